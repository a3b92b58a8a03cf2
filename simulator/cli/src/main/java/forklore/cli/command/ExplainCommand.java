package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import forklore.cli.report.Explanation;
import forklore.cli.report.SafetyText;
import forklore.engine.platform.AsyncSignalSafe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore explain`: the long form of a code that a message carries, or whether a function is async-signal-safe.
final class ExplainCommand implements Command {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][0-9]{3,}");

    private static final int MOST_NAMED = 12;

    /// A file that is long on purpose need not be read whole.
    private static final int MOST_LINES = 24;

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.operand(
                "CODE|FUNCTION",
                "A code as a message prints it, for example V0103, or a C function: is it async-signal-safe?"
                        + " Without one, all codes are listed."));
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore explain V0103", "forklore explain malloc", "forklore explain L0105"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String word = parsed.matchedPositionalValue(0, "");
        if (word.isEmpty()) {
            all(invocation);
            return Exit.HOLDS;
        }
        Optional<Explanation> explanation = Explanation.find(word);
        if (explanation.isPresent()) {
            print(invocation, explanation.get());
            return Exit.HOLDS;
        }
        return CODE.matcher(word).matches() ? unknownCode(invocation, word) : function(invocation, word);
    }

    private static Exit unknownCode(Invocation invocation, String word) {
        List<String> codes = Explanation.all().stream().map(Explanation::code).toList();
        List<Message.Note> notes = new ArrayList<>();
        Nearest.of(word, codes).ifPresent(near -> notes.add(new Message.Note("help", "did you mean `" + near + "`?")));
        notes.add(Message.why(those(word.substring(0, 1).toUpperCase(Locale.ROOT), codes)));
        notes.add(Message.next("forklore explain, without a code, lists them all"));
        invocation.report(Message.error("there is no code `" + word + "`", notes.toArray(Message.Note[]::new)));
        return Exit.USAGE;
    }

    /// {@return which codes there are that begin so, or how codes begin}
    private static String those(String letter, List<String> codes) {
        List<String> same =
                codes.stream().filter(code -> code.startsWith(letter)).toList();
        if (same.isEmpty()) {
            return "codes begin with V (verdicts), F (scenario files) or L (labs)";
        }
        return same.size() <= MOST_NAMED
                ? "there are " + String.join(", ", same)
                : "there are " + same.size() + " from " + same.getFirst() + " to " + same.getLast();
    }

    private static Exit function(Invocation invocation, String word) {
        AsyncSignalSafe.Answer answer = AsyncSignalSafe.lookup(word);
        if (invocation.globals().json()) {
            invocation.sayJson(SafetyText.record(answer));
        } else if (!(answer instanceof AsyncSignalSafe.Unknown)) {
            invocation.say(SafetyText.of(answer));
        }
        if (answer instanceof AsyncSignalSafe.Unknown(String name, Optional<String> nearest)) {
            invocation.report(SafetyText.unknown(name, nearest));
            return Exit.USAGE;
        }
        return Exit.HOLDS;
    }

    private static void all(Invocation invocation) {
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "codes");
            record.put(
                    "codes", Explanation.all().stream().map(Explanation::record).toList());
            invocation.sayJson(record);
            return;
        }
        for (Explanation each : Explanation.all()) {
            invocation.say(invocation.paint().strong(each.code()) + "  " + each.title());
        }
    }

    private static void print(Invocation invocation, Explanation explanation) {
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "code");
            record.putAll(explanation.record());
            invocation.sayJson(record);
            return;
        }
        invocation.say(invocation.paint().strong(explanation.code() + ": " + explanation.title()));
        invocation.say("");
        invocation.say(Layout.paragraphs(explanation.text(), invocation.columns()));
        if (explanation.example().isEmpty()) {
            return;
        }
        invocation.say("");
        invocation.say(invocation.paint().strong("A file that has it:"));
        invocation.say("");
        invocation.say(numbered(explanation.example()));
        invocation.say("");
        invocation.say(invocation.paint().strong("What is said about it:"));
        invocation.say("");
        invocation.say(Layout.lines(explanation.message()));
        invocation.say("");
        invocation.say(invocation.paint().strong("The same file without it:"));
        invocation.say("");
        invocation.say(numbered(explanation.corrected()));
    }

    private static List<String> numbered(String text) {
        List<String> lines = new ArrayList<>();
        List<String> all = Layout.lines(text);
        for (String line : all.subList(0, Math.min(all.size(), MOST_LINES))) {
            String number = Layout.padLeft(Integer.toString(lines.size() + 1), 4);
            lines.add((number + " | " + line).stripTrailing());
        }
        if (all.size() > MOST_LINES) {
            lines.add("       and " + Layout.count(all.size() - MOST_LINES, "more line") + " (--json has them)");
        }
        return lines;
    }
}
