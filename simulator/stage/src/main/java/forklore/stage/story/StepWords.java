package forklore.stage.story;

import forklore.engine.machine.Event;
import forklore.engine.model.Ending;
import forklore.engine.verdict.Endings;
import forklore.stage.story.ProcessStory.StepStory;

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
            case Event.Printed(String text) -> new StepStory(step, StepKind.PRINT, "print", Endings.quote(text));
            case Event.Flushed(String text) ->
                new StepStory(step, StepKind.FLUSH, "flush", text.isEmpty() ? "nothing" : Endings.quote(text));
            case Event.Exited(int code, Event.How how, String text) -> exit(step, code, how);
            case Event.Replaced(String program, String lost) -> new StepStory(step, StepKind.EXEC, "exec", program);
            case Event.Misused(String what) -> new StepStory(step, StepKind.MISUSE, "undefined", what);
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
