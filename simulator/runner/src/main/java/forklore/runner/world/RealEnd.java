package forklore.runner.world;

import forklore.emit.NativeProgram;
import forklore.engine.model.Ending;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import java.util.List;

/// How a real run ended, in the words of the scenario.
public sealed interface RealEnd {

    /// {@return the end in one phrase}
    String phrase();

    /// Every process ended, or hangs on something that the scenario or its platform has a name for.
    ///
    /// A hang is proved, but for one kind: that a thread makes steps for ever
    /// ([forklore.engine.model.Ending.Target.OfItself]) was only seen, up to the deadline.
    ///
    /// @param endings the end, as the model would say it. There are several if a thread waits inside a call of a
    ///     library that may wait for one thing or another: then it is one of them, and nobody knows which
    record Known(List<Ending> endings) implements RealEnd {

        /// Copies the list.
        public Known {
            endings = List.copyOf(endings);
            if (endings.isEmpty()) {
                throw new IllegalArgumentException("no end");
            }
        }

        /// An end that is known exactly.
        ///
        /// @param ending the end
        public Known(Ending ending) {
            this(List.of(ending));
        }

        /// {@return the end, the first of those that it may be}
        public Ending ending() {
            return endings.getFirst();
        }

        /// {@return whether the real run may have ended like this}
        ///
        /// @param ending an end of the model
        public boolean mayBe(Ending ending) {
            return endings.contains(ending);
        }

        @Override
        public String phrase() {
            return String.join(" or ", endings.stream().map(Phrases::of).toList());
        }
    }

    /// Something that cannot be judged.
    ///
    /// @param what what, a phrase
    record Unclear(String what) implements RealEnd {
        @Override
        public String phrase() {
            return RunLog.Count.UNCLEAR + what;
        }
    }

    /// {@return how a run ended}
    ///
    /// @param linked the scenario on its platform
    /// @param program the program that was run
    /// @param line what the harness said of the run
    static RealEnd of(Linked linked, NativeProgram program, RunLine line) {
        return switch (line.verdict()) {
            case DEADLINE -> new Unclear("no end before the deadline");
            case TOO_MANY -> new Unclear("a process could not be made");
            case ORACLE_WRONG -> new Unclear("a thread went on that was given up: do not use fast runs");
            case ENDED, HUNG, STOPPED, SPINS -> new Translation(linked, program, line).end();
        };
    }
}
