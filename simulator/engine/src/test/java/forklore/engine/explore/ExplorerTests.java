package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.Schedule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExplorerTests {

    private static final String TWO_STEPS_EACH = """
            int x = 0

            thread main
              start worker
              join worker

            thread worker
              x = 1
            """;

    private static Exploration explore(String story) {
        return Explorer.explore(Program.of(Stories.story(story)), Limits.DEFAULT);
    }

    @Test
    void findsEveryStateOfATinyWorld() {
        Exploration found = explore(TWO_STEPS_EACH);
        // main before start; started; main waits; worker done before main asked; done while main waits; joined; gone.
        assertThat(found.states()).isEqualTo(7);
        assertThat(found.ends()).hasSize(1);
        assertThat(found.boundsReached()).isEmpty();
    }

    @Test
    void givesAShortestPathToEveryState() {
        Exploration found = explore(TWO_STEPS_EACH);
        assertThat(found.path(0).steps()).isEmpty();
        Path path = found.path(found.ends().getFirst());
        assertThat(path.schedule().actors()).containsExactly("main", "worker", "main", "main");
        assertThat(path.ending()).contains(new Ending(List.of(new Ending.Exited("parent", 0)), ""));
        assertThat(found.depth()).isEqualTo(path.steps().size());
    }

    @Test
    void numbersTheStatesInTheSameOrderEveryTime() {
        Program program = Program.of(Stories.shipped("printed-twice"));
        Exploration one = Explorer.explore(program, Limits.DEFAULT);
        Exploration other = Explorer.explore(program, Limits.DEFAULT);
        for (int state = 0; state < one.states(); state++) {
            assertThat(one.snapshot(state)).isEqualTo(other.snapshot(state));
            assertThat(one.edges(state)).isEqualTo(other.edges(state));
        }
    }

    @Test
    void hasAsManyEdgesAsTransitions() {
        Exploration found = Explorer.explore(Program.of(Stories.shipped("orphaned-lock")), Limits.DEFAULT);
        long edges = 0;
        for (int state = 0; state < found.states(); state++) {
            edges += found.edges(state).size();
        }
        assertThat(edges).isEqualTo(found.transitions());
    }

    @Test
    void saysThatTheBoundOnStatesWasReached() {
        Program program = Program.of(Stories.shipped("orphaned-lock"));
        Exploration found = Explorer.explore(program, new Limits(10, 8));
        assertThat(found.states()).isEqualTo(10);
        assertThat(found.boundsReached()).containsExactly("10 states");
    }

    @Test
    void saysThatItsMemoryIsUsedUpAndWhatItFoundSoFar() {
        Program program = Program.of(Family.scenario(3, 3));
        Exploration found = Explorer.explore(program, new Limits(1_000_000, 8, 1 << 16));
        assertThat(found.boundsReached()).containsExactly("64 KiB of memory");
        assertThat(found.states()).isBetween(100, Family.states(3, 3) - 1);
        assertThat(found.path(found.states() - 1).steps()).hasSize(found.depth());
    }

    @Test
    void whoLooksSeesEachEndAsSoonAsItIsFoundAndCanCallTheSearchOff() {
        List<List<End.Halt>> seen = new ArrayList<>();
        Exploration found = Explorer.explore(Program.of(Family.scenario(3, 3)), Limits.DEFAULT, watched(new Watch() {
            @Override
            public boolean goesOn(int states, int depth, Supplier<Exploration> soFar) {
                seen.add(soFar.get().halts());
                return seen.getLast().isEmpty();
            }
        }));

        assertThat(found.states()).isLessThan(Family.states(3, 3));
        assertThat(found.boundsReached()).containsExactly(found.states() + " states, when it was called off");
        assertThat(found.halts()).isEqualTo(seen.getLast()).isNotEmpty();
        assertThat(found.path(found.halts().getFirst()).ending()).isPresent();
    }

    @Test
    void theRunsAreCounted() {
        assertThat(Schedules.count(explore(TWO_STEPS_EACH))).contains(BigInteger.TWO);
        assertThat(Schedules.count(Explorer.explore(Program.of(Family.scenario(3, 3)), new Limits(10, 8))))
                .isEmpty();
    }

    private static Workshop watched(Watch watch) {
        return new Workshop() {
            @Override
            public Watch watch() {
                return watch;
            }
        };
    }

    @Test
    void isCompleteWhenTheBoundIsJustEnough() {
        Program program = Program.of(Stories.shipped("orphaned-lock"));
        int states = Explorer.explore(program, Limits.DEFAULT).states();
        assertThat(Explorer.explore(program, new Limits(states, 8)).boundsReached())
                .isEmpty();
        assertThat(Explorer.explore(program, new Limits(states - 1, 8)).boundsReached())
                .isNotEmpty();
    }

    @Test
    void saysThatTheBoundOnProcessesWasReached() {
        Program program = Program.of(Stories.shipped("printed-twice"));
        assertThat(Explorer.explore(program, new Limits(1000, 2)).boundsReached())
                .containsExactly("2 processes at a time");
    }

    @Test
    void playsAScheduleBackToTheSameRun() {
        Program program = Program.of(Stories.shipped("orphaned-lock"));
        Exploration found = Explorer.explore(program, Limits.DEFAULT);
        for (End end : found.ends()) {
            Path path = found.path(end);
            Schedule token = Schedule.parse(path.schedule().token()).orElseThrow();
            assertThat(Replay.of(program, Limits.DEFAULT, token)).isEqualTo(new Replay.Played(path));
        }
    }

    @Test
    void saysThatAScheduleIsForAnotherVersion() {
        Program program = Program.of(Stories.shipped("orphaned-lock"));
        Schedule token = Schedule.parse("orphaned-lock@core:00000000:main.1").orElseThrow();
        Replay replay = Replay.of(program, Limits.DEFAULT, token);
        assertThat(replay).isInstanceOf(Replay.Differs.class);
        assertThat(((Replay.Differs) replay).problem()).contains("another version", "00000000", program.fingerprint());
        assertThat(replay.path().steps()).hasSize(1);
    }

    @Test
    void stopsAtTheFirstStepThatCannotBeMade() {
        Program program = Program.of(Stories.shipped("orphaned-lock"));
        String hash = program.fingerprint();
        Schedule token =
                Schedule.parse("orphaned-lock@core:" + hash + ":main.1,child.1").orElseThrow();
        Replay replay = Replay.of(program, Limits.DEFAULT, token);
        assertThat(((Replay.Differs) replay).problem())
                .isEqualTo("Step 2 is for child, who cannot make a step there; who can: main, worker.");
        assertThat(replay.path().steps()).hasSize(1);
    }
}
