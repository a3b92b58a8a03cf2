package forklore.engine.explore;

import forklore.engine.machine.Layout;
import forklore.engine.machine.Machine;

/// Chooses, in each state, threads whose steps are enough to come to every end: a persistent set.
///
/// A set is enough if nothing that the threads outside it may ever do, as long as those inside rest, can matter to the
/// next steps of those inside. It is found by adding to one thread every other one that could, until none is left. The
/// graph of a program without loops has no cycles, so nothing can be put off for ever.
final class Reduction {

    private static final byte NO = 1;
    private static final byte YES = 2;
    /// More actors than bits of a `long` are not reduced.
    private static final int MAX_ACTORS = 64;

    private final Machine machine;
    private final Layout layout;
    private final Footprints footprints;
    private final int count;
    /// What is known of [Footprints#conflict]: two rows for each step, for threads of two processes and of one.
    private final byte[][] known;

    private final int[] actors;
    private final int[] numbers;
    private final int[] chosen;
    private int live;

    /// Prepares for a machine.
    ///
    /// @param machine the machine of the program
    /// @param footprints of the program
    Reduction(Machine machine, Footprints footprints) {
        this.machine = machine;
        this.layout = machine.layout();
        this.footprints = footprints;
        this.count = footprints.count();
        this.known = new byte[2 * count][];
        int most = machine.threads() * machine.processes();
        this.actors = new int[most];
        this.numbers = new int[most];
        this.chosen = new int[most];
    }

    /// {@return how many actors are enough; 0 if nobody can make a step}
    ///
    /// They can make a step, and are given by [#actor]. If there is one, it is the first that is found.
    int choose(int[] state) {
        readActors(state);
        long best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < live && fewest > 1; i++) {
            if (live > MAX_ACTORS || !enabled(state, i)) {
                continue;
            }
            long set = closure(i);
            int enabled = countEnabled(state, set);
            if (enabled < fewest) {
                best = set;
                fewest = enabled;
            }
        }
        return live > MAX_ACTORS ? takeAll(state) : take(state, best);
    }

    /// {@return the process of a chosen actor times the number of threads, plus its thread}
    int actor(int index) {
        return chosen[index];
    }

    private void readActors(int[] state) {
        live = 0;
        for (int thread = machine.threads() - 1; thread >= 0; thread--) {
            for (int process = machine.processes() - 1; process >= 0; process--) {
                int position = layout.get(state, layout.position(process, thread));
                if (position >= Layout.FIRST_STEP) {
                    actors[live] = process * machine.threads() + thread;
                    numbers[live++] = footprints.number(thread, position);
                }
            }
        }
    }

    private boolean enabled(int[] state, int index) {
        return machine.enabled(state, actors[index] / machine.threads(), actors[index] % machine.threads());
    }

    private long closure(int first) {
        long set = 1L << first;
        long done = 0;
        while (set != done) {
            int next = Long.numberOfTrailingZeros(set & ~done);
            done |= 1L << next;
            for (int other = 0; other < live; other++) {
                if ((set >>> other & 1) == 0 && conflict(next, other)) {
                    set |= 1L << other;
                }
            }
        }
        return set;
    }

    private boolean conflict(int one, int other) {
        int together = actors[one] / machine.threads() == actors[other] / machine.threads() ? 1 : 0;
        int row = 2 * numbers[one] + together;
        if (known[row] == null) {
            known[row] = new byte[count];
        }
        byte answer = known[row][numbers[other]];
        if (answer == 0) {
            answer = footprints.conflict(numbers[one], numbers[other], together == 1) ? YES : NO;
            known[row][numbers[other]] = answer;
        }
        return answer == YES;
    }

    private int countEnabled(int[] state, long set) {
        int enabled = 0;
        for (long left = set; left != 0; left &= left - 1) {
            enabled += enabled(state, Long.numberOfTrailingZeros(left)) ? 1 : 0;
        }
        return enabled;
    }

    private int take(int[] state, long set) {
        int taken = 0;
        for (long left = set; left != 0; left &= left - 1) {
            int index = Long.numberOfTrailingZeros(left);
            if (enabled(state, index)) {
                chosen[taken++] = actors[index];
            }
        }
        return taken;
    }

    private int takeAll(int[] state) {
        int taken = 0;
        for (int i = 0; i < live; i++) {
            if (enabled(state, i)) {
                chosen[taken++] = actors[i];
            }
        }
        return taken;
    }
}
