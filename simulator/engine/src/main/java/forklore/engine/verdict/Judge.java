package forklore.engine.verdict;

import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.explore.Path;
import forklore.engine.explore.Replay;
import forklore.engine.explore.Workshop;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.Expectation;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.odds.Fraction;
import forklore.engine.odds.Odds;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.engine.verdict.Verdict.Problem;
import forklore.engine.verdict.Verdict.Share;
import forklore.engine.verdict.Verdict.Statistics;
import forklore.engine.verdict.Verdict.Status;
import forklore.engine.verdict.Verdict.UndefinedHere;
import forklore.engine.verdict.Verdict.UnexplainedEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Checks a scenario against everything it claims.
public final class Judge {

    /// Stands for "no outcome" where the index of an outcome is kept.
    private static final int NOBODY = -1;

    /// Stands for "undefined by the platform" there.
    private static final int UNDEFINED = -2;

    private final Linked linked;
    private final Scenario scenario;
    private final Program program;
    private final Limits limits;
    private final Exploration graph;
    private final Odds odds;
    private final List<Ending> endings;
    private final int[] named;

    private Judge(Linked linked, Limits limits, Workshop workshop) {
        this.linked = linked;
        this.scenario = linked.scenario();
        this.program = Program.of(linked);
        this.limits = limits;
        this.graph = Explorer.explore(program, limits, workshop);
        this.odds = Odds.of(graph);
        this.endings = graph.ends().stream().map(graph::ending).toList();
        this.named = endings.stream().mapToInt(this::nameOf).toArray();
    }

    /// {@return the verdict on a scenario by the rules that all platforms share, found by searching every interleaving}
    ///
    /// @param scenario what to check; it calls no functions but its own
    /// @param limits the bounds of the search
    public static Verdict judge(Scenario scenario, Limits limits) {
        return judge(Linked.core(scenario), limits);
    }

    /// {@return the verdict on a scenario on a platform, found by searching every interleaving}
    ///
    /// @param linked the scenario with what the platform adds to it
    /// @param limits the bounds of the search
    public static Verdict judge(Linked linked, Limits limits) {
        return judge(linked, limits, Workshop.NONE);
    }

    /// {@return the verdict on a scenario on a platform, found by searching every interleaving}
    ///
    /// @param linked the scenario with what the platform adds to it
    /// @param limits the bounds of the search
    /// @param workshop helps if the search is big
    public static Verdict judge(Linked linked, Limits limits, Workshop workshop) {
        return new Judge(linked, limits, workshop).verdict();
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

    /// {@return whether the platform leaves undefined what happened; such an end is no outcome of the scenario}
    ///
    /// @param linked a scenario on a platform
    /// @param ending an end of it
    public static boolean isUndefined(Linked linked, Ending ending) {
        return !StrictCalls.in(linked, ending).isEmpty();
    }

    /// What the platform leaves undefined is no outcome of the scenario, whatever the conditions say.
    private int nameOf(Ending ending) {
        if (isUndefined(linked, ending)) {
            return UNDEFINED;
        }
        return classify(scenario, ending).map(scenario.outcomes()::indexOf).orElse(NOBODY);
    }

    private Verdict verdict() {
        List<OutcomeVerdict> outcomes = new ArrayList<>();
        for (int i = 0; i < scenario.outcomes().size(); i++) {
            outcomes.add(outcome(i));
        }
        List<UnexplainedEnd> unexplained = unexplained();
        Optional<UndefinedHere> undefined = undefined();
        Statistics statistics = statistics();
        List<Expectation> expectations = Claims.about(scenario, linked.platform());
        List<Problem> problems =
                new Claims(scenario, expectations, outcomes, unexplained, undefined, statistics.complete()).problems();
        return new Verdict(
                scenario,
                linked.platform(),
                program.fingerprint(),
                status(problems, statistics.complete()),
                statistics,
                expectations,
                outcomes,
                unexplained,
                undefined,
                share(end -> endings.get(end).processes().stream().anyMatch(Ending.Hung.class::isInstance)),
                problems);
    }

    private Statistics statistics() {
        return new Statistics(
                graph.states(),
                graph.transitions(),
                graph.ends().size(),
                graph.depth(),
                graph.bytesPerState(),
                graph.boundsReached(),
                switch (odds) {
                    case Odds.Known _ -> Optional.empty();
                    case Odds.Unknown unknown -> Optional.of(unknown.reason());
                });
    }

    private static Status status(List<Problem> problems, boolean complete) {
        if (!problems.isEmpty()) {
            return Status.DOES_NOT_HOLD;
        }
        return complete ? Status.HOLDS : Status.LIMIT;
    }

    private OutcomeVerdict outcome(int index) {
        IntPredicate member = end -> named[end] == index;
        Share share = share(member);
        Outcome outcome = scenario.outcomes().get(index);
        return new OutcomeVerdict(outcome, share.ends(), share.probability(), nearest(member), shown(outcome));
    }

    /// The run that the scenario wants to be drawn, if it can be played and ends as it should.
    private Optional<Path> shown(Outcome outcome) {
        if (outcome.shown().isEmpty()) {
            return Optional.empty();
        }
        Schedule schedule = new Schedule(scenario.name(), linked.platform(), program.fingerprint(), outcome.shown());
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
                Share share = share(other -> endings.get(other).equals(ending));
                unexplained.add(
                        new UnexplainedEnd(ending, graph.path(graph.ends().get(end)), share.probability()));
            }
        }
        return unexplained;
    }

    private Optional<UndefinedHere> undefined() {
        IntPredicate member = end -> named[end] == UNDEFINED;
        return nearest(member).map(shortest -> {
            Share share = share(member);
            List<String> calls = new ArrayList<>();
            for (Ending ending : endings) {
                for (String call : StrictCalls.in(linked, ending)) {
                    if (!calls.contains(call)) {
                        calls.add(call);
                    }
                }
            }
            return new UndefinedHere(calls, share.ends(), share.probability(), shortest);
        });
    }

    /// {@return the shortest run to one of these ends}
    private Optional<Path> nearest(IntPredicate member) {
        for (int end = 0; end < named.length; end++) {
            if (member.test(end)) {
                return Optional.of(graph.path(graph.ends().get(end)));
            }
        }
        return Optional.empty();
    }

    private Share share(IntPredicate member) {
        int count = 0;
        for (int end = 0; end < named.length; end++) {
            count += member.test(end) ? 1 : 0;
        }
        return new Share(count, odds.known().map(each -> {
            Fraction sum = Fraction.ZERO;
            for (int end = 0; end < each.size(); end++) {
                sum = member.test(end) ? sum.plus(each.get(end)) : sum;
            }
            return sum;
        }));
    }
}
