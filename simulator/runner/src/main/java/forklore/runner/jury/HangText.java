package forklore.runner.jury;

import java.util.ArrayList;
import java.util.List;

/// What was left of a program that did not end, a line for each thread.
final class HangText {

    /// What the kernel numbers threads with, at most.
    private static final long MOST_TID = 4_194_304;

    private HangText() {}

    static List<String> lines(List<Sandbox.ThreadSeen> threads, Symbols symbols) {
        List<String> lines = new ArrayList<>();
        for (Sandbox.ThreadSeen thread : threads) {
            if (thread.state() != 'Z') {
                lines.add("process " + thread.pid() + " (" + thread.name() + "), thread " + thread.tid() + ": "
                        + phrase(thread, threads, symbols));
            }
        }
        return lines;
    }

    private static String phrase(Sandbox.ThreadSeen thread, List<Sandbox.ThreadSeen> all, Symbols symbols) {
        return switch (thread.state()) {
            case 'R' -> "runs";
            case 'T', 't' -> "is stopped";
            default ->
                switch (thread.waitsFor()) {
                    case "lock" -> "waits for " + lock(thread, symbols);
                    case "child" -> "waits for the end of a child" + children(thread, all);
                    case "memory" -> "waits for the child that has borrowed its memory";
                    case "pipe" -> "waits for a pipe";
                    case "file-lock" -> "waits for the lock of a file";
                    case "signal" -> "waits for a signal";
                    case "files" -> "waits for any of several files";
                    default -> "sleeps";
                };
        };
    }

    /// A mutex of the GNU C library has its state, a count, and then its owner. Anything else has other words there.
    private static String lock(Sandbox.ThreadSeen thread, Symbols symbols) {
        String name =
                symbols.at(thread.address()).map(each -> "`" + each + "`, ").orElse("");
        boolean mutex = (thread.word() == 1 || thread.word() == 2)
                && thread.count() <= 1
                && thread.owner() > 0
                && thread.owner() <= MOST_TID;
        if (!mutex) {
            return name + "a lock, a condition or another thread (a futex)";
        }
        String owner = name + "a lock whose owner is thread " + thread.owner();
        if (thread.ownerProcess() == thread.pid()) {
            return owner + ", of this process";
        }
        return thread.ownerProcess() == 0
                ? owner + ", which does not exist in this process"
                : owner + ", a thread of process " + thread.ownerProcess() + " and not of this one";
    }

    private static String children(Sandbox.ThreadSeen parent, List<Sandbox.ThreadSeen> all) {
        long others = all.stream()
                .filter(each -> each.state() != 'Z')
                .map(Sandbox.ThreadSeen::pid)
                .filter(pid -> pid != parent.pid())
                .distinct()
                .count();
        return others == 0 ? ", and none is left" : "";
    }
}
