package forklore.lab.answer;

import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import java.util.List;
import java.util.Optional;

/// What a student answered to one task.
public sealed interface Reply {

    /// Nothing.
    record None() implements Reply {}

    /// Which conditions can hold, and what stands in the cells; what is left out was not answered.
    ///
    /// @param ticks the conditions
    /// @param cells the cells
    record Predicted(List<Tick> ticks, List<Cell> cells) implements Reply {
        /// Copies the lists.
        public Predicted {
            ticks = List.copyOf(ticks);
            cells = List.copyOf(cells);
        }

        /// {@return what was ticked}
        ///
        /// @param name the name of a condition
        public Optional<Boolean> tick(String name) {
            return ticks.stream()
                    .filter(each -> each.name().equals(name))
                    .map(Tick::possible)
                    .findFirst();
        }

        /// {@return what was written into a cell}
        ///
        /// @param name the name of the cell
        public Optional<String> cell(String name) {
            return cells.stream()
                    .filter(each -> each.name().equals(name))
                    .map(Cell::value)
                    .findFirst();
        }
    }

    /// A tick.
    ///
    /// @param name the name of a condition
    /// @param possible whether it can hold
    record Tick(String name, boolean possible) {}

    /// A filled cell.
    ///
    /// @param name the name of the cell
    /// @param value what was written
    record Cell(String name, String value) {}

    /// An interleaving.
    ///
    /// @param turns whose turn it is
    record Played(List<Schedule.Turn> turns) implements Reply {
        /// Copies the list.
        public Played {
            turns = List.copyOf(turns);
        }
    }

    /// A changed scenario.
    ///
    /// @param text its text
    /// @param scenario what the text says
    record Edited(String text, Scenario scenario) implements Reply {}

    /// Sentences in an order.
    ///
    /// @param letters the letters of the sentences, first cause first
    record Ordered(List<String> letters) implements Reply {
        /// Copies the list.
        public Ordered {
            letters = List.copyOf(letters);
        }
    }

    /// What was counted in real runs, and what it says.
    ///
    /// @param runs the number of runs
    /// @param seen how many of them ended so
    /// @param low the lower end of the 95 % interval, in percent
    /// @param high the upper end, in percent
    record Measured(int runs, int seen, double low, double high) implements Reply {}

    /// A thread and a lock.
    ///
    /// @param thread the thread
    /// @param lock the lock
    record Named(String thread, String lock) implements Reply {}
}
