package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import java.util.List;

/// One plain sentence for each step of a run, made from the model.
public final class Narrator {

    private final Scene scene;
    private final LockSentences locks;
    private final ProcessSentences processes;
    private final OutputSentences output;
    private final ObjectSentences objects;

    private Narrator(Path path, int number) {
        this.scene = new Scene(path, number);
        this.locks = new LockSentences(scene);
        this.processes = new ProcessSentences(scene);
        this.output = new OutputSentences(scene);
        this.objects = new ObjectSentences(scene);
    }

    /// {@return who made the step: `main in the parent`, `main in the child`, `worker in the parent`}
    ///
    /// @param path the run
    /// @param step the number of the step, from 1
    public static String who(Path path, int step) {
        Scene scene = new Scene(path, step);
        return scene.thread() + " in " + scene.process();
    }

    /// {@return what the step did and what follows from it}
    ///
    /// @param path the run
    /// @param step the number of the step, from 1; 0 asks for the sentence before the first step
    public static String sentence(Path path, int step) {
        if (step == 0) {
            int threads = path.start().processes().getFirst().liveThreads();
            return "One process, " + (threads == 1 ? "one thread" : threads + " threads") + ": main is about to begin.";
        }
        return new Narrator(path, step).sentence();
    }

    /// {@return how the run ended and why, or an empty text if it has not ended}
    ///
    /// @param path the run
    public static String ending(Path path) {
        return path.ending().map(ending -> Farewell.say(path, ending)).orElse("");
    }

    /// A step of a library is told as one: `Inside printf, ...`.
    private String sentence() {
        List<String> within = scene.within();
        String plain = sentence(scene.step().event());
        if (within.isEmpty()) {
            return plain;
        }
        String begin = plain.startsWith(scene.who())
                ? scene.thread() + plain.substring(scene.who().length())
                : plain;
        return "Inside " + String.join(", ", within) + ": " + begin;
    }

    private String sentence(Event event) {
        return switch (event) {
            case Event.OfItself own -> ofItself(own);
            case Event.OfProcesses of -> ofProcesses(of);
            case Event.Asked asked -> locks.asked(asked.target());
            case Event.Locked locked -> locks.locked(locked);
            case Event.Unlocked unlocked -> locks.unlocked(unlocked);
            case Event.Refused refused -> locks.refused(refused);
            case Event.Started started -> processes.started(started);
            case Event.Joined joined -> scene.who() + " sees that " + joined.thread() + " has ended, and goes on.";
            case Event.Printed printed -> output.printed(printed);
            case Event.Flushed flushed -> output.flushed(flushed);
            case Event.Awaited awaited -> objects.awaited(awaited);
            case Event.Operated operated -> objects.operated(operated);
            case Event.OnceBegan once -> objects.onceBegan(once);
            case Event.OnceDone once -> objects.onceDone(once);
            case Event.Sent sent -> objects.sent(sent);
        };
    }

    private String ofProcesses(Event.OfProcesses event) {
        String who = scene.who();
        return switch (event) {
            case Event.WaitedFor waited ->
                who + " sees that " + Scene.named(waited.process()) + " has ended, and goes on.";
            case Event.NobodyToWaitFor _ -> who + " waits for a child, and there is none left: it goes on.";
            case Event.Forked forked -> processes.forked(forked);
            case Event.ForkBegan began -> processes.forkBegan(began);
            case Event.Registered registered -> processes.registered(registered);
            case Event.VForked forked -> processes.vforked(forked);
            case Event.Spawned spawned -> processes.spawned(spawned);
            case Event.VForkLeft left -> processes.vforkLeft(left);
            case Event.Replaced replaced -> processes.replaced(replaced);
            case Event.ExecFailed failed ->
                who + " calls exec, but there is no program " + failed.program() + ": it goes on in the same process.";
            case Event.Killed killed ->
                who + " " + killed.why() + ": " + killed.signal() + " ends " + scene.process() + ".";
            case Event.Misused misused -> processes.misused(misused);
            case Event.Exited exited -> output.exited(exited);
        };
    }

    private String ofItself(Event.OfItself event) {
        String who = scene.who();
        return switch (event) {
            case Event.Evaluated evaluated ->
                who + " reads, and computes the new value of " + scene.ours(evaluated.variable()) + ": "
                        + evaluated.value() + ". Nothing is stored yet.";
            case Event.Stored stored ->
                who + " stores " + stored.value() + " in " + scene.ours(stored.variable()) + ".";
            case Event.Decided decided -> who + " finds the condition " + (decided.value() != 0 ? "true." : "false.");
            case Event.Asserted asserted -> who + " checks that " + asserted.claim() + ", and so it is.";
            case Event.AtOnce once -> atOnce(once);
            case Event.Worked worked ->
                who + " works"
                        + worked.time().map(time -> " for " + time.text()).orElse("")
                        + "; nothing that others can see changes.";
            case Event.ThreadEnded _ -> who + " ends, and its process goes on without it.";
            case Event.Interrupted interrupted ->
                interrupted.signal() + " interrupts " + scene.thread() + ", wherever it was: the handler begins.";
            case Event.Resumed resumed ->
                "The handler of " + resumed.signal() + " is done, and " + scene.thread() + " goes on where it was.";
            case Event.AlarmSet _ -> who + " sets the timer of its process.";
        };
    }

    private String atOnce(Event.AtOnce once) {
        return once.events().isEmpty()
                ? scene.who() + " goes on."
                : String.join(" ", once.events().stream().map(this::sentence).toList());
    }
}
