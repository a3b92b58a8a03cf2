package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.RandomStories;
import forklore.engine.Stories;
import forklore.engine.jvm.JvmWorkshop;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.platform.Shipped;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compiled steps are the interpreter's, successor by successor.
class CompiledStepsTests {

    private static final int STATES = 400;
    private static final int STORIES = 200;
    private static final Limits LIMITS = new Limits(STATES, 8);
    private static final int MOST = 256;

    static List<Path> catalogue() {
        return Stories.files();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void areTheInterpretersOnTheCatalogue(Path file) {
        Scenario scenario = Stories.read(file);
        for (String platform : scenario.platforms()) {
            if (Linker.link(scenario, Shipped.ALL, platform) instanceof Linking.Complete(Linked linked)) {
                same(file + " on " + platform, Program.of(linked));
            }
        }
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
            Successors expected = Successors.of(interpreter, machine, arena, number);
            Successors found = Successors.of(compiled, machine, arena, number);
            if (!found.equals(expected)) {
                throw new AssertionError(name + ", state " + number + ": " + found + " instead of " + expected);
            }
            for (int i = 0; i < expected.count; i++) {
                int start = i * machine.words();
                arena.add(Arrays.copyOfRange(expected.words, start, start + machine.words()), number, 0);
            }
        }
        assertThat(compiled.boundsReached()).as(name).isEqualTo(interpreter.boundsReached());
    }

    /// What a stepper answered and wrote.
    private record Successors(int count, int[] words, byte[] actors) {

        static Successors of(Stepper stepper, Machine machine, Arena arena, int number) {
            int[] words = new int[MOST * machine.words()];
            byte[] actors = new byte[MOST];
            int[] state = new int[machine.words()];
            arena.load(number, state);
            int found = stepper.expand(state, 0, words, 0, actors, 0);
            int count = Math.max(0, found);
            return new Successors(found, Arrays.copyOf(words, count * machine.words()), Arrays.copyOf(actors, count));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Successors(int otherCount, int[] otherWords, byte[] otherActors)
                    && count == otherCount
                    && Arrays.equals(words, otherWords)
                    && Arrays.equals(actors, otherActors);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }

        @Override
        public String toString() {
            return count + " by " + Arrays.toString(actors) + ": " + Arrays.toString(words);
        }
    }
}
