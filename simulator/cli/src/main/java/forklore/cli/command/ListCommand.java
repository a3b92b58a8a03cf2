package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Paint;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore list`: the catalogue by topic.
final class ListCommand implements Command {

    private static final String LONG = "--long";
    private static final String LEGEND = "Behind the name: the worst that happens on any of the platforms it is checked"
            + " on, and how many those are. hangs: a process can wait for ever; undefined: POSIX promises nothing;"
            + " surprises: it ends, but not always as one expects; fine: it always ends well.";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.operand("TOPIC", "Only that topic."));
        spec.addOption(Arguments.flag("Also what happens on which platform.", "-l", LONG));
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore list", "forklore list locks --long", "forklore list --json"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String topic = parsed.matchedPositionalValue(0, "");
        List<Catalogue.Entry> entries = invocation.catalogue().entries().stream()
                .filter(entry -> topic.isEmpty() || entry.topic().equals(topic))
                .toList();
        if (entries.isEmpty()) {
            invocation.report(noSuchTopic(invocation, topic));
            return Exit.USAGE;
        }
        if (invocation.globals().json()) {
            invocation.sayJson(record(entries));
        } else {
            print(invocation, entries, parsed.hasMatchedOption(LONG));
        }
        return Exit.HOLDS;
    }

    private static Message noSuchTopic(Invocation invocation, String topic) {
        List<String> topics = invocation.catalogue().entries().stream()
                .map(Catalogue.Entry::topic)
                .distinct()
                .toList();
        return Message.error(
                "there is no topic `" + topic + "`",
                new Message.Note("help", "the topics are " + String.join(", ", topics)),
                Message.next("forklore list"));
    }

    private static void print(Invocation invocation, List<Catalogue.Entry> entries, boolean all) {
        int width = Layout.longest(entries.stream().map(Catalogue.Entry::name).toList());
        String topic = "";
        for (Catalogue.Entry entry : entries) {
            if (!entry.topic().equals(topic)) {
                invocation.say(
                        (topic.isEmpty() ? "" : "\n") + invocation.paint().strong(entry.topic()));
                topic = entry.topic();
            }
            line(invocation, entry, width);
            if (all) {
                details(invocation, entry);
            }
        }
        if (!invocation.globals().quiet()) {
            invocation.say("");
            Layout.wrap(LEGEND, invocation.columns() - 3)
                    .forEach(line -> invocation.say("   " + invocation.paint().muted(line)));
        }
        String first = entries.getFirst().name();
        invocation.hint("forklore show " + first, "forklore check " + first, "forklore compare --all");
    }

    private static void line(Invocation invocation, Catalogue.Entry entry, int width) {
        Heading heading = heading(entry);
        Paint paint = invocation.paint();
        String fate = fate(entry);
        String word = Layout.pad(fate, "undefined".length());
        String painted = switch (fate) {
            case "fine" -> paint.good(word);
            case "hangs" -> paint.danger(word);
            default -> paint.warning(word);
        };
        String platforms = Layout.padLeft(Integer.toString(heading.platforms().size()), 2);
        invocation.say("  " + paint.accent(Layout.pad(entry.name(), width)) + "  " + painted + "  " + platforms + "  "
                + heading.title());
    }

    /// The worst that the golden verdict says of any platform; nothing is searched to print a list.
    private static String fate(Catalogue.Entry entry) {
        String summary = golden(entry, "summary").orElse("");
        if (summary.contains("hangs")) {
            return "hangs";
        }
        if (summary.contains("undefined")) {
            return "undefined";
        }
        return summary.contains(" as `") ? "surprises" : "fine";
    }

    private static void details(Invocation invocation, Catalogue.Entry entry) {
        String place = "on " + String.join(", ", heading(entry).platforms());
        String indent = " ".repeat(6);
        for (String line :
                Layout.wrap(golden(entry, "summary").orElse(place), invocation.columns() - indent.length())) {
            invocation.say(indent + invocation.paint().muted(line));
        }
    }

    private static Optional<String> golden(Catalogue.Entry entry, String field) {
        return entry.expected()
                .flatMap(text -> Layout.lines(text).stream()
                        .filter(line -> line.startsWith(field + " "))
                        .findFirst())
                .map(line -> line.substring(field.length()).strip());
    }

    private static Map<String, Object> record(List<Catalogue.Entry> entries) {
        List<Object> scenarios = new ArrayList<>();
        for (Catalogue.Entry entry : entries) {
            Heading heading = heading(entry);
            Map<String, Object> scenario = new LinkedHashMap<>();
            scenario.put("name", entry.name());
            scenario.put("topic", entry.topic());
            scenario.put("title", heading.title());
            scenario.put("path", entry.path());
            scenario.put("platforms", heading.platforms());
            scenario.put(
                    "languages",
                    heading.languages().stream().map(Language::word).toList());
            scenario.put("verdict", golden(entry, "verdict"));
            scenario.put("summary", golden(entry, "summary"));
            scenarios.add(scenario);
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "list");
        record.put("scenarios", scenarios);
        return record;
    }

    private static Heading heading(Catalogue.Entry entry) {
        return switch (Reader.read(entry.path(), entry.text())) {
            case Reading.Parsed(var scenario) -> scenario.heading();
            case Reading.Rejected(var problems) ->
                throw new IllegalStateException(entry.path() + " is shipped with errors: "
                        + problems.getFirst().message());
        };
    }
}
