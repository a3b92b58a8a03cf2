package forklore.stage.layout;

import forklore.engine.machine.Event;
import forklore.engine.model.Operation;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.Storyboard;
import java.util.List;

/// The moment that a step is, as a film: what is seen depends on the step and on one number from 0 to
/// 1.
///
/// The end of every film is the static picture; whoever wants no motion shows that at once.
public final class Film {

    private static final int LOCK_MILLIS = 160;
    private static final int WAIT_MILLIS = 200;
    private static final int HANDLER_MILLIS = 200;
    private static final int AGAIN_MILLIS = 200;
    private static final int EXEC_MILLIS = 500;
    private static final int BAD_END_MILLIS = 250;

    private Film() {}

    /// {@return how long the film of a step is at normal speed; 0 if there is none}
    ///
    /// @param story the story
    /// @param step the number of the step; there is none at 0
    public static int millis(Storyboard story, int step) {
        if (step < 1 || step > story.steps()) {
            return 0;
        }
        int moment = millis(story.path().steps().get(step - 1).event());
        if (moment == 0 && inHandler(story, step)) {
            moment = HANDLER_MILLIS;
        }
        if (moment == 0 && writesAgain(story, step)) {
            moment = AGAIN_MILLIS;
        }
        return Math.max(moment, badEnd(story, step) ? BAD_END_MILLIS : 0);
    }

    /// {@return all that is seen at one moment of a step, overlay included}
    ///
    /// @param story the story
    /// @param picture the picture of that story
    /// @param step the number of the step
    /// @param moment from 0, the step begins, to 1, the static picture with its overlay at that step
    /// @param options what the picture was made with
    public static List<Primitive> at(
            Storyboard story, DisplayList picture, int step, double moment, LayoutOptions options) {
        if (moment < 0 || moment > 1) {
            throw new IllegalArgumentException("a moment that is not within 0 and 1");
        }
        boolean forks = step >= 1
                && step <= story.steps()
                && story.path().steps().get(step - 1).event() instanceof Event.Forked;
        return forks
                ? ForkFilm.at(story, picture, step, moment, options)
                : new StepFilm(story, picture, step, moment, options).seen();
    }

    private static int millis(Event event) {
        return switch (event) {
            case Event.Forked _ -> ForkFilm.DURATION_MILLIS;
            case Event.Replaced _ -> EXEC_MILLIS;
            case Event.Locked _, Event.Unlocked _ -> LOCK_MILLIS;
            case Event.Asked _, Event.Awaited _ -> WAIT_MILLIS;
            case Event.Operated operated -> operated(operated.operation());
            case Event.OfItself _, Event.OfProcesses _ -> 0;
            case Event.Started _, Event.Refused _, Event.Joined _, Event.Printed _, Event.Flushed _ -> 0;
            case Event.OnceBegan _, Event.OnceDone _, Event.Sent _ -> 0;
        };
    }

    private static int operated(Operation operation) {
        return switch (operation) {
            case RDLOCK, WRLOCK, RWUNLOCK, FLOCK, FUNLOCK, LOCKF, UNLOCKF, ACQUIRE, RELEASE -> LOCK_MILLIS;
            case READ, WRITE, REINIT -> LOCK_MILLIS;
            case AWAIT, SIGNAL, BROADCAST, ARRIVE, CLOSE_READ, CLOSE_WRITE, NEXT, REWIND, REOPEN, CONSISTENT -> 0;
        };
    }

    private static boolean inHandler(Storyboard story, int step) {
        return story.processes().stream()
                .flatMap(process -> process.threads().stream())
                .flatMap(thread -> thread.sections().stream())
                .flatMap(section -> section.turns().stream())
                .anyMatch(turn -> turn.step() == step);
    }

    private static boolean writesAgain(Storyboard story, int step) {
        return story.outlets().stream()
                .flatMap(outlet -> outlet.written().stream())
                .anyMatch(written -> written.step() == step && written.again());
    }

    private static boolean badEnd(Storyboard story, int step) {
        for (ProcessStory process : story.processes()) {
            EndKind kind = process.end().kind();
            if (kind == EndKind.HANGS && step == story.steps()
                    || kind == EndKind.UNDEFINED && step == process.end().step()) {
                return true;
            }
        }
        return false;
    }
}
