package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Paint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore doctor`: what this machine has, what it lacks, and the one command that brings each missing thing.
final class DoctorCommand implements Command {

    @Override
    public void declare(CommandSpec spec) {
        // Takes nothing of its own.
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore doctor", "forklore doctor --json", "FORKLORE_CC=clang forklore doctor"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        List<Finding> findings = new Machine(invocation.surroundings()).findings();
        boolean complete = findings.stream().noneMatch(finding -> finding.state() == Finding.State.MISSING);
        if (invocation.globals().json()) {
            invocation.sayJson(record(findings));
        } else {
            print(invocation, findings, complete);
        }
        return complete ? Exit.HOLDS : Exit.MISSING;
    }

    private static void print(Invocation invocation, List<Finding> findings, boolean complete) {
        Paint paint = invocation.paint();
        int width = Layout.longest(findings.stream().map(Finding::name).toList());
        int indent = width + "missing".length() + 4;
        for (Finding finding : findings) {
            List<String> lines = Layout.wrap(finding.detail(), invocation.columns() - indent);
            String word = Layout.pad(finding.state().word(), "missing".length());
            String painted = switch (finding.state()) {
                case FOUND -> paint.good(word);
                case MISSING -> paint.danger(word);
                case ABSENT -> paint.warning(word);
            };
            invocation.say(Layout.pad(finding.name(), width) + "  " + painted + "  " + lines.getFirst());
            for (String line : lines.subList(1, lines.size())) {
                invocation.say(" ".repeat(indent) + line);
            }
            if (!finding.command().isEmpty()) {
                invocation.say(" ".repeat(indent) + "= next: " + paint.accent(invocation.typed(finding.command())));
            }
        }
        invocation.say("");
        invocation.say(
                complete
                        ? Message.note("everything that the commands need is here")
                        : Message.warning("something is missing; what needs it says so, everything else works"));
    }

    private static Map<String, Object> record(List<Finding> findings) {
        List<Object> records = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("name", finding.name());
            record.put("state", finding.state().word());
            record.put("detail", finding.detail());
            record.put("command", finding.command());
            records.add(record);
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "doctor");
        record.put("findings", records);
        return record;
    }
}
