package forklore.desktop;

import forklore.desktop.draw.Typefaces;
import forklore.desktop.model.SimulatorModel;
import forklore.engine.machine.Limits;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// What can be made before there is a window: while JavaFX starts on threads of its own, the
/// scenario is read, checked and told, and the type faces are loaded.
///
/// No node is made here. JavaFX allows that on any thread, but only once it has started: some of
/// its classes must be initialized by the thread of the window.
///
/// @param arguments what the window was asked to show
/// @param simulator shows it, or still checks it
record Opening(Arguments arguments, SimulatorModel simulator) {

    // A check of a shipped scenario is over by then; whoever checks something bigger sees the window meanwhile.
    private static final long PATIENCE_MILLIS = 150;

    private static Optional<Begun> begun = Optional.empty();

    /// An opening that is being made.
    private record Begun(List<String> words, CompletableFuture<Opening> opening) {}

    /// Begins in the background. To be called before JavaFX is started.
    ///
    /// @param words the command line of the window
    static void begin(List<String> words) {
        CompletableFuture<Opening> opening = new CompletableFuture<>();
        begun = Optional.of(new Begun(List.copyOf(words), opening));
        Thread.ofPlatform().name("forklore opening").daemon().start(() -> {
            try {
                opening.complete(make(words));
            } catch (RuntimeException | Error failure) {
                opening.completeExceptionally(failure);
            }
        });
    }

    /// {@return what was begun with the same words, else one that is made now}
    ///
    /// @param words the command line of the window
    static Opening of(List<String> words) {
        Optional<Begun> same = begun.filter(each -> each.words().equals(words));
        begun = Optional.empty();
        return same.map(each -> each.opening().join()).orElseGet(() -> make(words));
    }

    private static Opening make(List<String> words) {
        Arguments arguments = Arguments.parse(words);
        Gate gate = new Gate();
        Executor background = task -> Thread.ofVirtual().name("forklore").start(task);
        SimulatorModel simulator =
                new SimulatorModel(ForkloreApplication.source(), new CampaignRuns(), background, gate, Limits.DEFAULT);
        simulator.open(arguments.wish());
        Typefaces.load();
        gate.settle(PATIENCE_MILLIS);
        return new Opening(arguments, simulator);
    }

    /// Runs what a check brings: here while nobody else has the model, then on the thread of the
    /// window.
    private static final class Gate implements Executor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean open;

        @Override
        public synchronized void execute(Runnable task) {
            if (open) {
                Platform.runLater(task);
            } else {
                waiting.add(task);
                notifyAll();
            }
        }

        /// Waits for the first task and runs it; everything after that goes to the thread of the
        /// window.
        void settle(long patienceMillis) {
            first(patienceMillis).ifPresent(Runnable::run);
            synchronized (this) {
                open = true;
                waiting.forEach(Platform::runLater);
                waiting.clear();
            }
        }

        private synchronized Optional<Runnable> first(long patienceMillis) {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            try {
                while (waiting.isEmpty() && System.nanoTime() < deadline) {
                    TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return Optional.ofNullable(waiting.poll());
        }
    }
}
