package forklore.engine.explore;

import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Prints how many states the explorer stores per second of processor time, beside a plain search over the same machine
/// with a
/// `HashSet` of objects in the same run. Only the ratio means something on a shared machine.
///
/// Start it as CONTRIBUTING.adoc says.
final class ExplorerBenchmark {

    private static final int ROUNDS = 5;
    private static final Limits LIMITS = new Limits(20_000_000, 8);

    private ExplorerBenchmark() {}

    /// Runs it.
    ///
    /// @param arguments workers and rounds of the family of programs, 3 and 6 if absent
    public static void main(String[] arguments) {
        int workers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        Program program = Program.of(Family.scenario(workers, rounds));
        double[] arena = new double[ROUNDS];
        double[] objects = new double[ROUNDS];
        Exploration exploration = null;
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpuNanos();
            exploration = Explorer.explore(program, LIMITS);
            long middle = cpuNanos();
            int states = naive(program);
            long end = cpuNanos();
            if (states != exploration.states()) {
                throw new IllegalStateException(states + " against " + exploration.states());
            }
            arena[i] = states / ((middle - start) / 1e9);
            objects[i] = states / ((end - middle) / 1e9);
        }
        System.out.printf(
                "%d workers, %d rounds: %d states, %d transitions, depth %d, %.1f bytes per state%n",
                workers,
                rounds,
                exploration.states(),
                exploration.transitions(),
                exploration.depth(),
                exploration.bytesPerState());
        System.out.printf(
                "explorer %.0f states/s, HashSet of objects %.0f states/s, ratio %.2f (medians of %d)%n",
                median(arena), median(objects), median(arena) / median(objects), ROUNDS);
    }

    /// Time on the processor where Linux tells it, because other work shares the machine.
    private static long cpuNanos() {
        try {
            String text = Files.readString(Path.of("/proc/thread-self/schedstat"));
            return Long.parseLong(text.substring(0, text.indexOf(' ')));
        } catch (IOException _) {
            return System.nanoTime();
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int naive(Program program) {
        Machine machine = new Machine(program, LIMITS);
        Set<Key> seen = new HashSet<>();
        ArrayDeque<int[]> todo = new ArrayDeque<>();
        int[] initial = machine.initial();
        seen.add(new Key(initial));
        todo.add(initial);
        while (!todo.isEmpty()) {
            int[] state = todo.remove();
            for (int process = 0; process < machine.processes(); process++) {
                for (int thread = 0; thread < machine.threads(); thread++) {
                    if (machine.enabled(state, process, thread)) {
                        int[] next = state.clone();
                        machine.apply(next, process, thread);
                        if (seen.add(new Key(next))) {
                            todo.add(next);
                        }
                    }
                }
            }
        }
        return seen.size();
    }

    /// An array that equals another one with the same numbers.
    private record Key(int[] state) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(int[] numbers) && Arrays.equals(state, numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(state);
        }
    }
}
