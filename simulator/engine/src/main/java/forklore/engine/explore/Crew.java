package forklore.engine.explore;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Who works on a search. Threads are made elsewhere, where there are threads.
public interface Crew {

    /// Nobody but the caller.
    Crew ALONE = new Crew() {
        @Override
        public int members() {
            return 1;
        }

        @Override
        public <T> Optional<T> ifSeveral(Supplier<T> tools) {
            return Optional.empty();
        }

        @Override
        public void all(IntConsumer work) {
            work.accept(0);
        }

        @Override
        public Turns turns() {
            return new Turns() {
                private int next;

                @Override
                public void begin() {
                    next = 0;
                }

                @Override
                public int take() {
                    return next++;
                }
            };
        }
    };

    /// {@return how many work at the same time, at least 1}
    int members();

    /// {@return what only several members need, or empty for one}
    ///
    /// Where nobody has several members, as in the browser, what makes the tools is left out of the program.
    ///
    /// @param tools makes it
    /// @param <T> what it is
    <T> Optional<T> ifSeveral(Supplier<T> tools);

    /// Lets every member do its part of some work, and returns when all have. What a member did is seen by all
    /// afterwards.
    ///
    /// @param work is given the index of the member, from 0
    void all(IntConsumer work);

    /// {@return turns that all members can take}
    Turns turns();

    /// Numbers from 0; each is taken once, whoever takes it.
    interface Turns {

        /// Begins at 0 again, while nobody takes any.
        void begin();

        /// {@return the next number}
        int take();
    }
}
