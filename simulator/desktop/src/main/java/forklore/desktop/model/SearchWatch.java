package forklore.desktop.model;

import forklore.engine.explore.End;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Schedules;
import forklore.engine.explore.Watch;
import forklore.engine.model.Ending;
import forklore.engine.model.Grade;
import forklore.engine.model.Outcome;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Tells how far a check is, if it takes its time, and ends it when nobody waits for it any longer.
final class SearchWatch implements Watch {

    /// A check that is over before this is not worth a word.
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /// So many ends are looked at each time, so that looking takes no time to speak of.
    private static final int MOST_ENDS = 500;

    private final Linked linked;
    private final Cancellation cancellation;
    private final LongSupplier nanoTime;
    private final Consumer<SearchProgress> told;
    private final long start;
    private long next;
    private int looked;
    private Optional<String> badEnd = Optional.empty();
    private Optional<BigInteger> schedules = Optional.empty();

    /// Makes a watch whose clock runs from now on.
    ///
    /// @param linked what is checked
    /// @param cancellation whether anybody waits
    /// @param nanoTime the clock
    /// @param told hears how far it is
    SearchWatch(Linked linked, Cancellation cancellation, LongSupplier nanoTime, Consumer<SearchProgress> told) {
        this.linked = linked;
        this.cancellation = cancellation;
        this.nanoTime = nanoTime;
        this.told = told;
        this.start = nanoTime.getAsLong();
        this.next = PATIENCE_NANOS;
    }

    @Override
    public boolean goesOn(int states, int depth, Supplier<Exploration> soFar) {
        cancellation.check();
        if (cancellation.stopped()) {
            return false;
        }
        long passed = nanoTime.getAsLong() - start;
        if (passed >= next) {
            next = passed + PERIOD_NANOS;
            if (badEnd.isEmpty()) {
                look(soFar.get());
            }
            told.accept(new SearchProgress(states, depth, badEnd));
        }
        return true;
    }

    @Override
    public void finished(Exploration all) {
        schedules = Schedules.count(all);
    }

    /// {@return how many runs there are, if that is known}
    Optional<BigInteger> schedules() {
        return schedules;
    }

    /// The ends are in the order of their distance, so the first bad one is a nearest one.
    private void look(Exploration soFar) {
        List<End.Halt> halts = soFar.halts();
        int until = Math.min(halts.size(), looked + MOST_ENDS);
        for (; looked < until && badEnd.isEmpty(); looked++) {
            End.Halt halt = halts.get(looked);
            badEnd = bad(soFar.ending(halt))
                    .map(name -> name + " after "
                            + Numbers.count(soFar.path(halt).steps().size(), "step"));
        }
    }

    private Optional<String> bad(Ending ending) {
        if (Judge.isUndefined(linked, ending)) {
            return Optional.of("undefined on " + linked.platform());
        }
        Optional<Outcome> outcome = Judge.classify(linked.scenario(), ending);
        boolean stuck = ending.processes().stream()
                .anyMatch(end -> end instanceof Ending.Hung || end instanceof Ending.Undefined);
        return outcome.filter(each -> !stuck && each.grade() != Grade.FORBIDDEN).isPresent()
                ? Optional.empty()
                : Optional.of(outcome.map(Outcome::name).orElse("an end nobody named"));
    }
}
