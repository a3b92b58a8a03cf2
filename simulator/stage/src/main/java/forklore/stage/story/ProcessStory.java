package forklore.stage.story;

import java.util.List;
import java.util.Optional;

/// What one process goes through. Times are steps: a thing that begins at step n is there after step n.
///
/// @param index the index of the process: 0 is the parent
/// @param name `parent`, or the name given at the fork
/// @param parent the index of the process that forked it, or -1
/// @param since the step that made it: the fork, or 0 for the first process
/// @param threads the threads that exist here at some time, and those that were not copied, in the order declared
/// @param locks every declared mutex
/// @param variables every declared variable
/// @param objects every other declared object that is in its memory, or of which it has something of
///     its own
/// @param streams what stood in the buffers of the declared streams, of those in which anything ever
///     did
/// @param buffer what stood in the buffer of standard output; empty if nothing ever did
/// @param end how it ended
public record ProcessStory(
        int index,
        String name,
        int parent,
        int since,
        List<ThreadStory> threads,
        List<LockStory> locks,
        List<VariableStory> variables,
        List<ObjectStory> objects,
        List<StreamStory> streams,
        List<Filled> buffer,
        End end) {

    /// Copies the lists.
    public ProcessStory {
        threads = List.copyOf(threads);
        locks = List.copyOf(locks);
        variables = List.copyOf(variables);
        objects = List.copyOf(objects);
        streams = List.copyOf(streams);
        buffer = List.copyOf(buffer);
    }

    /// {@return whether there is any memory to show}
    public boolean hasMemory() {
        return !(locks.isEmpty() && variables.isEmpty() && objects.isEmpty() && streams.isEmpty() && buffer.isEmpty());
    }

    /// {@return the number of threads that live here at some time}
    public int threadCount() {
        return (int) threads.stream().filter(thread -> !thread.ghost()).count();
    }

    /// {@return the number of threads that were not copied}
    public int ghostCount() {
        return (int) threads.stream().filter(ThreadStory::ghost).count();
    }

    /// One thread.
    ///
    /// @param index the index of the declared thread
    /// @param name its declared name
    /// @param ghost whether it existed in the process that was copied and does not live here
    /// @param caller whether it is the one that was copied at the fork
    /// @param from the step after which it lives
    /// @param to the step after which it lives no more; the number of steps plus 1 if it lives to the
    ///     end
    /// @param steps what it did
    /// @param waits when it waited
    /// @param sections when it was inside a function or a handler
    public record ThreadStory(
            int index,
            String name,
            boolean ghost,
            boolean caller,
            int from,
            int to,
            List<StepStory> steps,
            List<WaitStory> waits,
            List<Section> sections) {
        /// Copies the lists.
        public ThreadStory {
            sections = List.copyOf(sections);
            steps = List.copyOf(steps);
            waits = List.copyOf(waits);
        }
    }

    /// One step, in two words.
    ///
    /// @param step its number, from 1
    /// @param kind what sort of thing it did
    /// @param verb the first word, for example `lock`
    /// @param object the second, for example `m`; may be empty
    public record StepStory(int step, StepKind kind, String verb, String object) {}

    /// One time that a thread was inside a function or a handler, told by the outermost one.
    ///
    /// @param from the first step inside
    /// @param to the last step inside; the number of steps plus 1 if it never comes out
    /// @param label which one: `print()`, `prepare handler`, `SIGUSR1 handler`
    /// @param turns where it is an at-fork handler, whose it was at each step; else empty
    public record Section(int from, int to, String label, List<Turn> turns) {
        /// Copies the list.
        public Section {
            turns = List.copyOf(turns);
        }
    }

    /// One step of an at-fork handler.
    ///
    /// @param step its number
    /// @param handler the number of the handler, in the order of registration, from 1; 0 if that is not
    ///     known
    public record Turn(int step, int handler) {}

    /// One wait.
    ///
    /// @param from the step that asked, or the last one before it goes round
    /// @param to the step that took it, or the number of steps plus 1 if that did not come
    /// @param target what it waits for; may be empty for a thread that goes round
    /// @param kind what sort of wait it is
    /// @param forEver whether it never ends
    public record WaitStory(int from, int to, String target, WaitKind kind, boolean forEver) {}

    /// The sorts of waits.
    public enum WaitKind {
        /// For a mutex.
        MUTEX,
        /// For another declared object.
        OBJECT,
        /// For anything else.
        OTHER,
        /// None: the thread makes steps for ever and nothing comes of them.
        ROUND
    }

    /// One mutex.
    ///
    /// @param index the index of the declared mutex
    /// @param mutex its declared name
    /// @param holds when it was held, in order
    public record LockStory(int index, String mutex, List<Hold> holds) {
        /// Copies the list.
        public LockStory {
            holds = List.copyOf(holds);
        }
    }

    /// One time a mutex was held.
    ///
    /// @param from the step that took it, or the fork that copied it
    /// @param to the step that gave it back, or the number of steps plus 1 if it is held to the end
    /// @param owner the declared name of the thread that holds it, or that held it when it ended
    /// @param thread the index of that thread, or -1 if it is not known any more
    /// @param copied whether it was held already when this process came to be
    /// @param holder where the owner is
    public record Hold(int from, int to, String owner, int thread, boolean copied, Holder holder) {

        /// {@return whether the owner was not copied into this process}
        public boolean orphaned() {
            return holder instanceof Holder.Ghost;
        }
    }

    /// Where the owner of a mutex is.
    public sealed interface Holder {
        /// In this process.
        record Here() implements Holder {}

        /// It was not copied into this process.
        record Ghost() implements Holder {}

        /// In another process, which shares the mutex.
        ///
        /// @param process the name of that process
        record Elsewhere(String process) implements Holder {}

        /// Nowhere: it ended, and the next one to lock the robust mutex will be told.
        record Dead() implements Holder {}
    }

    /// One variable.
    ///
    /// @param index the index of the declared variable
    /// @param variable its declared name
    /// @param values its values, in order
    public record VariableStory(int index, String variable, List<Value> values) {
        /// Copies the list.
        public VariableStory {
            values = List.copyOf(values);
        }
    }

    /// One value.
    ///
    /// @param from the step that stored it, or the one that made the process
    /// @param to the step that stored the next one, or the number of steps plus 1
    /// @param value the value
    /// @param copied whether it was there already when this process was forked
    public record Value(int from, int to, String value, boolean copied) {}

    /// One time that characters stood in the buffer.
    ///
    /// @param from the step that put the last of them there, or the fork that copied them
    /// @param to the step that changed it, or the number of steps plus 1
    /// @param text the characters, not empty
    /// @param copied whether all of them were copied at the fork
    /// @param fate what became of them
    public record Filled(int from, int to, String text, boolean copied, Fate fate) {}

    /// One declared stream.
    ///
    /// @param index the index of the declared stream among the streams
    /// @param name its declared name
    /// @param fills when characters stood in its buffer
    public record StreamStory(int index, String name, List<Filled> fills) {
        /// Copies the list.
        public StreamStory {
            fills = List.copyOf(fills);
        }
    }

    /// What became of the characters in a buffer.
    public enum Fate {
        /// They are still there, maybe with others behind them.
        KEPT,
        /// They were written.
        WRITTEN,
        /// They were thrown away with the process.
        LOST
    }

    /// How a process ended.
    ///
    /// @param kind which way
    /// @param step the step that ended it; the number of steps plus 1 if it did not end
    /// @param label what to write beside it, for example `exits 0`, `exec true`, `deadlock`; empty if
    ///     it goes on
    /// @param program the program it became, or empty
    public record End(EndKind kind, int step, String label, Optional<String> program) {}

    /// The ways a process can end.
    public enum EndKind {
        /// It can still make a step.
        GOES_ON,
        /// It exited.
        EXITED,
        /// It became another program.
        REPLACED,
        /// It did something undefined.
        UNDEFINED,
        /// It exists and never ends.
        HANGS
    }
}
