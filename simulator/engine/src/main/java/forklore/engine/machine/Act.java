package forklore.engine.machine;

import java.util.List;
import java.util.function.Function;

/// A part of what a step does, always on behalf of one thread of one process. The acts of a step happen one after the
/// other in the same instant: nobody sees anything between them.
///
/// One meaning, three users, as for [Term]: [Machine] does them, the step compiler and the Promela writer read them.
public sealed interface Act {

    /// Puts a number into a slot; a number that does not fit there is a bound that is met.
    ///
    /// @param slot the slot, of the kernel or of the process that acts
    /// @param value the number
    record Set(Slot slot, Term value) implements Act {}

    /// Puts a number into a slot of another process, if there is one.
    ///
    /// @param owner the index of that process, or less than 0
    /// @param slot a slot of a process
    /// @param value the number
    record SetOf(Term owner, Slot slot, Term value) implements Act {}

    /// Puts a number into one of several slots that lie side by side; an index outside them is a bound that is met.
    ///
    /// @param first the first of them
    /// @param count how many there are
    /// @param index which one, from 0
    /// @param value the number
    record SetElement(Slot first, int count, Term index, Term value) implements Act {}

    /// Does one thing or the other.
    ///
    /// @param test decides: everything but 0 is true
    /// @param then what is done if it is true
    /// @param otherwise what is done if it is not
    record When(Term test, List<Act> then, List<Act> otherwise) implements Act {
        /// Copies the lists.
        public When {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /// The acting thread goes on with this step.
    ///
    /// @param step the number of a step of the same thread, or [Program#END]
    record Go(int step) implements Act {}

    /// The acting thread goes on where it was when it was interrupted.
    ///
    /// @param saved the slot that has the position
    record Resume(Slot saved) implements Act {}

    /// A declared thread begins: its position is its first step from now on.
    ///
    /// @param thread the index of the thread; not the acting one
    record Start(int thread) implements Act {}

    /// Copies the process. The copy has one thread, the acting one; the acts that follow are done in it.
    ///
    /// @param site the fork site
    /// @param inChild what is done in the copy
    record Fork(int site, List<Act> inChild) implements Act {
        /// Copies the list.
        public Fork {
            inChild = List.copyOf(inChild);
        }
    }

    /// Makes a process without memory or threads of its own, as `vfork` and `posix_spawn` do.
    ///
    /// @param site the fork site
    /// @param status its status: [Layout#RUNNING] or [Layout#REPLACED]
    /// @param result what goes with the status
    record Create(int site, int status, Term result) implements Act {}

    /// Ends a process: its memory is forgotten. What [Program#atEnd] says is done before.
    ///
    /// @param owner the index of the process, or less than 0 for none
    /// @param status the status it ends with
    /// @param result what goes with the status
    record Finish(Term owner, int status, Term result) implements Act {}

    /// Appends characters to a buffer.
    ///
    /// @param buffer the slot of the buffer
    /// @param text the characters
    record Append(Slot buffer, String text) implements Act {}

    /// Writes a buffer and empties it.
    ///
    /// @param buffer the slot of the buffer
    /// @param output the slot of what has been written
    record Drain(Slot buffer, Slot output) implements Act {}

    /// The step meets a bound: what follows is unknown.
    ///
    /// @param phrase which one
    record Bound(String phrase) implements Act {}

    /// Changes nothing; says what happens here, for whoever looks at the run.
    ///
    /// @param values numbers that the event tells
    /// @param event makes the event of them
    record Tell(List<Term> values, Function<Told, Event> event) implements Act {
        /// Copies the list.
        public Tell {
            values = List.copyOf(values);
        }
    }

    /// What an event is made of.
    interface Told {
        /// {@return the value of one of the terms}
        ///
        /// @param index which one, from 0
        int value(int index);

        /// {@return the characters in a buffer, or those written}
        ///
        /// @param slot the slot of a buffer or an output
        String text(Slot slot);

        /// {@return the name of a process}
        ///
        /// @param process its index
        String process(int process);

        /// {@return how many processes exist or existed}
        int processes();
    }
}
