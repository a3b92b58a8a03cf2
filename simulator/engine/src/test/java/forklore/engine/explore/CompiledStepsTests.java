package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.RandomStories;
import forklore.engine.Stories;
import forklore.engine.jvm.JvmWorkshop;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compiled steps are the interpreter's, successor by successor.
class CompiledStepsTests {

    private static final int STATES = 3_000;
    private static final int STORIES = 500;
    private static final Limits LIMITS = new Limits(STATES, 8);
    private static final int MOST = 256;

    static List<Path> catalogue() {
        return Stories.files();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void areTheInterpretersOnTheCatalogue(Path file) {
        same(file.toString(), Program.of(Stories.read(file)));
    }

    @Test
    void areTheInterpretersOnRandomPrograms() {
        for (int seed = 1; seed <= STORIES; seed++) {
            same("seed " + seed, Program.of(Stories.read("story.fork", RandomStories.text(seed))));
        }
    }

    @Test
    void areTheInterpretersInTheFamily() {
        same("family", Program.of(Family.scenario(3, 3)));
    }

    /// Both work for one machine, so that the texts have the same numbers.
    private static void same(String name, Program program) {
        Machine machine = new Machine(program, LIMITS);
        Stepper interpreter = new Interpreter(machine);
        Stepper compiled = new JvmWorkshop(Crew.ALONE).compile(machine).orElseThrow();
        Arena arena = new Arena(machine.words());
        arena.add(machine.initial(), 0, 0);
        for (int number = 0; number < arena.size() && number < STATES; number++) {
            List<List<Integer>> expected = successors(interpreter, machine, arena, number);
            assertThat(successors(compiled, machine, arena, number))
                    .as("%s, state %d", name, number)
                    .isEqualTo(expected);
            for (List<Integer> successor : expected) {
                int[] words =
                        successor.stream().skip(1).mapToInt(Integer::intValue).toArray();
                if (words.length > 0) {
                    arena.add(words, number, 0);
                }
            }
        }
        assertThat(compiled.boundsReached()).as(name).isEqualTo(interpreter.boundsReached());
    }

    /// Each with its actor before it; first what the stepper answered.
    private static List<List<Integer>> successors(Stepper stepper, Machine machine, Arena arena, int number) {
        int[] words = new int[MOST * machine.words()];
        byte[] actors = new byte[MOST];
        int found = stepper.expand(arena.chunk(number), arena.start(number), words, 0, actors, 0);
        List<List<Integer>> all = new ArrayList<>();
        all.add(List.of(found));
        for (int i = 0; i < found; i++) {
            List<Integer> one = new ArrayList<>(List.of((int) actors[i]));
            Arrays.stream(words, i * machine.words(), (i + 1) * machine.words()).forEach(one::add);
            all.add(one);
        }
        return all;
    }
}
