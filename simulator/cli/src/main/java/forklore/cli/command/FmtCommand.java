package forklore.cli.command;

import forklore.cli.output.Diff;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.Problems;
import forklore.engine.text.Formatter;
import forklore.engine.text.Formatting;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore fmt`: puts files into the one usual form, or says which are not in it.
final class FmtCommand implements Command {

    private static final String CHECK = "--check";
    private static final String DIFF = "--diff";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.files("FILE", "The .fork files to format."));
        spec.addOption(Arguments.flag("Write nothing; exit with 1 if a file is not in the usual form.", CHECK));
        spec.addOption(Arguments.flag("Write nothing; print what would change.", DIFF));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore fmt mine.fork", "forklore fmt --check scenarios/*.fork", "forklore fmt --diff mine.fork"
        };
    }

    /// What is known of one file.
    private record Done(String file, boolean changed, List<String> diff) {}

    /// What comes of one file.
    private sealed interface Answer {
        /// It can be formatted.
        record Formatted(Done done) implements Answer {}

        /// It cannot; it was said why.
        record Refused(Exit exit, Optional<Map<String, Object>> record) implements Answer {}
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        boolean check = parsed.hasMatchedOption(CHECK);
        boolean write = !check && !parsed.hasMatchedOption(DIFF);
        List<String> files = parsed.matchedPositionalValue(0, List.<String>of());
        List<Done> done = new ArrayList<>();
        List<Map<String, Object>> refused = new ArrayList<>();
        Exit worst = Exit.HOLDS;
        for (String file : files) {
            Exit exit = switch (format(invocation, file, write)) {
                case Answer.Formatted(Done each) -> {
                    done.add(each);
                    yield check && each.changed() ? Exit.DOES_NOT_HOLD : Exit.HOLDS;
                }
                case Answer.Refused(Exit code, var record) -> {
                    record.ifPresent(refused::add);
                    yield code;
                }
            };
            worst = Exit.worse(worst, exit);
        }
        if (invocation.globals().json()) {
            invocation.sayJson(record(done, write, refused));
        } else {
            print(invocation, done, write, parsed.hasMatchedOption(DIFF));
        }
        return worst;
    }

    private static Answer format(Invocation invocation, String file, boolean write) {
        return switch (new Sources(invocation).file(file)) {
            case Sources.Lookup.Missing(Message message, Exit exit) -> {
                invocation.report(message);
                yield new Answer.Refused(exit, Optional.empty());
            }
            case Sources.Lookup.Found(String name, String text) ->
                switch (Formatter.format(name, text)) {
                    case Formatting.Formatted(String formatted) -> formatted(invocation, file, text, formatted, write);
                    case Formatting.Rejected(var problems) -> {
                        invocation.reportText(Problems.text(name, text, problems));
                        yield new Answer.Refused(Exit.SCENARIO, Optional.of(Problems.record(name, problems)));
                    }
                };
        };
    }

    private static Answer formatted(Invocation invocation, String file, String text, String formatted, boolean write) {
        boolean changed = !formatted.equals(text);
        Done done = new Done(file, changed, changed ? Diff.of(file, text, formatted) : List.of());
        if (!changed || !write) {
            return new Answer.Formatted(done);
        }
        try {
            Files.writeString(invocation.file(file), formatted);
            return new Answer.Formatted(done);
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot write `" + file + "`",
                    Message.why("the system says: " + refused.getMessage()),
                    Message.next("ls -l " + file)));
            return new Answer.Refused(Exit.USAGE, Optional.empty());
        }
    }

    private static void print(Invocation invocation, List<Done> done, boolean write, boolean diff) {
        for (Done each : done) {
            if (diff) {
                each.diff().forEach(line -> invocation.say(painted(line, invocation)));
            } else if (each.changed()) {
                invocation.say((write ? "formatted " : "not in the usual form: ")
                        + invocation.paint().accent(each.file()));
            }
        }
        long changed = done.stream().filter(Done::changed).count();
        if (diff || invocation.globals().quiet() || done.isEmpty()) {
            return;
        }
        long same = done.size() - changed;
        invocation.say(Layout.count(changed, "file") + (write ? " formatted, " : " to format, ") + Layout.grouped(same)
                + " in the usual form already");
        if (!write && changed > 0) {
            invocation.hint("forklore fmt "
                    + done.stream()
                            .filter(Done::changed)
                            .findFirst()
                            .orElseThrow()
                            .file());
        }
    }

    private static String painted(String line, Invocation invocation) {
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> invocation.paint().good(line);
            case '-' -> invocation.paint().danger(line);
            case '@' -> invocation.paint().muted(line);
            default -> line;
        };
    }

    private static Map<String, Object> record(List<Done> done, boolean write, List<Map<String, Object>> refused) {
        List<Object> files = new ArrayList<>();
        for (Done each : done) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("file", each.file());
            file.put("changed", each.changed());
            file.put("written", each.changed() && write);
            file.put("diff", each.diff());
            files.add(file);
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "format");
        record.put("files", files);
        record.put("refused", refused);
        return record;
    }
}
