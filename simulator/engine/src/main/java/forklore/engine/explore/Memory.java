package forklore.engine.explore;

import java.util.ArrayList;
import java.util.List;

/// The memory of one search: the one place where it takes some, and where it is seen that there is no more.
///
/// Each [Account] is used by one thread at a time. Two threads that ask at the same moment may together exceed the
/// budget by one array.
final class Memory {

    /// Set aside when a search becomes big, and let go when there is no more, so that the result can still be told.
    private static final int RESERVE = 1 << 20;

    private static final int BIG = 1 << 24;
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final int ARRAY_HEADER = 16;

    private final long budget;
    private final List<Account> accounts = new ArrayList<>();
    private byte[] reserve = {};
    /// The bound that was met, or empty.
    private String bound = "";

    /// Makes the memory of one search.
    ///
    /// @param budget the greatest number of bytes that it takes
    Memory(long budget) {
        this.budget = budget;
    }

    Account account() {
        Account account = new Account();
        accounts.add(account);
        return account;
    }

    /// {@return the bytes that are taken}
    long used() {
        long used = 0;
        for (Account account : accounts) {
            used += account.used;
        }
        return used;
    }

    /// {@return the bound that was met, or empty if there was always enough}
    String boundReached() {
        return bound;
    }

    /// {@return whether so many bytes more are within the budget}
    boolean has(long more) {
        return bound.isEmpty() && used() + more <= budget;
    }

    /// Once it says no, it does so for ever: what is small enough to fit still would only waste time.
    private boolean allows(long more) {
        long used = used();
        if (bound.isEmpty() && used + more > budget) {
            bound = budget < MIB ? budget / KIB + " KiB of memory" : budget / MIB + " MiB of memory";
        }
        if (bound.isEmpty() && used > BIG && reserve.length == 0) {
            reserve = new byte[RESERVE];
        }
        return bound.isEmpty();
    }

    /// What one part of a search has taken.
    final class Account {

        private long used;

        private Account() {}

        /// {@return a new array, or an empty one if there is no memory for it}
        int[] ints(int length) {
            try {
                return take(4L * length) ? new int[length] : new int[0];
            } catch (OutOfMemoryError _) {
                return giveUp(4L * length, new int[0]);
            }
        }

        /// {@return a new array, or an empty one if there is no memory for it}
        byte[] bytes(int length) {
            try {
                return take(length) ? new byte[length] : new byte[0];
            } catch (OutOfMemoryError _) {
                return giveUp(length, new byte[0]);
            }
        }

        /// Counts a first array that is taken whatever the budget is.
        void first(long bytes) {
            used += bytes + ARRAY_HEADER;
        }

        /// Says that an array of so many bytes is not used any more.
        void free(long bytes) {
            free(bytes, 1);
        }

        /// Says that some arrays of so many bytes each are not used any more.
        void free(long bytes, int arrays) {
            used -= (bytes + ARRAY_HEADER) * arrays;
        }

        private boolean take(long bytes) {
            if (!allows(bytes + ARRAY_HEADER)) {
                return false;
            }
            used += bytes + ARRAY_HEADER;
            return true;
        }

        private <T> T giveUp(long bytes, T nothing) {
            used -= bytes + ARRAY_HEADER;
            bound = "all memory there is";
            reserve = new byte[0];
            return nothing;
        }
    }
}
