package forklore.stage.story;

import forklore.engine.machine.Event;
import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import forklore.engine.model.Operation;
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
            case Event.OfItself own -> ofItself(step, own);
            case Event.OfProcesses of -> ofProcesses(step, of);
            case Event.Started started -> words(step, StepKind.START, "start", started.thread());
            case Event.Asked asked ->
                words(
                        step,
                        StepKind.ASK,
                        asking(asked.target()),
                        asked.target() instanceof Ending.Target.OfSignal
                                ? ""
                                : asked.target().name());
            case Event.Locked locked -> words(step, StepKind.LOCK, "lock", locked.mutex());
            case Event.Unlocked unlocked -> words(step, StepKind.UNLOCK, "unlock", unlocked.mutex());
            case Event.Joined joined -> words(step, StepKind.MEET, "join", joined.thread());
            case Event.Printed printed -> words(step, StepKind.PRINT, "print", Endings.quote(printed.text()));
            case Event.Flushed flushed ->
                words(
                        step,
                        StepKind.FLUSH,
                        "flush",
                        flushed.text().isEmpty() ? "nothing" : Endings.quote(flushed.text()));
            case Event.Operated operated ->
                words(step, kind(operated.operation()), operated.operation().word(), operated.object());
            case Event.Awaited awaited -> words(step, StepKind.ASK, "await", awaited.condition());
            case Event.Refused refused ->
                words(
                        step,
                        StepKind.COMPUTE,
                        Errno.of(refused.error()).map(Errno::name).orElse("refused"),
                        refused.object());
            case Event.Sent sent -> words(step, StepKind.SIGNAL, sent.signal().name() + " to", sent.target());
            case Event.OnceBegan onceBegan -> words(step, StepKind.LOCK, "begins", onceBegan.control());
            case Event.OnceDone onceDone -> words(step, StepKind.MEET, "done", onceDone.control());
        };
    }

    private static StepKind kind(Operation operation) {
        return switch (operation) {
            case RDLOCK, WRLOCK, ACQUIRE, FLOCK, LOCKF -> StepKind.LOCK;
            case RWUNLOCK, RELEASE, FUNLOCK, UNLOCKF -> StepKind.UNLOCK;
            case READ, NEXT -> StepKind.STORE;
            case WRITE -> StepKind.FLUSH;
            case AWAIT, ARRIVE, SIGNAL, BROADCAST -> StepKind.MEET;
            case CLOSE_READ, CLOSE_WRITE -> StepKind.EXIT;
            case REWIND, REOPEN, CONSISTENT, REINIT -> StepKind.COMPUTE;
        };
    }

    private static StepStory ofProcesses(int step, Event.OfProcesses event) {
        return switch (event) {
            case Event.WaitedFor waitedFor -> words(step, StepKind.MEET, "wait", waitedFor.process());
            case Event.NobodyToWaitFor _ -> words(step, StepKind.COMPUTE, "wait", "nobody");
            case Event.Forked _ -> words(step, StepKind.FORK, "fork()", "");
            case Event.ForkBegan _ -> words(step, StepKind.COMPUTE, "fork()", "begins");
            case Event.Registered _ -> words(step, StepKind.COMPUTE, "atfork", "");
            case Event.VForked vForked -> words(step, StepKind.START, "vfork", vForked.process());
            case Event.Spawned spawned -> words(step, StepKind.START, "spawn", spawned.process());
            case Event.VForkLeft vForkLeft -> words(step, StepKind.MEET, "goes on after", vForkLeft.process());
            case Event.Replaced replaced -> words(step, StepKind.EXEC, "exec", replaced.program());
            case Event.ExecFailed failed -> words(step, StepKind.COMPUTE, "exec fails", failed.program());
            case Event.Exited exited -> exit(step, exited.code(), exited.how());
            case Event.Misused misused -> words(step, StepKind.MISUSE, "undefined", misused.what());
            case Event.Killed killed ->
                words(step, StepKind.MISUSE, "killed by", killed.signal().name());
        };
    }

    private static StepStory ofItself(int step, Event.OfItself event) {
        return switch (event) {
            case Event.Evaluated evaluated ->
                words(step, StepKind.COMPUTE, "compute", Integer.toString(evaluated.value()));
            case Event.Stored stored -> words(step, StepKind.STORE, "store", stored.variable() + "=" + stored.value());
            case Event.Decided decided -> words(step, StepKind.COMPUTE, "if", decided.value() == 0 ? "no" : "yes");
            case Event.Asserted _ -> words(step, StepKind.COMPUTE, "assert", "holds");
            case Event.AtOnce atOnce -> together(step, atOnce.events());
            case Event.Worked worked ->
                words(
                        step,
                        StepKind.COMPUTE,
                        "work",
                        worked.time().map(WorkTime::text).orElse(""));
            case Event.ThreadEnded _ -> words(step, StepKind.EXIT, "thread", "ends");
            case Event.AlarmSet _ -> words(step, StepKind.COMPUTE, "alarm", "");
            case Event.Interrupted interrupted ->
                words(step, StepKind.SIGNAL, "handles", interrupted.signal().name());
            case Event.Resumed resumed ->
                words(step, StepKind.COMPUTE, "handled", resumed.signal().name());
        };
    }

    private static StepStory words(int step, StepKind kind, String verb, String object) {
        return new StepStory(step, kind, verb, object);
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
