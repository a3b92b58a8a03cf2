package forklore.stage.story;

import forklore.engine.machine.Event;
import forklore.engine.model.Ending;
import forklore.engine.model.Operation;
import forklore.engine.model.Signal;
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
            case Event.Started(String thread) -> new StepStory(step, StepKind.START, "start", thread);
            case Event.Asked(Ending.Target target) -> new StepStory(step, StepKind.ASK, asking(target), target.name());
            case Event.Locked(String mutex, boolean waited) -> new StepStory(step, StepKind.LOCK, "lock", mutex);
            case Event.Unlocked(String mutex) -> new StepStory(step, StepKind.UNLOCK, "unlock", mutex);
            case Event.Joined(String thread, boolean waited) -> new StepStory(step, StepKind.MEET, "join", thread);
            case Event.WaitedFor(String process, boolean waited) -> new StepStory(step, StepKind.MEET, "wait", process);
            case Event.Forked(String process, int index) -> new StepStory(step, StepKind.FORK, "fork()", "");
            case Event.Evaluated(String variable, int value) ->
                new StepStory(step, StepKind.COMPUTE, "compute", Integer.toString(value));
            case Event.Stored(String variable, int value) ->
                new StepStory(step, StepKind.STORE, "store", variable + "=" + value);
            case Event.Decided(int value) -> new StepStory(step, StepKind.COMPUTE, "if", value == 0 ? "no" : "yes");
            case Event.Printed(String text, String _) ->
                new StepStory(step, StepKind.PRINT, "print", Endings.quote(text));
            case Event.Flushed(String text, String _) ->
                new StepStory(step, StepKind.FLUSH, "flush", text.isEmpty() ? "nothing" : Endings.quote(text));
            case Event.Exited(int code, Event.How how, String text) -> exit(step, code, how);
            case Event.Replaced(String program, String lost) -> new StepStory(step, StepKind.EXEC, "exec", program);
            case Event.Misused(String what) -> new StepStory(step, StepKind.MISUSE, "undefined", what);
            case Event.Killed(Signal signal, String _) ->
                new StepStory(step, StepKind.MISUSE, "killed by", signal.name());
            case Event.Operated(Operation operation, String object, boolean _, int _) ->
                new StepStory(step, StepKind.MEET, operation.word(), object);
            case Event.Awaited(String condition, String _) -> new StepStory(step, StepKind.ASK, "await", condition);
            case Event.Refused(String object, int _) -> new StepStory(step, StepKind.COMPUTE, "refused", object);
            case Event.VForked(String process, int _) -> new StepStory(step, StepKind.START, "vfork()", process);
            case Event.Spawned(String process, int _, String _) ->
                new StepStory(step, StepKind.START, "spawn", process);
            case Event.VForkLeft(String process, int _, String _) ->
                new StepStory(step, StepKind.MEET, "goes on after", process);
            case Event.Sent(Signal signal, String target) ->
                new StepStory(step, StepKind.COMPUTE, signal.name() + " to", target);
            case Event.Interrupted(Signal signal) -> new StepStory(step, StepKind.COMPUTE, "handles", signal.name());
            case Event.Resumed(Signal signal) -> new StepStory(step, StepKind.COMPUTE, "handled", signal.name());
            case Event.OnceBegan(String control) -> new StepStory(step, StepKind.LOCK, "begins", control);
            case Event.OnceDone(String control, boolean _) -> new StepStory(step, StepKind.MEET, "done", control);
            case Event.Registered _ -> new StepStory(step, StepKind.COMPUTE, "atfork", "");
            case Event.ForkBegan _ -> new StepStory(step, StepKind.COMPUTE, "fork()", "begins");
            case Event.AtOnce(List<Event> events) ->
                events.isEmpty() ? new StepStory(step, StepKind.COMPUTE, "atomic", "") : of(step, events.getFirst());
            case Event.Worked _ -> new StepStory(step, StepKind.COMPUTE, "work", "");
            case Event.Asserted _ -> new StepStory(step, StepKind.COMPUTE, "assert", "holds");
            case Event.AlarmSet _ -> new StepStory(step, StepKind.COMPUTE, "alarm", "");
            case Event.ThreadEnded _ -> new StepStory(step, StepKind.EXIT, "thread", "ends");
            case Event.ExecFailed(String program) -> new StepStory(step, StepKind.COMPUTE, "exec fails", program);
            case Event.NobodyToWaitFor _ -> new StepStory(step, StepKind.COMPUTE, "wait", "nobody");
        };
    }

    private static String asking(Ending.Target target) {
        return switch (target) {
            case Ending.Target.OfMutex mutex -> "lock";
            case Ending.Target.OfThread thread -> "join";
            case Ending.Target.OfProcess process -> "wait";
            case Ending.Target.OfObject of -> of.name();
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
