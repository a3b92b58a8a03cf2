package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
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

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.operand("TOPIC", "Only that topic."));
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore list", "forklore list locks", "forklore list --json"};
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
            print(invocation, entries);
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

    private static void print(Invocation invocation, List<Catalogue.Entry> entries) {
        int width = Layout.longest(entries.stream().map(Catalogue.Entry::name).toList());
        String topic = "";
        for (Catalogue.Entry entry : entries) {
            if (!entry.topic().equals(topic)) {
                invocation.say(
                        (topic.isEmpty() ? "" : "\n") + invocation.paint().strong(entry.topic()));
                topic = entry.topic();
            }
            invocation.say("  " + invocation.paint().accent(Layout.pad(entry.name(), width)) + "   "
                    + heading(entry).title());
            String indent = " ".repeat(6);
            for (String line : Layout.wrap(verdict(entry), invocation.columns() - indent.length())) {
                invocation.say(indent + invocation.paint().muted(line));
            }
        }
        String first = entries.getFirst().name();
        invocation.hint("forklore show " + first, "forklore check " + first);
    }

    /// What the golden verdict says; nothing is searched to print a list.
    private static String verdict(Catalogue.Entry entry) {
        List<String> platforms = heading(entry).platforms();
        String place = "on " + String.join(", ", platforms);
        // Of several platforms the summary names each.
        return golden(entry, "summary")
                .map(summary -> platforms.size() > 1 ? summary : place + " " + summary)
                .orElse(place);
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
