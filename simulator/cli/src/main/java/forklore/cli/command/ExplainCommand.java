package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.VerdictCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `forklore explain`: the long form of a code that a message carries.
final class ExplainCommand implements Command {

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .required(false)
                .type(String.class)
                .paramLabel("CODE")
                .description("A code as a message prints it, for example V0103; without one, all codes are listed.")
                .build());
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore explain V0103", "forklore explain F0201", "forklore explain"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String code = parsed.matchedPositionalValue(0, "");
        if (code.isEmpty()) {
            all(invocation);
            return Exit.HOLDS;
        }
        Optional<Explanation> explanation = Explanation.find(code);
        if (explanation.isEmpty()) {
            invocation.report(Message.error(
                    "there is no code `" + code + "`",
                    Message.next("forklore explain, without a code, lists them all")));
            return Exit.USAGE;
        }
        print(invocation, explanation.get());
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
    }

    /// The long form of one code.
    ///
    /// @param code the code
    /// @param title one line
    /// @param text a paragraph
    record Explanation(String code, String title, String text) {

        static List<Explanation> all() {
            List<Explanation> all = new ArrayList<>();
            for (VerdictCode each : VerdictCode.values()) {
                all.add(new Explanation(each.code(), each.title(), each.explanation()));
            }
            return all;
        }

        static Optional<Explanation> find(String code) {
            return all().stream()
                    .filter(each -> each.code().equalsIgnoreCase(code))
                    .findFirst();
        }

        Map<String, Object> record() {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("code", code);
            record.put("title", title);
            record.put("text", text);
            return record;
        }
    }
}
