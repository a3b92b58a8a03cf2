package forklore.lab.personal;

import forklore.engine.explore.Player;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Schedule;
import forklore.engine.rates.Draws;
import forklore.lab.outline.Findings;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import forklore.lab.sheet.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills a sheet with one student's data.
final class Personaliser {

    /// What stands in a text for the steps of the walk, which are known last.
    private static final String WALK = "{walk}";

    private final LabSheet sheet;
    private final Sources sources;
    private final long seed;
    private final int attempt;
    private final Findings findings;
    private final Map<String, OwnWorld> worlds = new LinkedHashMap<>();

    Personaliser(LabSheet sheet, Sources sources, long seed, int attempt) {
        this.sheet = sheet;
        this.sources = sources;
        this.seed = seed;
        this.attempt = attempt;
        this.findings = new Findings(sheet.name() + ".lab");
    }

    Making make() {
        for (World world : sheet.worlds()) {
            OwnWorld.of(world, sources, draws(world.name()), findings).ifPresent(own -> worlds.put(world.name(), own));
        }
        List<PersonalTask> tasks = new ArrayList<>();
        if (findings.none()) {
            sheet.tasks().forEach(task -> tasks.add(personal(task)));
        }
        return findings.none()
                ? new Making.Made(new PersonalLab(sheet, sources, seed, attempt, tasks))
                : new Making.Unfit(findings.all());
    }

    /// Each world and each task draws for itself, so that a new task at the end of a sheet changes
    /// no other.
    private Draws draws(String name) {
        return new Draws(PersonalLab.seed(seed, sheet.name() + '/' + name), attempt);
    }

    private PersonalTask personal(Task task) {
        Draws draws = draws(task.id());
        Optional<OwnWorld> world = task.setting().world().map(worlds::get);
        Fill fill = world.map(OwnWorld::fill).orElse(new Fill(List.of(), List.of(), findings));
        Task filled = new TaskFiller(fill, draws, findings).filled(task);
        Optional<Given> given = world.flatMap(own -> new GivenWriter(sheet, findings).given(filled, own, sources));
        List<Schedule.Turn> walk = given.map(each -> walk(filled, each, draws)).orElse(List.of());
        return new PersonalTask(filled.asking(filled.ask().replace(WALK, Schedule.turns(walk))), given, walk);
    }

    private static List<Schedule.Turn> walk(Task task, Given given, Draws draws) {
        if (!(task.format() instanceof Format.Predict predict) || predict.walk().isEmpty()) {
            return List.of();
        }
        Format.Walk range = predict.walk().get();
        int steps = range.least() + draws.below(range.most() - range.least() + 1);
        Player player = Player.of(Program.of(given.linked().getFirst()), Limits.DEFAULT);
        for (int i = 0; i < steps && !player.choices().isEmpty(); i++) {
            List<Actor> choices = player.choices();
            player.step(choices.get(draws.below(choices.size())));
        }
        return player.path().schedule().turns();
    }
}
