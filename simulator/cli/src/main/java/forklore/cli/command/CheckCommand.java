package forklore.cli.command;

import forklore.cli.report.CheckText;
import forklore.cli.report.Checked;
import forklore.cli.report.Property;
import forklore.cli.report.VerdictRecord;
import forklore.engine.machine.Limits;
import forklore.engine.verdict.SideBySide;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `forklore check`: searches every interleaving and says whether everything that is claimed holds.
final class CheckCommand implements Command {

    private static final String MAX_STATES = "--max-states";
    private static final String PROPERTY = "--property";

    /// More states than this do not fit into the memory of any machine this runs on.
    private static final int MOST_STATES = 1_000_000_000;

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.scenarios(true));
        Platforms.declareSeveral(spec);
        spec.addOption(Arguments.text(
                PROPERTY, "NAME", "Only what is claimed of that outcome (usual: everything that is claimed)."));
        spec.addOption(maxStates());
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore check orphaned-lock",
            "forklore check ./mine.fork ./other.fork --max-states 100000",
            "forklore check printed-twice --property printed-twice --json"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        List<String> arguments = parsed.matchedPositionalValue(0, List.<String>of());
        List<Checked> checked = new ArrayList<>();
        List<Map<String, Object>> refused = new ArrayList<>();
        Exit worst = Exit.HOLDS;
        for (String argument : arguments) {
            Exit exit = switch (check(invocation, parsed, argument)) {
                case Answer.Done(Checked done) -> {
                    checked.add(done);
                    yield exit(done.status());
                }
                case Answer.Refused(Exit code, var record) -> {
                    record.ifPresent(refused::add);
                    yield code;
                }
            };
            worst = Exit.worse(worst, exit);
        }
        print(invocation, arguments.size(), checked, refused);
        return worst;
    }

    /// What comes of one scenario.
    private sealed interface Answer {
        /// It was checked.
        record Done(Checked checked) implements Answer {}

        /// It cannot be checked; it was said why.
        record Refused(Exit exit, Optional<Map<String, Object>> record) implements Answer {}
    }

    private static Answer check(Invocation invocation, ParseResult parsed, String argument) {
        return switch (Scripts.read(invocation, argument)) {
            case Scripts.Answer.Refused(Exit code, var record) -> new Answer.Refused(code, record);
            case Scripts.Answer.Read(Script script) -> check(invocation, parsed, script);
        };
    }

    private static Answer check(Invocation invocation, ParseResult parsed, Script script) {
        Optional<String> property = Optional.ofNullable(parsed.matchedOptionValue(PROPERTY, null));
        if (property.isPresent() && script.scenario().outcome(property.get()).isEmpty()) {
            invocation.report(Outcomes.unknown(script.scenario(), property.get()));
            return new Answer.Refused(Exit.USAGE, Optional.empty());
        }
        return switch (new Platforms(invocation).several(parsed, script)) {
            case Platforms.Answer.Refused(Exit exit, var record) -> new Answer.Refused(exit, record);
            case Platforms.Answer.Found found -> {
                List<SideBySide.Column> columns = new ArrayList<>();
                for (Setting setting : found.settings()) {
                    Verdict verdict = invocation.judge(setting, limits(parsed));
                    columns.add(new SideBySide.Judged(
                            property.map(name -> Property.of(verdict, name)).orElse(verdict)));
                }
                columns.addAll(found.others());
                yield new Answer.Done(new Checked(
                        script.argument(), script.file(), new SideBySide(script.scenario(), columns), property));
            }
        };
    }

    private static void print(
            Invocation invocation, int asked, List<Checked> checked, List<Map<String, Object>> refused) {
        boolean single = asked == 1;
        if (invocation.globals().json()) {
            printJson(invocation, single, checked, refused);
            return;
        }
        boolean quiet = invocation.globals().quiet();
        for (Checked each : checked) {
            boolean brief = quiet || !single && each.status() == Verdict.Status.HOLDS;
            invocation.say(
                    brief ? CheckText.line(each) : CheckText.full(each, invocation.paint(), invocation.columns()));
        }
        if (!single && !quiet) {
            invocation.say("");
            invocation.say(CheckText.sum(checked, asked - checked.size()));
        }
    }

    private static void printJson(
            Invocation invocation, boolean single, List<Checked> checked, List<Map<String, Object>> refused) {
        if (!single || checked.stream().anyMatch(each -> each.single().isEmpty())) {
            invocation.sayJson(CheckText.record(checked, refused));
            return;
        }
        refused.forEach(invocation::sayJson);
        for (Checked each : checked) {
            invocation.sayJson(VerdictRecord.of(each.single().orElseThrow(), each.file()));
        }
    }

    /// {@return how a check ends}
    static Exit exit(Verdict.Status status) {
        return switch (status) {
            case HOLDS -> Exit.HOLDS;
            case DOES_NOT_HOLD -> Exit.DOES_NOT_HOLD;
            case LIMIT -> Exit.LIMIT;
        };
    }

    /// {@return the option for the bound of the search}
    static OptionSpec maxStates() {
        return Arguments.number(
                MAX_STATES, "N", 1, MOST_STATES, "Stop after so many states (usual: " + Limits.DEFAULT.states() + ").");
    }

    /// {@return the bounds that were asked for}
    static Limits limits(ParseResult parsed) {
        int states = parsed.matchedOptionValue(MAX_STATES, Limits.DEFAULT.states());
        return new Limits(states, Limits.DEFAULT.processes());
    }
}
