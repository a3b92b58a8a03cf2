package forklore.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.model.Ending;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MachineTests {

    /// Plays the named actors, one step each.
    private static Path play(String story, String... actors) {
        Player player = Player.of(Program.of(Stories.story(story)), Limits.DEFAULT);
        for (String actor : actors) {
            assertThat(player.choice(actor)).as("%s can make a step", actor).isPresent();
            assertThat(player.step(player.choice(actor).orElseThrow())).isTrue();
        }
        return player.path();
    }

    private static List<Event> events(Path path) {
        return path.steps().stream().map(Path.Step::event).toList();
    }

    private static ProcessView process(Path path, int index) {
        return path.stateAfter(path.steps().size()).processes().get(index);
    }

    @Nested
    class AFork {

        private static final String HOLDER = """
                mutex m
                int x = 3

                thread main
                  start worker
                  print "A"
                  fork child
                    lock m
                    _exit 0
                  wait child

                thread worker
                  lock m
                  x = 4
                  unlock m
                """;

        @Test
        void copiesMemoryAndOnlyTheCaller() {
            Path path = play(HOLDER, "main", "main", "worker", "worker", "main");
            ProcessView child = process(path, 1);
            assertThat(child.name()).isEqualTo("child");
            assertThat(child.buffer()).isEqualTo("A");
            assertThat(child.variables()).containsExactly(new Snapshot.VariableView("x", 4, false));
            assertThat(child.threads().get(0).status()).isEqualTo(new ThreadStatus.Ready());
            assertThat(child.threads().get(1).status()).isEqualTo(new ThreadStatus.Ghost());
            assertThat(child.liveThreads()).isEqualTo(1);
        }

        @Test
        void orphansTheMutexThatAnotherThreadHeld() {
            Path path = play(HOLDER, "main", "main", "worker", "main", "child");
            assertThat(process(path, 1).locks())
                    .containsExactly(new Snapshot.LockView("m", new LockOwner.Orphaned("worker"), false));
            assertThat(process(path, 1).threads().getFirst().status())
                    .isEqualTo(new ThreadStatus.Waiting(new Ending.Target.OfMutex("m"), true));
            assertThat(process(path, 0).locks())
                    .containsExactly(new Snapshot.LockView("m", new LockOwner.Held("worker"), false));
        }

        @Test
        void leavesTheCallersOwnMutexWithTheCaller() {
            Path path = play("""
                    mutex m

                    thread main
                      lock m
                      fork child
                        unlock m
                        _exit 0
                      unlock m
                    """, "main", "main", "child");
            assertThat(events(path)).last().isEqualTo(new Event.Unlocked("m"));
        }

        @Test
        void givesEachProcessItsOwnVariables() {
            Path path = play("""
                    int x = 0

                    thread main
                      fork child
                        x = 7
                        _exit 0
                      wait child
                    """, "main", "child");
            assertThat(process(path, 1).variables().getFirst().value()).isEqualTo(7);
            assertThat(process(path, 0).variables().getFirst().value()).isZero();
        }
    }

    @Nested
    class ALock {

        private static final String TWO = """
                mutex m

                thread main
                  start worker
                  lock m
                  unlock m
                  join worker

                thread worker
                  lock m
                  unlock m
                """;

        @Test
        void isTakenInOneStepWhenItIsFree() {
            assertThat(events(play(TWO, "main", "main"))).last().isEqualTo(new Event.Locked("m", false));
        }

        @Test
        void isAskedForInAStepOfItsOwnWhenItIsHeld() {
            Path path = play(TWO, "main", "main", "worker", "main", "worker");
            assertThat(events(path).subList(2, 5))
                    .containsExactly(
                            new Event.Asked(new Ending.Target.OfMutex("m")),
                            new Event.Unlocked("m"),
                            new Event.Locked("m", true));
        }

        @Test
        void canBeTakenByAnotherThreadBeforeTheOneThatWaits() {
            Path path = play("""
                    mutex m

                    thread main
                      start worker
                      lock m
                      unlock m
                      lock m
                      unlock m
                      join worker

                    thread worker
                      lock m
                      unlock m
                    """, "main", "main", "worker", "main", "main");
            assertThat(events(path)).last().isEqualTo(new Event.Locked("m", false));
            assertThat(path.steps().getLast().choices()).hasSize(2);
        }

        @Test
        void givenBackByAStrangerIsUndefined() {
            Path path = play("""
                    mutex m

                    thread main
                      unlock m
                    """, "main");
            assertThat(path.ending())
                    .contains(new Ending(
                            List.of(new Ending.Undefined("parent", "unlocks m, which it does not hold")), ""));
        }
    }

    @Nested
    class TheEndOfAProcess {

        @Test
        void byExitWritesTheBuffer() {
            Path path = play("thread main\n  print \"A\"\n  exit 3\n", "main", "main");
            assertThat(path.ending()).contains(new Ending(List.of(new Ending.Exited("parent", 3)), "A"));
        }

        @Test
        void byImmediateExitLosesTheBuffer() {
            Path path = play("thread main\n  print \"A\"\n  _exit 3\n", "main", "main");
            assertThat(path.ending()).contains(new Ending(List.of(new Ending.Exited("parent", 3)), ""));
        }

        @Test
        void byExecLosesTheBufferAndTheLocks() {
            Path path =
                    play("mutex m\n\nthread main\n  print \"A\"\n  lock m\n  exec \"true\"\n", "main", "main", "main");
            assertThat(path.ending()).contains(new Ending(List.of(new Ending.Replaced("parent", "true")), ""));
            assertThat(process(path, 0).locks().getFirst().owner()).isEqualTo(new LockOwner.Free());
        }

        @Test
        void comesWithTheEndOfMainWhateverOtherThreadsDo() {
            Path path = play("""
                    int x = 0

                    thread main
                      start worker
                      print "A"

                    thread worker
                      x = 1
                    """, "main", "main", "main");
            assertThat(path.ending()).contains(new Ending(List.of(new Ending.Exited("parent", 0)), "A"));
            assertThat(process(path, 0).status()).isEqualTo(new ProcessStatus.Exited(0));
        }

        @Test
        void isWhatAWaitWaitsFor() {
            String story = """
                    thread main
                      fork child
                        _exit 5
                      wait child
                    """;
            assertThat(events(play(story, "main", "child", "main")))
                    .last()
                    .isEqualTo(new Event.WaitedFor("child", false));
            assertThat(events(play(story, "main", "main", "child", "main")).subList(1, 4))
                    .containsExactly(
                            new Event.Asked(new Ending.Target.OfProcess("child")),
                            new Event.Exited(5, Event.How.IMMEDIATE_EXIT, ""),
                            new Event.WaitedFor("child", true));
        }
    }

    @Nested
    class AnAssignment {

        @Test
        void thatReadsIsTwoStepsSoThatAnUpdateCanBeLost() {
            Path path = play("""
                    int x = 0

                    thread main
                      start worker
                      x = x + 1
                      join worker

                    thread worker
                      x = x + 1
                    """, "main", "main", "worker", "worker", "main");
            assertThat(events(path).subList(1, 5))
                    .containsExactly(
                            new Event.Evaluated("x", 1),
                            new Event.Evaluated("x", 1),
                            new Event.Stored("x", 1),
                            new Event.Stored("x", 1));
        }

        @Test
        void ofAConstantIsOneStep() {
            assertThat(events(play("int x = 0\n\nthread main\n  x = 1 + 2 * 3\n", "main")))
                    .containsExactly(new Event.Stored("x", 7));
        }

        @Test
        void outsideTheRangeOfNumbersMeetsABound() {
            Player player =
                    Player.of(Program.of(Stories.story("int x = 999\n\nthread main\n  x = x * 2\n")), Limits.DEFAULT);
            assertThat(player.step(new Actor(0, 0))).isFalse();
            assertThat(player.path().steps()).isEmpty();
        }
    }

    @Nested
    class Control {

        @Test
        void decidesInOneStepAndRepeatsInNone() {
            Path path = play("""
                    int x = 0

                    thread main
                      repeat 2
                        x = x + 1
                      if x == 2
                        print "two"
                      else
                        print "other"
                      flush
                    """, "main", "main", "main", "main", "main", "main", "main", "main");
            assertThat(events(path).subList(4, 8))
                    .containsExactly(
                            new Event.Decided(1),
                            new Event.Printed("two"),
                            new Event.Flushed("two"),
                            new Event.Exited(0, Event.How.END_OF_MAIN, ""));
        }

        @Test
        void joinsAThreadOnceItHasEnded() {
            Path path = play("""
                    int x = 0

                    thread main
                      start worker
                      join worker

                    thread worker
                      x = 1
                    """, "main", "main", "worker", "main");
            assertThat(events(path)).last().isEqualTo(new Event.Joined("worker", true));
        }
    }

    @Test
    void namesTheSecondProcessFromTheSameFork() {
        Path path = play("""
                thread main
                  start worker
                  fork child
                    start worker
                    _exit 0
                  wait child

                thread worker
                  fork grandchild
                    _exit 0
                """, "main", "worker", "main", "child", "child/worker");
        assertThat(path.steps().getLast().event()).isEqualTo(new Event.Forked("grandchild#2", 3));
    }
}
