package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.VerdictText;
import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Limits;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The options that say which run of a scenario is meant; every command that plays one takes them all.
final class RunChoice {

    /// The options, at most one of them at a time.
    static final List<String> OPTIONS = List.of("--counterexample", "--outcome", "--seed", Tokens.SCHEDULE);

    private static final String COUNTEREXAMPLE = OPTIONS.get(0);
    private static final String OUTCOME = OPTIONS.get(1);
    private static final String SEED = OPTIONS.get(2);

    /// A random run that goes round for ever is cut here.
    private static final int MOST_RANDOM_STEPS = 2_000;

    private final Invocation invocation;
    private final ParseResult parsed;
    private final Script script;

    private RunChoice(Invocation invocation, ParseResult parsed, Script script) {
        this.invocation = invocation;
        this.parsed = parsed;
        this.script = script;
    }

    /// What the options lead to.
    sealed interface Answer {
        /// A run.
        ///
        /// @param setting the scenario on the platform that it is a run on
        /// @param path the run
        /// @param name what it is, for a heading: `The shortest run to child-hangs`
        record Run(Setting setting, Path path, String name) implements Answer {}

        /// No run; it was said why.
        ///
        /// @param exit how the command ends
        record Refused(Exit exit) implements Answer {}
    }

    /// Declares the options.
    ///
    /// @param spec where to add them
    static void declare(CommandSpec spec) {
        spec.addOption(Arguments.flag(
                "The run that refutes a claim, or else the worst that happens (usual).", COUNTEREXAMPLE));
        spec.addOption(Arguments.text(OUTCOME, "NAME", "The run to that outcome: the shortest, or the one it shows."));
        spec.addOption(Arguments.number(
                SEED,
                "N",
                0,
                Integer.MAX_VALUE,
                "A random run: each step by one of those who can, all equally likely."));
        spec.addOption(Tokens.option());
        Platforms.declareOne(spec);
        spec.addOption(CheckCommand.maxStates());
    }

    /// {@return the run that the options say, without one of them the worst}
    ///
    /// @param invocation the surroundings and the global options
    /// @param parsed what was given to the command
    /// @param script the scenario
    static Answer of(Invocation invocation, ParseResult parsed, Script script) {
        return new RunChoice(invocation, parsed, script).answer(platforms -> platforms.one(parsed, script));
    }

    /// {@return the same, for a run that is to be led on this machine: on a platform that a machine can be}
    ///
    /// @param invocation the surroundings and the global options
    /// @param parsed what was given to the command
    /// @param script the scenario
    /// @param platform on that one, unless the options name another; empty: on the plain one, if it fits
    static Answer real(Invocation invocation, ParseResult parsed, Script script, Optional<String> platform) {
        return new RunChoice(invocation, parsed, script)
                .answer(platforms -> platforms.steered(parsed, script, platform));
    }

    /// {@return whether one of the options was given}
    ///
    /// @param parsed what was given to the command
    static boolean isMade(ParseResult parsed) {
        return OPTIONS.stream().anyMatch(parsed::hasMatchedOption);
    }

    private Answer answer(Function<Platforms, Platforms.Answer> where) {
        List<String> given = OPTIONS.stream().filter(parsed::hasMatchedOption).toList();
        if (given.size() > 1) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    String.join(" and ", given) + " name different runs; one of them is enough");
        }
        if (parsed.hasMatchedOption(Tokens.SCHEDULE)) {
            return byToken();
        }
        return switch (where.apply(new Platforms(invocation))) {
            case Platforms.Answer.Refused(Exit exit, var _) -> new Answer.Refused(exit);
            case Platforms.Answer.Found(var settings, var _) -> on(settings.getFirst());
        };
    }

    private Answer byToken() {
        return switch (Tokens.replay(invocation, script, parsed)) {
            case Tokens.Answer.Run(Setting setting, Path path) -> new Answer.Run(setting, path, "The run of the token");
            case Tokens.Answer.Refused(Exit exit) -> new Answer.Refused(exit);
        };
    }

    private Answer on(Setting setting) {
        if (parsed.hasMatchedOption(SEED)) {
            return random(setting);
        }
        return parsed.hasMatchedOption(OUTCOME)
                ? named(setting, parsed.matchedOptionValue(OUTCOME, ""))
                : worst(setting);
    }

    private Answer random(Setting setting) {
        int seed = parsed.matchedOptionValue(SEED, 0);
        Random chance = new Random(seed);
        Player player = Player.of(setting.program(), Limits.DEFAULT);
        List<Actor> choices = player.choices();
        for (int step = 0; step < MOST_RANDOM_STEPS && !choices.isEmpty(); step++) {
            boolean made = player.step(choices.get(chance.nextInt(choices.size())));
            // A run that goes round for ever has come to its end, although somebody can always make a step.
            boolean ended = player.path().ending().isPresent();
            choices = made && !ended ? player.choices() : List.of();
        }
        return new Answer.Run(setting, player.path(), "A random run, seed " + seed);
    }

    private Answer worst(Setting setting) {
        Verdict verdict = verdict(setting);
        return verdict.worst()
                .<Answer>map(path -> new Answer.Run(setting, path, name(verdict, path)))
                .orElseGet(() -> none(setting, verdict, "no run was found"));
    }

    private Answer named(Setting setting, String name) {
        if (setting.scenario().outcome(name).isEmpty()) {
            invocation.report(Outcomes.unknown(setting.scenario(), name));
            return new Answer.Refused(Exit.USAGE);
        }
        Verdict verdict = verdict(setting);
        return verdict.outcome(name)
                .flatMap(Verdict.OutcomeVerdict::story)
                .<Answer>map(path -> new Answer.Run(setting, path, name(verdict, path)))
                .orElseGet(() -> none(setting, verdict, "no run leads to `" + name + "`"));
    }

    private Verdict verdict(Setting setting) {
        return invocation.judge(setting, CheckCommand.limits(parsed));
    }

    private Answer none(Setting setting, Verdict verdict, String headline) {
        boolean complete = verdict.statistics().complete();
        invocation.report(Message.error(
                headline,
                Message.why(
                        complete
                                ? "every interleaving was searched, and none gets there"
                                : "the search was not complete: " + VerdictText.headline(verdict)),
                Message.next("forklore check " + setting.words())));
        return new Answer.Refused(complete ? Exit.DOES_NOT_HOLD : Exit.LIMIT);
    }

    private static String name(Verdict verdict, Path path) {
        boolean shown =
                verdict.outcomes().stream().anyMatch(each -> each.shown().equals(Optional.of(path)));
        String end = path.ending()
                .flatMap(ending -> Judge.classify(verdict.scenario(), ending))
                .map(outcome -> outcome.name())
                .orElse("an end without a name");
        return (shown ? "A run to " : "The shortest run to ") + end;
    }

    /// {@return the heading of a run}
    ///
    /// @param run the run
    static String heading(Answer.Run run) {
        return run.name() + ", " + Layout.count(run.path().steps().size(), "step");
    }
}
