package forklore.stage;

import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import forklore.stage.story.Storyboard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Runs to draw: the shortest ones of the shipped scenarios, and random ones of a crowded program.
public final class Runs {

    /// A program with all that can be drawn: more threads than marks, nested forks, a deadlock, a buffer.
    private static final String COUNTING = """
            scenario counting
            title    Counting

            int n = 0

            thread main
              start worker
              join worker

            thread worker
              repeat 5
                n = n + 1
                n = n + 0

            outcome done
              when  parent exits 0
              grade acceptable "It counts."
            expect always done
            """;

    private static final String CROWD = """
            scenario crowd
            title    A crowd
            topic    locks
            runs     c

            mutex a
            mutex b
            int   n = 0

            thread main
              start t1
              start t2
              start t3
              start t4
              start t5
              start t6
              start t7
              start a_thread_with_a_long_name
              print "hello\\n"
              fork child
                fork grandchild
                  lock b
                  flush
                  _exit 3
                start t3
                join t3
                lock a
                wait grandchild
                exec "true"
              if n > 3
                flush
              wait child

            thread t1
              lock a
              lock b
              unlock b
              unlock a

            thread t2
              lock b
              lock a
              unlock a
              unlock b

            thread t3
              n = n + 1

            thread t4
              n = n + 1

            thread t5
              repeat 3
                n = n + 1

            thread t6
              lock b
              unlock b

            thread t7
              print "a rather long line that does not fit into a cell\\n"

            thread a_thread_with_a_long_name
              n = 7

            outcome parent-exits
              when  parent exits 0
              grade acceptable "It does."

            outcome parent-hangs
              when  parent hangs
              grade interesting "It may."

            expect sometimes parent-exits
            """;

    private Runs() {}

    /// The shipped scenario of that topic and name.
    public static Scenario scenario(String topic, String name) {
        String resource = "/forklore/scenarios/catalogue/" + topic + "/" + name + ".fork";
        try (InputStream stream = Runs.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no scenario at " + resource);
            }
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario parse(String name, String text) {
        return switch (Reader.read(name + ".fork", text)) {
            case Reading.Parsed(Scenario scenario) -> scenario;
            case Reading.Rejected rejected -> throw new IllegalArgumentException(rejected.toString());
        };
    }

    /// The shortest run to an outcome of a shipped scenario.
    public static Path shortest(String topic, String name, String outcome) {
        Verdict verdict = Judge.judge(scenario(topic, name), Limits.DEFAULT);
        return verdict.outcome(outcome)
                .flatMap(Verdict.OutcomeVerdict::shortest)
                .orElseThrow(() -> new IllegalArgumentException(name + " never ends in " + outcome));
    }

    /// The run in which the child hangs on the orphaned lock.
    public static Path orphanedLock() {
        return shortest("locks", "orphaned-lock", "child-hangs");
    }

    /// The run in which the child becomes another program.
    public static Path execSavesYou() {
        return shortest("ways-out", "exec-saves-you", "new-program-runs");
    }

    /// The run in which the line comes twice.
    public static Path printedTwice() {
        return shortest("copy", "printed-twice", "printed-twice");
    }

    /// The run in which handlers run around the fork, and the child hangs on the lock that they do not know.
    public static Path theLockYouForgot() {
        return shortest("handlers", "the-lock-you-forgot", "child-hangs");
    }

    /// The run in which the child goes round for ever.
    public static Path spinningChild() {
        return shortest("locks", "spinning-child", "child-spins");
    }

    /// A run in which a thread of the parent holds a mutex that the child shares.
    public static Path processSharedLock() {
        return play(scenario("locks", "process-shared-lock"), "main", "worker", "main", "child");
    }

    /// The run in which the owner of a robust mutex ends.
    public static Path ownerDied() {
        return shortest("locks", "told-that-the-owner-died", "repaired");
    }

    /// A run in which a child is asked through a pipe, and answers through another one.
    public static Path helperProcess() {
        return shortest("ways-out", "helper-process", "helper-answers");
    }

    /// The run in which a copy of a condition variable wakes a thread that is not there.
    public static Path ghostEatsTheSignal() {
        return shortest("locks", "ghost-eats-the-signal", "ghost-eats-the-signal");
    }

    /// A run in which three handlers are registered, and run around the fork.
    public static Path handlerOrder() {
        return shortest("handlers", "handler-order", "in-order");
    }

    /// A run in which a signal is sent, and its handler forks.
    public static Path signal() {
        return shortest("handlers", "fork-in-a-signal-handler", "fork-never-returns");
    }

    /// A run that forks with eight threads beside the caller.
    public static Path manyGhosts() {
        String[] actors = new String[10];
        Arrays.fill(actors, "main");
        return play(crowd(), actors);
    }

    /// {@return a run in which a thread counts to five while the others stand still}
    public static Path counting() {
        String[] actors = new String[22];
        Arrays.fill(actors, "worker");
        actors[0] = "main";
        actors[21] = "main";
        return play(parse("counting", COUNTING), actors);
    }

    /// The run of a scenario in which those actors make their steps in this order.
    public static Path play(Scenario scenario, String... actors) {
        Player player = Player.of(Program.of(scenario), Limits.DEFAULT);
        for (String name : actors) {
            Actor actor = player.choice(name)
                    .orElseThrow(() -> new IllegalArgumentException(name + " cannot make a step now"));
            player.step(actor);
        }
        return player.path();
    }

    /// The crowded program.
    public static Scenario crowd() {
        return parse("crowd", CROWD);
    }

    /// A run of the crowded program, chosen by a number, and ended after so many steps if it goes on for longer.
    public static Path crowd(long seed, int steps) {
        Random random = new Random(seed);
        Player player = Player.of(Program.of(crowd()), Limits.DEFAULT);
        List<Actor> choices = player.choices();
        for (int step = 0; step < steps && !choices.isEmpty(); step++) {
            player.step(choices.get(random.nextInt(choices.size())));
            choices = player.choices();
        }
        return player.path();
    }

    /// Stories of every kind.
    public static List<Storyboard> stories() {
        List<Storyboard> stories = new ArrayList<>();
        stories.add(Storyboard.of(orphanedLock()));
        stories.add(Storyboard.of(shortest("locks", "orphaned-lock", "both-finish")));
        stories.add(Storyboard.of(execSavesYou()));
        stories.add(Storyboard.of(printedTwice()));
        stories.add(Storyboard.of(shortest("copy", "printed-twice", "printed-once")));
        stories.add(Storyboard.of(theLockYouForgot()));
        stories.add(Storyboard.of(spinningChild()));
        stories.add(Storyboard.of(processSharedLock()));
        stories.add(Storyboard.of(ownerDied()));
        stories.add(Storyboard.of(signal()));
        stories.add(Storyboard.of(helperProcess()));
        stories.add(Storyboard.of(ghostEatsTheSignal()));
        stories.add(Storyboard.of(handlerOrder()));
        stories.add(Storyboard.of(manyGhosts()));
        for (int seed = 0; seed < 12; seed++) {
            stories.add(Storyboard.of(crowd(seed, 500)));
            stories.add(Storyboard.of(crowd(seed, 5 * seed)));
        }
        return stories;
    }
}
