package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.CheckText;
import forklore.cli.report.Property;
import forklore.cli.report.VerdictRecord;
import forklore.cli.report.VerdictText;
import forklore.engine.machine.Limits;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /// One scenario, judged on each of its platforms.
    private record Judged(Script script, List<Verdict> verdicts) {}

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        List<String> arguments = parsed.matchedPositionalValue(0, List.<String>of());
        List<Judged> judged = new ArrayList<>();
        List<Map<String, Object>> refused = new ArrayList<>();
        Exit worst = Exit.HOLDS;
        for (String argument : arguments) {
            Exit exit = switch (Scripts.read(invocation, argument)) {
                case Scripts.Answer.Refused(Exit code, var record) -> {
                    record.ifPresent(refused::add);
                    yield code;
                }
                case Scripts.Answer.Read(Script script) -> judge(invocation, parsed, script, judged, refused);
            };
            worst = Exit.worse(worst, exit);
        }
        print(invocation, parsed, arguments.size(), judged, refused);
        return worst;
    }

    private static Exit judge(
            Invocation invocation,
            ParseResult parsed,
            Script script,
            List<Judged> judged,
            List<Map<String, Object>> refused) {
        Optional<String> property = Optional.ofNullable(parsed.matchedOptionValue(PROPERTY, null));
        if (property.isPresent() && script.scenario().outcome(property.get()).isEmpty()) {
            invocation.report(Outcomes.unknown(script.scenario(), property.get()));
            return Exit.USAGE;
        }
        return switch (new Platforms(invocation).several(parsed, script)) {
            case Platforms.Answer.Refused(Exit exit, var record) -> {
                record.ifPresent(refused::add);
                yield exit;
            }
            case Platforms.Answer.Found(var settings) -> {
                List<Verdict> verdicts = new ArrayList<>();
                Exit worst = Exit.HOLDS;
                for (Setting setting : settings) {
                    Verdict whole = invocation.judge(setting, limits(parsed));
                    Verdict verdict =
                            property.map(name -> Property.of(whole, name)).orElse(whole);
                    verdicts.add(verdict);
                    worst = Exit.worse(worst, exit(verdict));
                }
                judged.add(new Judged(script, verdicts));
                yield worst;
            }
        };
    }

    private static void print(
            Invocation invocation,
            ParseResult parsed,
            int asked,
            List<Judged> judged,
            List<Map<String, Object>> refused) {
        int verdicts = judged.stream().mapToInt(each -> each.verdicts().size()).sum();
        boolean single = asked == 1 && verdicts + refused.size() <= 1;
        if (invocation.globals().json()) {
            if (single) {
                refused.forEach(invocation::sayJson);
                judged.forEach(each -> invocation.sayJson(VerdictRecord.of(
                        each.verdicts().getFirst(), each.script().file())));
            } else {
                invocation.sayJson(record(judged, refused));
            }
            return;
        }
        boolean property = parsed.hasMatchedOption(PROPERTY);
        for (Judged each : judged) {
            if (single && !invocation.globals().quiet()) {
                invocation.say(full(invocation, each.script(), each.verdicts().getFirst(), property));
            } else {
                lines(invocation, each, property);
            }
        }
        if (!single && !invocation.globals().quiet()) {
            invocation.say("");
            invocation.say(CheckText.sum(
                    judged.stream().flatMap(each -> each.verdicts().stream()).toList(), asked - judged.size()));
        }
    }

    /// What holds is said in one line; what does not is told in full, unless nobody wants to hear it.
    private static void lines(Invocation invocation, Judged judged, boolean property) {
        boolean several = judged.verdicts().size() > 1
                || !judged.verdicts()
                        .getFirst()
                        .platform()
                        .equals(judged.script().scenario().platforms().getFirst());
        for (Verdict verdict : judged.verdicts()) {
            boolean brief = verdict.status() == Verdict.Status.HOLDS
                    || invocation.globals().quiet();
            invocation.say(
                    brief
                            ? CheckText.line(verdict, headline(verdict, property), several)
                            : full(invocation, judged.script(), verdict, property));
        }
    }

    private static Message full(Invocation invocation, Script script, Verdict verdict, boolean property) {
        return VerdictText.of(verdict, script.argument(), invocation.paint(), invocation.columns(), true)
                .headed(headline(verdict, property));
    }

    private static String headline(Verdict verdict, boolean property) {
        return property ? Property.headline(verdict) : VerdictText.headline(verdict);
    }

    private static Map<String, Object> record(List<Judged> judged, List<Map<String, Object>> refused) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "verdicts");
        record.put(
                "verdicts",
                judged.stream()
                        .flatMap(each -> each.verdicts().stream()
                                .map(verdict ->
                                        VerdictRecord.of(verdict, each.script().file())))
                        .toList());
        record.put("refused", refused);
        return record;
    }

    /// {@return how a check ends}
    static Exit exit(Verdict verdict) {
        return switch (verdict.status()) {
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
