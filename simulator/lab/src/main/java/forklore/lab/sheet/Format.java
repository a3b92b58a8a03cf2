package forklore.lab.sheet;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a student does in a task, with what it is graded by.
///
/// Conditions are kept as they are written, in the words of the language, because they change with
/// the names of each
/// student's data.
public sealed interface Format {

    /// {@return the word for it in a sheet}
    String word();

    /// {@return the conditions it speaks of; they become the outcomes of the scenario that a
    /// student gets}
    default List<Claim> claims() {
        return switch (this) {
            case Predict predict -> predict.both();
            case Drive drive -> drive.end().stream().toList();
            case Find find -> List.of(find.end());
            case Break breaking -> List.of(breaking.end());
            case Fix fix -> fix.both();
            case Measure measure -> List.of(measure.end());
            case Steer steer -> List.of(steer.end());
            case Explain _, Recording _, Migrate _ -> List.of();
        };
    }

    /// {@return whether something is written into the answer file; otherwise only a file is handed in}
    default boolean isWritten() {
        return switch (this) {
            case Predict _, Drive _, Find _, Break _, Fix _, Explain _, Measure _ -> true;
            case Steer _, Recording _, Migrate _ -> false;
        };
    }

    /// {@return what must stay in a program that is changed; empty for the other formats}
    default List<Keep> keeps() {
        return List.of();
    }

    /// A condition on the end of a run, with a name.
    ///
    /// @param name the name, of letters, digits and hyphens
    /// @param condition the condition, as a scenario would write it behind `when`
    /// @param span where it is written
    record Claim(String name, String condition, Span span) {}

    /// Say before anything is computed which ends are possible, and what a state looks like.
    ///
    /// @param ticks conditions; for each: is there a schedule in which it holds at the end?
    /// @param cells questions with one right answer
    /// @param walk the number of steps after which cells are asked, least and most; empty for the end
    record Predict(List<Claim> ticks, List<Cell> cells, Optional<Walk> walk) implements Format {
        /// Copies the lists.
        public Predict {
            ticks = List.copyOf(ticks);
            cells = List.copyOf(cells);
        }

        @Override
        public String word() {
            return "predict";
        }

        private List<Claim> both() {
            List<Claim> both = new ArrayList<>(ticks);
            cells.forEach(cell -> cell.claim().ifPresent(both::add));
            return both;
        }
    }

    /// A run that everybody of one seed gets: so many steps of threads that the seed chooses.
    ///
    /// @param least the smallest number of steps
    /// @param most the greatest
    record Walk(int least, int most) {}

    /// A question with one right answer, which the engine knows.
    ///
    /// @param name the name, of letters, digits and hyphens
    /// @param kind what is asked
    /// @param about the words behind it: what is looked at, or a condition
    /// @param span where it is written
    record Cell(String name, CellKind kind, String about, Span span) {
        /// {@return the condition it asks about, if it asks about one}
        Optional<Claim> claim() {
            return kind == CellKind.LOOK || kind == CellKind.ENDS
                    ? Optional.empty()
                    : Optional.of(new Claim(name, about, span));
        }
    }

    /// What a cell asks.
    enum CellKind {
        /// What a part of a state is like.
        LOOK,
        /// How likely a condition is, as a fraction.
        CHANCE,
        /// How many steps the shortest run has in which a condition holds at the end.
        SHORTEST,
        /// How many different ends there are.
        ENDS
    }

    /// Be the scheduler: bring the program into a state. The shortest way is par.
    ///
    /// @param end the end to come to; empty if a state is asked for
    /// @param look what to look at, and how it must be: `lock m in child is held by worker`; empty
    ///     if an
    ///     end is asked for
    /// @param span where it is written
    record Drive(Optional<Claim> end, String look, Span span) implements Format {
        @Override
        public String word() {
            return "drive";
        }
    }

    /// Give an interleaving that comes to an end.
    ///
    /// @param end the end
    record Find(Claim end) implements Format {
        @Override
        public String word() {
            return "find";
        }
    }

    /// Change a safe program as little as possible, so that it can fail.
    ///
    /// @param end what must become possible
    /// @param lines how many lines the smallest change has
    /// @param keeps what must stay
    /// @param model a change that does it
    record Break(Claim end, int lines, List<Keep> keeps, List<Task.Edit> model) implements Format {
        /// Copies the lists.
        public Break {
            keeps = List.copyOf(keeps);
            model = List.copyOf(model);
        }

        @Override
        public String word() {
            return "break";
        }
    }

    /// Change a program until it never fails, on every platform that is asked, and still does its job.
    ///
    /// @param never what must not happen any more
    /// @param always what must hold at every end: the job
    /// @param keeps what must stay
    /// @param model a change that does it
    record Fix(List<Claim> never, List<Claim> always, List<Keep> keeps, List<Task.Edit> model) implements Format {
        /// Copies the lists.
        public Fix {
            never = List.copyOf(never);
            always = List.copyOf(always);
            keeps = List.copyOf(keeps);
            model = List.copyOf(model);
        }

        @Override
        public String word() {
            return "fix";
        }

        private List<Claim> both() {
            List<Claim> both = new ArrayList<>(never);
            both.addAll(always);
            return both;
        }
    }

    /// A statement that an edited program must still have.
    ///
    /// @param statement the statement, or its first line
    /// @param within the threads, or the processes of forks, in one of which it must stand; empty
    ///     for anywhere
    /// @param span where it is written
    record Keep(String statement, List<String> within, Span span) {
        /// Copies the list.
        public Keep {
            within = List.copyOf(within);
        }

        /// {@return whether it may stand there}
        ///
        /// @param name a thread, or the process of a fork
        public boolean allows(String name) {
            return within.isEmpty() || within.contains(name);
        }
    }

    /// Put sentences into the order of cause and effect.
    ///
    /// @param sentences the sentences; in a sheet in a right order, for a student in an order of
    ///     its own
    record Explain(List<Sentence> sentences) implements Format {
        /// Copies the list.
        public Explain {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String word() {
            return "explain";
        }
    }

    /// One link of a chain.
    ///
    /// @param id its name in the sheet
    /// @param text what it says
    /// @param after the ids of those that must stand before it
    /// @param belongs whether it is a link at all; false for a sentence that is wrong
    record Sentence(String id, String text, List<String> after, boolean belongs) {
        /// Copies the list.
        public Sentence {
            after = List.copyOf(after);
        }
    }

    /// Run the program really, count, and compare with the exact number.
    ///
    /// @param end what is counted
    /// @param runs how many runs are needed at least
    record Measure(Claim end, int runs) implements Format {
        @Override
        public String word() {
            return "measure";
        }
    }

    /// Make the real kernel show an end.
    ///
    /// @param end the end
    record Steer(Claim end) implements Format {
        @Override
        public String word() {
            return "steer";
        }
    }

    /// Record a program, and name the thread and the lock.
    ///
    /// @param thread the thread
    /// @param lock the lock
    record Recording(String thread, String lock) implements Format {
        @Override
        public String word() {
            return "record";
        }
    }

    /// Change a program until it passes on every version that is asked.
    ///
    /// @param program the name of the file that the student changes
    /// @param versions the versions
    /// @param prints the lines that it must print, no more and no fewer, in this order: its job
    /// @param runs how often it is run on each version; each time it must do its job
    /// @param source the program as the student gets it
    record Migrate(String program, List<String> versions, List<String> prints, int runs, String source)
            implements Format {
        /// Copies the lists.
        public Migrate {
            versions = List.copyOf(versions);
            prints = List.copyOf(prints);
        }

        @Override
        public String word() {
            return "migrate";
        }
    }
}
