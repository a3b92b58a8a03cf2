package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.output.ShellWord;
import forklore.lab.result.Gradebook;
import forklore.lab.result.Graded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab report`: reports of what was graded before, on one machine or on several.
final class LabReportCommand implements Command {

    private static final String OUT = "--out";
    private static final String OPEN = "--open";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(picocli.CommandLine.Model.PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .required(false)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("DIR")
                .description("Folders that lab grade --out has filled: the shards of a class, for example.")
                .build());
        spec.addOption(Reports.option());
        spec.addOption(Arguments.text(OUT, "DIR", "Write the reports there."));
        spec.addOption(Arguments.text(OPEN, "FILE", "Print what was sealed with --seal instead."));
        spec.addOption(Keys.file());
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore lab report results --format csv",
            "forklore lab report shard1 shard2 --out all --format html,junit",
            "forklore lab report --open key.sealed"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        if (parsed.hasMatchedOption(OPEN)) {
            return Keys.open(invocation, parsed, parsed.matchedOptionValue(OPEN, ""));
        }
        List<String> names = parsed.matchedPositionalValue(0, List.<String>of());
        if (names.isEmpty()) {
            invocation.report(Message.error(
                    "a report is made of results, and no folder with results was named",
                    Message.next("forklore lab grade hand-ins/ --out results")));
            return Exit.USAGE;
        }
        Optional<Reports> reports = Reports.of(invocation, parsed, OUT);
        if (reports.isEmpty()) {
            return Exit.USAGE;
        }
        List<Graded> graded = new ArrayList<>();
        for (String name : names) {
            Path folder = invocation.file(name);
            try {
                graded.addAll(new GradedStore(folder).all());
            } catch (IOException unreadable) {
                return LabFolder.unreadable(invocation, name, unreadable);
            }
        }
        if (graded.isEmpty()) {
            invocation.report(Message.error(
                    "there is no result in `" + String.join("`, `", names) + "`",
                    Message.why("a folder of results is one that lab grade --out has filled"),
                    Message.next("forklore lab grade hand-ins/ --out " + ShellWord.of(names.getFirst()))));
            return Exit.USAGE;
        }
        graded.sort(Comparator.comparing(Graded::file));
        return reports.get().print(new Gradebook(graded, List.of()));
    }
}
