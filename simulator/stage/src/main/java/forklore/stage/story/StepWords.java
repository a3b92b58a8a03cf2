package forklore.stage.story;

import forklore.engine.machine.Event;
import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import forklore.engine.model.WorkTime;
import forklore.engine.verdict.Endings;
import forklore.stage.story.ProcessStory.StepStory;
import java.util.List;

/// Says a step in two words: what was done, and to what.
public final class StepWords {

    private StepWords() {}

    /// {@return a step in two words}
    ///
    /// @param step its number
    /// @param event what it did
    public static StepStory of(int step, Event event) {
        return switch (event) {
            case Event.Started started -> new StepStory(step, StepKind.START, "start", started.thread());
            case Event.Asked asked ->
                new StepStory(
                        step,
                        StepKind.ASK,
                        asking(asked.target()),
                        asked.target().name());
            case Event.Locked locked -> new StepStory(step, StepKind.LOCK, "lock", locked.mutex());
            case Event.Unlocked unlocked -> new StepStory(step, StepKind.UNLOCK, "unlock", unlocked.mutex());
            case Event.Joined joined -> new StepStory(step, StepKind.MEET, "join", joined.thread());
            case Event.WaitedFor waitedFor -> new StepStory(step, StepKind.MEET, "wait", waitedFor.process());
            case Event.Forked _ -> new StepStory(step, StepKind.FORK, "fork()", "");
            case Event.Evaluated evaluated ->
                new StepStory(step, StepKind.COMPUTE, "compute", Integer.toString(evaluated.value()));
            case Event.Stored stored ->
                new StepStory(step, StepKind.STORE, "store", stored.variable() + "=" + stored.value());
            case Event.Decided decided ->
                new StepStory(step, StepKind.COMPUTE, "if", decided.value() == 0 ? "no" : "yes");
            case Event.Printed printed -> new StepStory(step, StepKind.PRINT, "print", Endings.quote(printed.text()));
            case Event.Flushed flushed ->
                new StepStory(
                        step,
                        StepKind.FLUSH,
                        "flush",
                        flushed.text().isEmpty() ? "nothing" : Endings.quote(flushed.text()));
            case Event.Exited exited -> exit(step, exited.code(), exited.how());
            case Event.Replaced replaced -> new StepStory(step, StepKind.EXEC, "exec", replaced.program());
            case Event.Misused misused -> new StepStory(step, StepKind.MISUSE, "undefined", misused.what());
            case Event.Killed killed ->
                new StepStory(
                        step, StepKind.MISUSE, "killed by", killed.signal().name());
            default -> rarer(step, event);
        };
    }

    /// What the core of the language does not do.
    private static StepStory rarer(int step, Event event) {
        return switch (event) {
            case Event.Operated operated ->
                new StepStory(step, StepKind.MEET, operated.operation().word(), operated.object());
            case Event.Awaited awaited -> new StepStory(step, StepKind.ASK, "await", awaited.condition());
            case Event.Refused refused ->
                new StepStory(
                        step,
                        StepKind.COMPUTE,
                        Errno.of(refused.error()).map(Errno::name).orElse("refused"),
                        refused.object());
            case Event.VForked vForked -> new StepStory(step, StepKind.START, "vfork", vForked.process());
            case Event.Spawned spawned -> new StepStory(step, StepKind.START, "spawn", spawned.process());
            case Event.VForkLeft vForkLeft -> new StepStory(step, StepKind.MEET, "goes on after", vForkLeft.process());
            case Event.Sent sent ->
                new StepStory(step, StepKind.COMPUTE, sent.signal().name() + " to", sent.target());
            case Event.Interrupted interrupted ->
                new StepStory(
                        step, StepKind.COMPUTE, "handles", interrupted.signal().name());
            case Event.Resumed resumed ->
                new StepStory(
                        step, StepKind.COMPUTE, "handled", resumed.signal().name());
            case Event.OnceBegan onceBegan -> new StepStory(step, StepKind.LOCK, "begins", onceBegan.control());
            case Event.OnceDone onceDone -> new StepStory(step, StepKind.MEET, "done", onceDone.control());
            case Event.Registered _ -> new StepStory(step, StepKind.COMPUTE, "atfork", "");
            case Event.ForkBegan _ -> new StepStory(step, StepKind.COMPUTE, "fork()", "begins");
            case Event.AtOnce atOnce -> together(step, atOnce.events());
            case Event.Worked worked ->
                new StepStory(
                        step,
                        StepKind.COMPUTE,
                        "work",
                        worked.time().map(WorkTime::text).orElse(""));
            case Event.Asserted _ -> new StepStory(step, StepKind.COMPUTE, "assert", "holds");
            case Event.AlarmSet _ -> new StepStory(step, StepKind.COMPUTE, "alarm", "");
            case Event.ThreadEnded _ -> new StepStory(step, StepKind.EXIT, "thread", "ends");
            case Event.ExecFailed execFailed ->
                new StepStory(step, StepKind.COMPUTE, "exec fails", execFailed.program());
            case Event.NobodyToWaitFor _ -> new StepStory(step, StepKind.COMPUTE, "wait", "nobody");
            default -> throw new IllegalStateException("a step of the core");
        };
    }

    /// What is done in one step is told by its first part, and the rest is counted.
    private static StepStory together(int step, List<Event> events) {
        if (events.isEmpty()) {
            return new StepStory(step, StepKind.COMPUTE, "atomic", "");
        }
        StepStory first = of(step, events.getFirst());
        return events.size() == 1
                ? first
                : new StepStory(step, first.kind(), first.verb(), first.object() + " +" + (events.size() - 1));
    }

    private static String asking(Ending.Target target) {
        return switch (target) {
            case Ending.Target.OfMutex mutex -> "lock";
            case Ending.Target.OfThread thread -> "join";
            case Ending.Target.OfProcess process -> "wait";
            case Ending.Target.OfObject _ -> "wants";
            case Ending.Target.OfCondition _ -> "until";
            case Ending.Target.OfSignal _ -> "pause";
            case Ending.Target.OfItself _ -> "spin";
        };
    }

    private static StepStory exit(int step, int code, Event.How how) {
        return switch (how) {
            case EXIT -> new StepStory(step, StepKind.EXIT, "exit", Integer.toString(code));
            case IMMEDIATE_EXIT -> new StepStory(step, StepKind.EXIT, "_exit", Integer.toString(code));
            case END_OF_MAIN -> new StepStory(step, StepKind.EXIT, "end of", "main");
        };
    }
}
