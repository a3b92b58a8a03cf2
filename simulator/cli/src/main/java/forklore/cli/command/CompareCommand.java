package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.report.Checked;
import forklore.cli.report.ComparisonText;
import forklore.engine.verdict.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore compare`: what happens on which platform, of one scenario or of the whole catalogue; and
/// model against
/// machine.
final class CompareCommand implements Command {

    private static final String ALL = "--all";
    private static final String LOGS = "--logs";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.scenarios(false));
        spec.addOption(Arguments.flag("Every scenario of the catalogue, beside what real runs did.", ALL));
        spec.addOption(OptionSpec.builder(LOGS)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("FOLDER")
                .description("Beside the logs in that folder (usual: those that are recorded with Forklore).")
                .build());
        Platforms.declareSeveral(spec);
        spec.addOption(CheckCommand.maxStates());
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore compare orphaned-lock --platform glibc,musl",
            "forklore compare ./mine.fork --all-platforms --json",
            "forklore compare --all --logs logs"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        List<String> arguments = arguments(invocation, parsed);
        boolean real = parsed.hasMatchedOption(LOGS) || parsed.hasMatchedOption(ALL) && !Platforms.areNamed(parsed);
        if (real) {
            return new ModelAgainstMachine(invocation, CheckCommand.limits(parsed))
                    .compare(arguments, parsed.matchedOptionValue(LOGS, List.<String>of()));
        }
        List<Checked> compared = new ArrayList<>();
        List<Map<String, Object>> refused = new ArrayList<>();
        Exit worst = Exit.HOLDS;
        for (String argument : arguments) {
            Exit exit = switch (Scripts.read(invocation, argument)) {
                case Scripts.Answer.Refused(Exit code, var record) -> {
                    record.ifPresent(refused::add);
                    yield code;
                }
                case Scripts.Answer.Read(Script script) -> {
                    boolean alone = arguments.size() == 1;
                    yield switch (platforms(invocation, parsed, script, alone)) {
                        case Platforms.Answer.Refused(Exit code, var record) -> {
                            record.ifPresent(refused::add);
                            yield code;
                        }
                        case Platforms.Answer.Found found -> {
                            Checked checked = judge(invocation, parsed, script, found);
                            compared.add(checked);
                            yield CheckCommand.exit(checked.status());
                        }
                    };
                }
            };
            worst = Exit.worse(worst, exit);
        }
        print(invocation, arguments.size() == 1, compared, refused);
        return worst;
    }

    private static List<String> arguments(Invocation invocation, ParseResult parsed) {
        List<String> arguments = parsed.matchedPositionalValue(0, List.<String>of());
        boolean all = parsed.hasMatchedOption(ALL);
        if (all == !arguments.isEmpty()) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    all
                            ? ALL + " means every scenario; name none beside it"
                            : "`forklore compare` needs a " + Arguments.SCENARIO + ", or " + ALL);
        }
        return all
                ? invocation.catalogue().entries().stream()
                        .map(Catalogue.Entry::name)
                        .toList()
                : arguments;
    }

    /// A scenario that names no platform of its own is compared on all: with itself there would be
    /// nothing to compare.
    private static Platforms.Answer platforms(Invocation invocation, ParseResult parsed, Script script, boolean alone) {
        Platforms platforms = new Platforms(invocation);
        boolean one = script.scenario().platforms().size() == 1;
        return alone && one && !Platforms.areNamed(parsed)
                ? platforms.everywhere(script)
                : platforms.several(parsed, script);
    }

    private static Checked judge(
            Invocation invocation, ParseResult parsed, Script script, Platforms.Answer.Found found) {
        List<SideBySide.Column> columns = new ArrayList<>();
        for (Setting setting : found.settings()) {
            columns.add(new SideBySide.Judged(invocation.judge(setting, CheckCommand.limits(parsed))));
        }
        columns.addAll(found.others());
        SideBySide sides = new SideBySide(script.scenario(), columns);
        return new Checked(script.argument(), script.file(), sides, Optional.empty());
    }

    private static void print(
            Invocation invocation, boolean alone, List<Checked> compared, List<Map<String, Object>> refused) {
        if (invocation.globals().json()) {
            invocation.sayJson(ComparisonText.record(compared, refused));
        } else if (alone) {
            for (Checked each : compared) {
                invocation.say(ComparisonText.one(each, invocation.paint(), invocation.columns()));
                invocation.hint("forklore check " + each.argument(), "forklore profiles");
            }
        } else if (!compared.isEmpty()) {
            List<String> order = new Platforms(invocation).names();
            invocation.say(ComparisonText.matrix(compared, order, invocation.paint(), invocation.columns()));
            invocation.hint("forklore compare " + compared.getFirst().argument());
        }
    }
}
