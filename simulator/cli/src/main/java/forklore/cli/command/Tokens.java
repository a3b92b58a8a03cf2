package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.engine.explore.Path;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.model.Schedule;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The option `--schedule`: a run that was reported before, played again.
final class Tokens {

    /// Its name.
    static final String SCHEDULE = "--schedule";

    private Tokens() {}

    /// What a token leads to.
    sealed interface Answer {
        /// A run.
        ///
        /// @param setting the scenario on the platform that the token names
        /// @param path exactly the run that the token says
        record Run(Setting setting, Path path) implements Answer {}

        /// Nothing that may be played without asking; it was said why.
        ///
        /// @param exit how the command ends
        record Refused(Exit exit) implements Answer {}
    }

    static OptionSpec option() {
        return Arguments.text(SCHEDULE, "TOKEN", "The run that a report printed as `token`.");
    }

    /// {@return the run that the token of the command line says; a token that does not fit is refused, and the nearest
    /// thing is offered}
    static Answer replay(Invocation invocation, Script script, ParseResult parsed) {
        String token = parsed.matchedOptionValue(SCHEDULE, "");
        Optional<Schedule> schedule = Schedule.parse(token);
        if (schedule.isEmpty()) {
            invocation.report(Message.error(
                    "`" + token + "` is no schedule token",
                    Message.why("a token is scenario@platform:hash:turns, for example"
                            + " orphaned-lock@core:1f09a3c2:main.1,worker.1"),
                    Message.next("forklore check " + script.argument() + " prints one as `token`")));
            return new Answer.Refused(Exit.USAGE);
        }
        String platform = schedule.get().platform();
        return switch (new Platforms(invocation).on(script, List.of(platform))) {
            case Platforms.Answer.Refused(Exit exit, var _) -> new Answer.Refused(exit);
            case Platforms.Answer.Found(var settings, var _) -> replay(invocation, settings.getFirst(), schedule.get());
        };
    }

    private static Answer replay(Invocation invocation, Setting setting, Schedule schedule) {
        return switch (Replay.of(setting.program(), Limits.DEFAULT, schedule)) {
            case Replay.Played(Path path) -> new Answer.Run(setting, path);
            case Replay.Differs(Path path, String problem) -> {
                invocation.report(differs(setting.script(), path, problem));
                yield new Answer.Refused(Exit.USAGE);
            }
        };
    }

    private static Message differs(Script script, Path path, String problem) {
        String nearest = path.steps().isEmpty()
                ? "forklore play " + script.argument()
                : "forklore play " + script.argument() + " --schedule "
                        + path.schedule().token();
        return Message.error(
                "the schedule token does not fit, so nothing was played",
                Message.why(problem),
                new Message.Note(
                        "help",
                        path.steps().isEmpty()
                                ? "none of its steps can be made here; play from the start instead"
                                : "the nearest thing is its first "
                                        + path.steps().size() + " steps on this version"),
                Message.next(nearest));
    }
}
