package forklore.desktop.model;

import forklore.engine.explore.Crew;
import forklore.engine.explore.Stepper;
import forklore.engine.explore.Watch;
import forklore.engine.explore.Workshop;
import forklore.engine.jvm.JvmWorkshop;
import forklore.engine.jvm.ThreadCrew;
import forklore.engine.machine.Machine;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Calls a check off. A small check is over before anybody could ask; a big one asks for help, and between its rounds
/// it is asked whether anybody still waits for it.
final class Cancellation {

    private volatile boolean cancelled;
    private volatile boolean stopped;

    /// Calls it off.
    void cancel() {
        cancelled = true;
    }

    /// {@return whether it was called off}
    boolean cancelled() {
        return cancelled;
    }

    /// Ends the search; what was found until then counts.
    void stop() {
        stopped = true;
    }

    /// {@return whether the search was ended}
    boolean stopped() {
        return stopped;
    }

    /// Ends the work if it was called off.
    ///
    /// @throws CancellationException if it was
    void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /// {@return help for a search that this can call off}
    ///
    /// @param crew who works
    /// @param watch who looks
    Workshop workshop(ThreadCrew crew, Watch watch) {
        Workshop all = new JvmWorkshop(crew);
        return new Workshop() {
            @Override
            public Crew crew() {
                return new Interrupted(crew);
            }

            @Override
            public Watch watch() {
                return watch;
            }

            @Override
            public Optional<Stepper> compile(Machine machine) {
                check();
                return all.compile(machine);
            }
        };
    }

    private final class Interrupted implements Crew {
        private final Crew crew;

        Interrupted(Crew crew) {
            this.crew = crew;
        }

        @Override
        public int members() {
            return crew.members();
        }

        @Override
        public <T> Optional<T> ifSeveral(Supplier<T> tools) {
            return crew.ifSeveral(tools);
        }

        @Override
        public void all(IntConsumer work) {
            check();
            crew.all(work);
        }

        @Override
        public Turns turns() {
            return crew.turns();
        }
    }
}
