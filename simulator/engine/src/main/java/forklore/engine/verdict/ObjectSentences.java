package forklore.engine.verdict;

import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.Holder;
import forklore.engine.machine.Snapshot.ObjectView;
import java.util.List;
import java.util.Optional;

/// Sentences about condition variables, semaphores, barriers, files, pipes and signals.
///
/// @param scene the step
record ObjectSentences(Scene scene) {

    String awaited(Event.Awaited awaited) {
        return scene.who() + " gives " + scene.ours(awaited.mutex()) + " back and waits for a signal on "
                + scene.ours(awaited.condition()) + ".";
    }

    String operated(Event.Operated done) {
        String who = scene.who();
        String ours = scene.ours(done.object());
        String late = done.waited() ? ", which it had waited for" : "";
        return switch (done.operation()) {
            case RDLOCK -> who + " takes " + ours + " for reading" + late + ".";
            case WRLOCK -> who + " takes " + ours + " for writing" + late + ".";
            case RWUNLOCK -> who + " gives " + ours + " back.";
            case AWAIT -> who + " is woken, and wants the mutex of " + ours + " back.";
            case SIGNAL, BROADCAST -> wakes(done);
            case ACQUIRE -> who + " takes one from " + ours + late + ": " + state(done.object()) + " is left.";
            case RELEASE -> who + " adds one to " + ours + ": " + state(done.object()) + " now.";
            case ARRIVE ->
                done.waited()
                        ? who + " sees that all have come to " + ours + ", and goes on."
                        : who + " is the last to come to " + ours + ": all go on.";
            case READ ->
                done.result() == 1
                        ? who + " reads an item from " + ours + late + "."
                        : who + " reads the end of " + ours + ": it is empty, and nobody can write into it any more.";
            case WRITE -> who + " writes an item into " + ours + ".";
            case CLOSE_READ -> who + " closes the read end of " + ours + " in " + scene.process() + ".";
            case CLOSE_WRITE -> who + " closes the write end of " + ours + " in " + scene.process() + ".";
            case NEXT ->
                done.result() == 0
                        ? who + " reads the end of " + ours + "."
                        : who + " reads record " + done.result() + " of " + ours + ", and the offset moves on.";
            case REWIND -> who + " sets the offset of " + ours + " back to the beginning.";
            case REOPEN -> who + " opens " + ours + " again: " + scene.process() + " has an offset of its own now.";
            case FLOCK -> who + " has the flock of " + ours + late + ".";
            case FUNLOCK -> who + " gives the flock of " + ours + " back, for all that share the open file.";
            case LOCKF -> who + " has the record lock of " + ours + late + "; it belongs to " + scene.process() + ".";
            case UNLOCKF -> who + " gives the record lock of " + ours + " back.";
            case CONSISTENT -> who + " makes " + ours + " consistent again.";
            case REINIT -> who + " initialises " + ours + " again: it is as it was at the start.";
        };
    }

    /// Who was woken: who waited before and does not after; a ghost among them swallows the signal.
    private String wakes(Event.Operated done) {
        String verb = done.operation() == forklore.engine.model.Operation.SIGNAL ? " signals " : " wakes all of ";
        List<Holder> before = waiters(scene.before().objects(), done.object());
        List<Holder> after = waiters(scene.after().objects(), done.object());
        List<Holder> woken =
                before.stream().filter(holder -> !after.contains(holder)).toList();
        String begin = scene.who() + verb + scene.ours(done.object());
        if (before.isEmpty()) {
            return begin + ". Nobody waits, so nothing happens.";
        }
        List<String> ghosts =
                woken.stream().filter(Holder::ghost).map(Holder::thread).toList();
        List<String> living =
                woken.stream().filter(each -> !each.ghost()).map(Holder::thread).toList();
        if (living.isEmpty() && !ghosts.isEmpty()) {
            return begin + ". The signal goes to " + String.join(" and ", ghosts)
                    + ", who is not in this process: it is lost.";
        }
        return living.isEmpty()
                ? begin + "."
                : begin + ". " + Scene.capital(String.join(" and ", living)) + " can go on.";
    }

    private static List<Holder> waiters(List<ObjectView> objects, String name) {
        return find(objects, name).map(ObjectView::waiters).orElse(List.of());
    }

    private static Optional<ObjectView> find(List<ObjectView> objects, String name) {
        return objects.stream().filter(object -> object.name().equals(name)).findFirst();
    }

    private String state(String name) {
        return find(scene.after().objects(), name).map(ObjectView::state).orElse("");
    }

    String onceBegan(Event.OnceBegan once) {
        return scene.who() + " is the first to come to " + scene.ours(once.control()) + ", and begins to do it.";
    }

    String onceDone(Event.OnceDone once) {
        return once.byMe()
                ? scene.who() + " has done " + scene.ours(once.control()) + ": nobody will do it again."
                : scene.who() + " sees that " + scene.ours(once.control()) + " is done, and goes on.";
    }

    String sent(Event.Sent sent) {
        return scene.who() + " sends " + sent.signal() + " to " + Scene.named(sent.target()) + ".";
    }
}
