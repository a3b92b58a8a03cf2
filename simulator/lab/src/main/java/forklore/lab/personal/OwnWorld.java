package forklore.lab.personal;

import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.rates.Draws;
import forklore.engine.text.Printer;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.sheet.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One student's program of a world.
///
/// @param program declarations and threads, as text
/// @param languages the languages it is made for
/// @param fill what stands for names, words and numbers
record OwnWorld(String program, List<Language> languages, Fill fill) {

    /// {@return one student's program, if the world fits its scenario}
    static Optional<OwnWorld> of(World world, Sources sources, Draws draws, Findings findings) {
        Optional<Scenario> scenario = sources.scenario(world.scenario());
        if (scenario.isEmpty()) {
            findings.unknown(
                    Fault.UNKNOWN_NAME, world.span(), "a scenario of the catalogue", world.scenario(), sources.names());
            return Optional.empty();
        }
        String program = program(scenario.get());
        List<Fill.Slot> slots = slots(world, draws);
        Fill drawn = new Fill(slots, List.of(), findings);
        for (World.Choice choice : world.choices()) {
            String put = choice.puts().get(draws.below(choice.puts().size()));
            String find = drawn.catalogueCode(choice.find(), choice.span());
            program = spliced(program, find, drawn.catalogueCode(put, choice.span()), choice, findings);
        }
        Fill fill = new Fill(slots, renames(world, program, draws, findings), findings);
        return Optional.of(new OwnWorld(fill.renamed(program), scenario.get().languages(), fill));
    }

    /// {@return what a scenario does, without what it says about itself and its ends}
    private static String program(Scenario scenario) {
        Heading heading = new Heading("program", "A program", "labs", List.of(), "");
        String text =
                Printer.print(new Scenario(heading, scenario.declarations(), scenario.threads(), List.of(), List.of()));
        return text.substring(text.indexOf("\n\n") + 2);
    }

    private static String spliced(String program, String find, String put, World.Choice choice, Findings findings) {
        return switch (Splice.of(program, find, put)) {
            case Splice.Spliced.Done done -> done.text();
            case Splice.Spliced.Not not -> {
                findings.tell(
                        Fault.UNFIT,
                        choice.span(),
                        "the lines of `find` stand " + not.times() + " times in the program",
                        "write lines that stand there once; the program is\n" + program);
                yield program;
            }
        };
    }

    private static List<Fill.Slot> slots(World world, Draws draws) {
        List<Fill.Slot> slots = new ArrayList<>();
        for (World.Numbers each : world.numbers()) {
            int value = each.least() + draws.below(each.most() - each.least() + 1);
            slots.add(new Fill.Slot(each.name(), Integer.toString(value)));
        }
        for (World.Deal deal : world.deals()) {
            List<String> left = new ArrayList<>(deal.words());
            deal.names().forEach(name -> slots.add(new Fill.Slot(name, left.remove(draws.below(left.size())))));
        }
        return slots;
    }

    /// No two names become the same, and none becomes one that the program has already.
    private static List<Fill.Slot> renames(World world, String program, Draws draws, Findings findings) {
        List<String> taken = new ArrayList<>(Words.all(program));
        List<Fill.Slot> renames = new ArrayList<>();
        for (World.Rename each : world.renames()) {
            List<String> free = each.names().stream()
                    .filter(name -> name.equals(each.name()) || !taken.contains(name))
                    .toList();
            if (!taken.contains(each.name()) || free.isEmpty()) {
                findings.tell(
                        Fault.UNFIT,
                        each.span(),
                        "`" + each.name() + "` cannot be renamed",
                        "name something of the program, and names that it does not have");
                continue;
            }
            String chosen = free.get(draws.below(free.size()));
            taken.add(chosen);
            renames.add(new Fill.Slot(each.name(), chosen));
        }
        return renames;
    }
}
