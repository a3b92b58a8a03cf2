package forklore.engine.verdict;

import forklore.engine.explore.End;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.odds.Fraction;
import forklore.engine.odds.Odds;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.engine.verdict.Verdict.Problem;
import forklore.engine.verdict.Verdict.Statistics;
import forklore.engine.verdict.Verdict.Status;
import forklore.engine.verdict.Verdict.UnexplainedEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Checks a scenario against everything it claims.
public final class Judge {

    /// Stands for "no outcome" where the index of an outcome is kept.
    private static final int NOBODY = -1;

    private final Scenario scenario;
    private final Program program;
    private final Limits limits;
    private final Exploration graph;
    private final Optional<List<Fraction>> odds;
    private final List<Ending> endings;
    private final int[] named;

    private Judge(Program program, Limits limits) {
        this.scenario = program.scenario();
        this.program = program;
        this.limits = limits;
        this.graph = Explorer.explore(program, limits);
        this.odds = Odds.of(graph).known();
        this.endings = graph.ends().stream().map(graph::ending).toList();
        this.named = endings.stream().mapToInt(this::nameOf).toArray();
    }

    /// {@return the verdict on a scenario, found by searching every interleaving}
    ///
    /// @param scenario what to check
    /// @param limits the bounds of the search
    public static Verdict judge(Scenario scenario, Limits limits) {
        return new Judge(Program.of(scenario), limits).verdict();
    }

    /// {@return the declared outcome that an end is, or empty if none names it}
    ///
    /// @param scenario whose outcomes are asked, in order
    /// @param ending the end of a run, of the model or a real one
    public static Optional<Outcome> classify(Scenario scenario, Ending ending) {
        return scenario.outcomes().stream()
                .filter(outcome -> outcome.when().holds(ending))
                .findFirst();
    }

    private int nameOf(Ending ending) {
        return classify(scenario, ending).map(scenario.outcomes()::indexOf).orElse(NOBODY);
    }

    private Verdict verdict() {
        List<OutcomeVerdict> outcomes = new ArrayList<>();
        for (int i = 0; i < scenario.outcomes().size(); i++) {
            outcomes.add(outcome(i));
        }
        List<UnexplainedEnd> unexplained = unexplained();
        Statistics statistics = new Statistics(
                graph.states(),
                graph.transitions(),
                graph.ends().size(),
                graph.depth(),
                graph.bytesPerState(),
                graph.boundsReached());
        List<Problem> problems = new Claims(scenario, outcomes, unexplained, statistics.complete()).problems();
        Status status = status(problems, statistics.complete());
        return new Verdict(
                scenario, Player.CORE, program.fingerprint(), status, statistics, outcomes, unexplained, problems);
    }

    private static Status status(List<Problem> problems, boolean complete) {
        if (!problems.isEmpty()) {
            return Status.DOES_NOT_HOLD;
        }
        return complete ? Status.HOLDS : Status.LIMIT;
    }

    private OutcomeVerdict outcome(int index) {
        IntPredicate member = each -> named[each] == index;
        int count = 0;
        int nearest = -1;
        for (int each = named.length - 1; each >= 0; each--) {
            if (member.test(each)) {
                count++;
                nearest = each;
            }
        }
        Optional<End> end =
                nearest < 0 ? Optional.empty() : Optional.of(graph.ends().get(nearest));
        Outcome outcome = scenario.outcomes().get(index);
        return new OutcomeVerdict(outcome, count, probability(member), end.map(graph::path), shown(outcome));
    }

    /// The run that the scenario wants to be drawn, if it can be played and ends as it should.
    private Optional<Path> shown(Outcome outcome) {
        if (outcome.shown().isEmpty()) {
            return Optional.empty();
        }
        Schedule schedule = new Schedule(scenario.name(), Player.CORE, program.fingerprint(), outcome.shown());
        return switch (Replay.of(program, limits, schedule)) {
            case Replay.Played played ->
                Optional.of(played.path())
                        .filter(path -> path.ending()
                                .flatMap(ending -> classify(scenario, ending))
                                .equals(Optional.of(outcome)));
            case Replay.Differs _ -> Optional.empty();
        };
    }

    private List<UnexplainedEnd> unexplained() {
        List<UnexplainedEnd> unexplained = new ArrayList<>();
        List<Ending> seen = new ArrayList<>();
        for (int end = 0; end < named.length; end++) {
            Ending ending = endings.get(end);
            if (named[end] == NOBODY && !seen.contains(ending)) {
                seen.add(ending);
                Optional<Fraction> probability =
                        probability(other -> endings.get(other).equals(ending));
                unexplained.add(
                        new UnexplainedEnd(ending, graph.path(graph.ends().get(end)), probability));
            }
        }
        return unexplained;
    }

    private Optional<Fraction> probability(IntPredicate member) {
        return odds.map(each -> {
            Fraction sum = Fraction.ZERO;
            for (int end = 0; end < each.size(); end++) {
                sum = member.test(end) ? sum.plus(each.get(end)) : sum;
            }
            return sum;
        });
    }
}
