package forklore.engine;

import java.util.ArrayList;
import java.util.List;

/// Random scenarios, as texts that the reader accepts. The same seed gives the same text on every machine.
public final class RandomStories {

    private static final List<String> MUTEXES = List.of("a", "b");
    private static final List<String> VARIABLES = List.of("x", "y");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "==", "<", "and", "or");

    private final StringBuilder text = new StringBuilder();
    private static final List<String> CONDITIONS = List.of("x == 0", "x == y", "not y == 1", "x < 1 or y == 2", "1");

    private final Chance chance;
    private final boolean loops;
    private int forks;

    private RandomStories(int seed, boolean loops) {
        this.chance = new Chance(seed);
        this.loops = loops;
    }

    /// {@return the text of a scenario named `story`}
    public static String text(int seed) {
        return new RandomStories(seed, false).write();
    }

    /// {@return the text of a scenario named `story` whose threads go round in circles}
    public static String withLoops(int seed) {
        return new RandomStories(seed, true).write();
    }

    private String write() {
        text.append("scenario story\ntitle A story\n\nmutex a\nmutex b\nint x = 0\nint y = -1\n");
        int workers = chance.below(3);
        text.append("\nthread main\n");
        for (int i = 0; i < workers; i++) {
            line(1, "start w" + i);
        }
        block(1, 2 + chance.below(4), true);
        for (int i = 0; i < workers; i++) {
            if (chance.below(2) == 0) {
                line(1, "join w" + i);
            }
        }
        for (int i = 0; i < workers; i++) {
            text.append("\nthread w").append(i).append('\n');
            block(1, 1 + chance.below(4), chance.below(4) == 0);
        }
        text.append("\noutcome any\n  when  not output is \"never\"\n  grade acceptable \"Any end.\"\n");
        return text.toString();
    }

    /// Statements of one block; a fork and its wait stand in the same block.
    private void block(int depth, int size, boolean mayFork) {
        List<String> children = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (mayFork && forks < 2 && depth < 3 && chance.below(3) == 0) {
                String child = "child" + forks++;
                line(depth, "fork " + child);
                block(depth + 1, 1 + chance.below(3), true);
                line(depth + 1, chance.of(List.of("exit 0", "_exit 1", "exec \"true\"")));
                children.add(child);
            } else {
                statement(depth);
            }
        }
        for (String child : children) {
            if (chance.below(4) > 0) {
                line(depth, "wait " + child);
            }
        }
    }

    private void statement(int depth) {
        if (loops && depth < 4 && chance.onceIn(3)) {
            line(depth, "while " + chance.of(CONDITIONS));
            round(depth + 1);
            return;
        }
        switch (chance.below(depth < 3 ? 9 : 7)) {
            case 0, 1 -> {
                String mutex = chance.of(MUTEXES);
                line(depth, "lock " + mutex);
                if (chance.below(5) > 0) {
                    simple(depth);
                    line(depth, "unlock " + mutex);
                }
            }
            case 7 -> {
                line(depth, "if " + expression(2));
                simple(depth + 1);
                if (chance.below(2) == 0) {
                    line(depth, "else");
                    simple(depth + 1);
                }
            }
            case 8 -> {
                line(depth, "repeat " + (1 + chance.below(2)));
                simple(depth + 1);
            }
            default -> simple(depth);
        }
    }

    /// The body of a loop: nothing that could grow with every round.
    private void round(int depth) {
        for (int i = chance.below(2); i >= 0; i--) {
            switch (chance.below(5)) {
                case 0 -> line(depth, "work");
                case 1 -> line(depth, chance.of(VARIABLES) + " = " + chance.below(3));
                case 2 -> line(depth, "x = 1 - x");
                case 3 -> {
                    String mutex = chance.of(MUTEXES);
                    line(depth, "lock " + mutex);
                    line(depth, "unlock " + mutex);
                }
                default -> {
                    line(depth, "if " + chance.of(CONDITIONS));
                    line(depth + 1, "y = " + chance.below(3));
                }
            }
        }
    }

    private void simple(int depth) {
        switch (chance.below(4)) {
            case 0 -> line(depth, "print \"" + chance.of(List.of("p", "q")) + "\"");
            case 1 -> line(depth, "flush");
            default -> line(depth, chance.of(VARIABLES) + " = " + expression(2));
        }
    }

    private String expression(int depth) {
        return switch (chance.below(depth == 0 ? 2 : 5)) {
            case 0 -> Integer.toString(chance.below(3));
            case 1 -> chance.of(VARIABLES);
            case 2 -> "not (" + expression(depth - 1) + ")";
            default -> "(" + expression(depth - 1) + ") " + chance.of(OPERATORS) + " (" + expression(depth - 1) + ")";
        };
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
