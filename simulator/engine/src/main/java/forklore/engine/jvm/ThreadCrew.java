package forklore.engine.jvm;

import forklore.engine.explore.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Threads that wait for work by looking for it, and sleep when there is none for a while.
///
/// The caller is member 0. It counts the round up, which lets the others begin, and waits until each has counted itself
/// as done.
public final class ThreadCrew implements Crew, AutoCloseable {

    /// How often a thread looks before it lets others have its processor: as long as another member is late who is not
    /// held up.
    private static final int LOOKS = 1_000;

    /// How often it looks before it sleeps: some milliseconds, as long as another one may be kept from its processor.
    private static final int ALL_LOOKS = LOOKS + 5_000;

    private static final IntConsumer END = _ -> {};

    private final int members;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile Thread caller = Thread.currentThread();
    private volatile int round;
    private IntConsumer work = END;

    /// Makes a crew; the threads start with the first work.
    ///
    /// @param members how many work, the caller among them, at least 1
    public ThreadCrew(int members) {
        this.members = members;
    }

    @Override
    public int members() {
        return members;
    }

    @Override
    public <T> Optional<T> ifSeveral(Supplier<T> tools) {
        return members > 1 ? Optional.of(tools.get()) : Optional.empty();
    }

    @Override
    public Turns turns() {
        AtomicInteger next = new AtomicInteger();
        return new Turns() {
            @Override
            public void begin() {
                next.set(0);
            }

            @Override
            public int take() {
                return next.getAndIncrement();
            }
        };
    }

    private void start() {
        for (int member = 1; member < members; member++) {
            int index = member;
            threads.add(Thread.ofPlatform().daemon().name("explorer-" + member).start(() -> serve(index)));
        }
    }

    @Override
    public void all(IntConsumer next) {
        if (threads.isEmpty()) {
            start();
        }
        caller = Thread.currentThread();
        begin(next);
        guarded(next, 0);
        awaitOthers();
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("a member of the crew failed", thrown);
        }
    }

    /// Ends the threads.
    @Override
    public void close() {
        begin(END);
    }

    private void begin(IntConsumer next) {
        done.set(0);
        work = next;
        round++;
        threads.forEach(LockSupport::unpark);
    }

    private void serve(int member) {
        for (int seen = 0; ; seen++) {
            awaitRound(seen);
            IntConsumer mine = work;
            if (mine == END) {
                return;
            }
            guarded(mine, member);
            if (done.incrementAndGet() == members - 1) {
                LockSupport.unpark(caller);
            }
        }
    }

    private void guarded(IntConsumer mine, int member) {
        try {
            mine.accept(member);
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
        }
    }

    private void awaitOthers() {
        for (int looks = 0; done.get() < members - 1; looks++) {
            waitABit(looks);
        }
    }

    private void awaitRound(int seen) {
        for (int looks = 0; round == seen; looks++) {
            waitABit(looks);
        }
    }

    private static void waitABit(int looks) {
        if (looks < LOOKS) {
            Thread.onSpinWait();
        } else if (looks < ALL_LOOKS) {
            Thread.yield();
        } else {
            LockSupport.park();
        }
    }
}
