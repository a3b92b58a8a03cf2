package forklore.lab.grade;

import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Ending;

/// Says why somebody cannot make a step.
final class WhyNot {

    private WhyNot() {}

    /// {@return why not, one sentence without its full stop}
    ///
    /// @param path the run up to there
    /// @param actor who was to make the next step, as in a schedule
    static String say(Path path, String actor) {
        Snapshot state = path.stateAfter(path.steps().size());
        for (ProcessView process : state.processes()) {
            for (ThreadView thread : process.threads()) {
                boolean inParent = process.index() == 0 && thread.name().equals(actor);
                boolean caller =
                        process.index() > 0 && process.name().equals(actor) && process.caller() == thread.index();
                if (inParent || caller) {
                    return process.status() instanceof ProcessStatus.Running
                            ? thread(process, thread, actor)
                            : "its process has ended";
                }
            }
        }
        return "there is no " + actor + " yet: nobody has made it";
    }

    private static String thread(ProcessView process, ThreadView thread, String actor) {
        return switch (thread.status()) {
            case ThreadStatus.NotStarted _ -> actor + " was not started yet";
            case ThreadStatus.Ready _ -> "it stands still until somebody else has gone on";
            case ThreadStatus.Waiting waiting -> waiting(process, waiting.target());
            case ThreadStatus.Ended _ -> actor + " has ended";
            case ThreadStatus.Ghost _ -> actor + " was not copied into this process";
        };
    }

    private static String waiting(ProcessView process, Ending.Target target) {
        String holder = process.locks().stream()
                .filter(lock -> lock.mutex().equals(target.name()))
                .map(lock -> switch (lock.owner()) {
                    case LockOwner.Free _, LockOwner.Dead _ -> "";
                    case LockOwner.Held held -> ", which " + held.thread() + " holds";
                    case LockOwner.Orphaned orphaned ->
                        ", which " + orphaned.thread() + " holds, who was not copied into this process";
                    case LockOwner.Elsewhere elsewhere -> ", which " + elsewhere.process() + " holds";
                })
                .findFirst()
                .orElse("");
        return "it waits for " + target.name() + holder;
    }
}
