package forklore.demos.cases;

import java.util.List;
import java.util.Set;

/// Tells from a line of `/proc/PID/task/TID/syscall` what could ever end a wait.
final class Waits {

    private static final boolean X86 = System.getProperty("os.arch").equals("amd64");
    private static final int FUTEX = X86 ? 202 : 98;
    private static final int PRIVATE = 128;
    private static final int COMMAND = 127;

    /// `FUTEX_WAIT`, `FUTEX_LOCK_PI`, `FUTEX_WAIT_BITSET`.
    private static final Set<Integer> FUTEX_WAITS = Set.of(0, 6, 9);

    /// Calls that wait for a process, a pipe or a socket, and take no time limit.
    private static final Set<Integer> UNLIMITED = X86
            ? Set.of(0, 1, 34, 43, 45, 47, 61, 72, 73, 130, 247, 288)
            : Set.of(25, 32, 63, 64, 95, 133, 202, 207, 212, 242, 260);

    /// Calls with a limit in milliseconds, none if it is negative: poll, epoll_wait, epoll_pwait.
    private static final Set<Integer> NEGATIVE_IS_NONE = X86 ? Set.of(7, 232, 281) : Set.of(22);

    /// Calls with a limit behind a pointer, none if that is null: select, ppoll, pselect6.
    private static final Set<Integer> NULL_IS_NONE = X86 ? Set.of(23, 270, 271) : Set.of(72, 73);

    private static final Set<Integer> POLLS = Set.of(7, 271);
    private static final Set<Integer> SELECTS = X86 ? Set.of(23, 270) : Set.of(72);

    private Waits() {}

    /// {@return whether only a thread of the same process can end this wait}
    static boolean inside(String syscall) {
        List<String> words = List.of(syscall.split(" "));
        return unlimitedFutex(words) && (number(words, 2) & PRIVATE) != 0;
    }

    /// {@return whether no time limit can end this wait}
    static boolean unlimited(String syscall) {
        List<String> words = List.of(syscall.split(" "));
        if (words.size() < 7 || !words.getFirst().matches("\\d+")) {
            return false;
        }
        int call = Integer.parseInt(words.getFirst());
        int limit = POLLS.contains(call) || call == 73 && !X86 ? 3 : SELECTS.contains(call) ? 5 : 4;
        return UNLIMITED.contains(call)
                || unlimitedFutex(words)
                || NEGATIVE_IS_NONE.contains(call) && (int) number(words, limit) < 0
                || NULL_IS_NONE.contains(call) && number(words, limit) == 0;
    }

    private static boolean unlimitedFutex(List<String> words) {
        return words.size() >= 7
                && words.getFirst().equals(Integer.toString(FUTEX))
                && FUTEX_WAITS.contains((int) number(words, 2) & COMMAND)
                && number(words, 4) == 0;
    }

    private static long number(List<String> words, int index) {
        return Long.parseUnsignedLong(words.get(index).substring(2), 16);
    }
}
