package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            invocation.say("  " + invocation.paint().accent(Layout.pad(entry.name(), width)) + "   " + title(entry));
        }
        String first = entries.getFirst().name();
        invocation.hint("forklore show " + first, "forklore check " + first);
    }

    private static Map<String, Object> record(List<Catalogue.Entry> entries) {
        List<Object> scenarios = new ArrayList<>();
        for (Catalogue.Entry entry : entries) {
            Map<String, Object> scenario = new LinkedHashMap<>();
            scenario.put("name", entry.name());
            scenario.put("topic", entry.topic());
            scenario.put("title", title(entry));
            scenario.put("path", entry.path());
            scenarios.add(scenario);
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "list");
        record.put("scenarios", scenarios);
        return record;
    }

    private static String title(Catalogue.Entry entry) {
        return switch (Reader.read(entry.path(), entry.text())) {
            case Reading.Parsed(var scenario) -> scenario.title();
            case Reading.Rejected(var problems) ->
                throw new IllegalStateException(entry.path() + " is shipped with errors: "
                        + problems.getFirst().message());
        };
    }
}
