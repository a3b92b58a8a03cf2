package forklore.engine;

import java.util.ArrayList;
import java.util.List;

/// Random scenarios in the whole language, as texts that the reader accepts. The same seed gives the same text on
/// every machine.
public final class WideStories {

    private static final String DECLARATIONS = """
            scenario story
            title A story

            mutex a
            mutex r recursive
            mutex e errorcheck
            mutex t robust
            mutex h shared
            rwlock w
            condition c
            semaphore s = 1
            barrier b = 2
            once o
            stream log
            pipe p = 1
            file f = 2
            int x = 0
            shared int g = 0
            local int l = 1

            function take(m, n)
              lock m timeout into x
              if x == 0
                g = n
                unlock m

            handler SIGUSR1
              x = 7

            """;

    private static final List<String> MUTEXES = List.of("a", "r", "e", "t", "h");
    private static final List<String> PATIENCE = List.of("", "", " try into x", " timeout into x");

    private final StringBuilder text = new StringBuilder(DECLARATIONS);
    private final Chance chance;
    private int processes;

    private WideStories(int seed) {
        this.chance = new Chance(seed);
    }

    /// {@return the text of a scenario named `story`}
    public static String text(int seed) {
        return new WideStories(seed).write();
    }

    private String write() {
        text.append("thread main\n");
        boolean worker = chance.below(4) > 0;
        if (chance.below(3) == 0) {
            handlers();
        }
        if (worker) {
            line(1, "start worker");
        }
        block(1, 2 + chance.below(3), true);
        if (worker && chance.below(2) == 0) {
            line(1, "join worker");
        }
        if (worker) {
            text.append("\nthread worker\n");
            block(1, 1 + chance.below(3), chance.below(4) == 0);
            if (chance.below(6) == 0) {
                line(1, "thread_exit");
            }
        }
        text.append("\noutcome any\n  when  not output is \"never\"\n  grade acceptable \"Any end.\"\n");
        return text.toString();
    }

    private void handlers() {
        line(1, "atfork");
        for (String part : List.of("prepare", "parent", "child")) {
            line(2, part);
            line(3, chance.of(List.of("lock a", "unlock a", "reinit a", "print \"h\"", "g = 1", "work")));
        }
    }

    private void block(int depth, int size, boolean mayFork) {
        List<String> children = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (mayFork && processes < 2 && depth < 3 && chance.below(3) == 0) {
                children.add(process(depth));
            } else {
                statement(depth);
            }
        }
        for (String child : children) {
            line(depth, chance.of(List.of("wait " + child, "wait " + child + " into x", "wait any into x", "work")));
        }
    }

    private String process(int depth) {
        String child = "child" + processes++;
        switch (chance.below(6)) {
            case 0 -> {
                line(depth, "vfork " + child);
                line(depth + 1, "x = 3");
                line(depth + 1, chance.of(List.of("_exit 2", "exec \"true\"")));
            }
            case 1 -> line(depth, "spawn " + child + " \"true\"");
            default -> {
                line(depth, "fork " + child);
                block(depth + 1, 1 + chance.below(3), true);
                line(depth + 1, chance.of(List.of("exit x", "_exit 1", "exec \"true\"", "exit 0")));
                if (chance.below(4) == 0) {
                    line(depth, "send " + chance.of(List.of("SIGUSR1", "SIGTERM")) + " to " + child);
                }
            }
        }
        return child;
    }

    private void statement(int depth) {
        switch (chance.below(12)) {
            case 0, 1 -> {
                String mutex = chance.of(MUTEXES);
                line(depth, "lock " + mutex + chance.of(PATIENCE));
                object(depth);
                if (chance.below(6) > 0) {
                    line(depth, "unlock " + mutex + chance.of(List.of("", " into x")));
                }
            }
            case 2 -> {
                line(depth, chance.of(List.of("rdlock w", "wrlock w")) + chance.of(PATIENCE));
                line(depth, "rwunlock w");
            }
            case 3 -> {
                line(depth, "lock a");
                line(depth, "await c with a" + chance.of(List.of("", " timeout into x")));
                line(depth, "unlock a");
            }
            case 4 -> {
                line(depth, "once o");
                object(depth + 1);
            }
            case 5 -> {
                line(depth, "atomic" + chance.of(List.of("", " when g == 0")));
                line(depth + 1, "g = " + chance.below(2));
            }
            case 6 -> {
                line(depth, "if x == " + chance.below(2));
                object(depth + 1);
            }
            case 7 -> {
                line(depth, "while g != " + chance.below(2));
                line(depth + 1, chance.of(List.of("work", "g = 1")));
            }
            case 8 -> line(depth, "take(" + chance.of(MUTEXES) + ", " + chance.below(3) + ")");
            default -> object(depth);
        }
    }

    private void object(int depth) {
        line(
                depth,
                chance.of(List.of(
                        "signal c",
                        "broadcast c",
                        "acquire s timeout into x",
                        "acquire s",
                        "release s",
                        "arrive b",
                        "write p",
                        "read p into x",
                        "closewrite p",
                        "closeread p",
                        "next f into x",
                        "rewind f",
                        "reopen f",
                        "flock f timeout into x",
                        "funlock f",
                        "lockf f try into x",
                        "unlockf f",
                        "reinit c",
                        "reinit s",
                        "consistent t",
                        "print \"q\" to log",
                        "flush log",
                        "print \"p\"",
                        "flush",
                        "l = l + 1",
                        "g = l",
                        "x = g",
                        "work",
                        "assert x != 110",
                        "send SIGUSR1 to parent",
                        "exec \"none\" fails")));
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
