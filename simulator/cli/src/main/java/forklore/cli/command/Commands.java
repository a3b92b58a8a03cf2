package forklore.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Every command there is, in the order of the help. A command's class is loaded only when it is asked
/// for.
public final class Commands {

    /// What somebody wants to do: the headings of the help.
    public enum Task {
        /// Find out what there is.
        LOOK("Look around"),
        /// Ask the model.
        MODEL("Ask the model: every interleaving, exact odds"),
        /// Ask the machine.
        MACHINE("Ask the machine: real processes on this kernel"),
        /// Learn and teach.
        LAB("Learn and teach"),
        /// Get help.
        HELP("Get help");

        private final String heading;

        Task(String heading) {
            this.heading = heading;
        }

        /// {@return the heading}
        public String heading() {
            return heading;
        }
    }

    /// One command, as the help lists it.
    ///
    /// @param name how it is called
    /// @param task what it is for
    /// @param summary one line
    /// @param maker makes it
    public record Entry(String name, Task task, String summary, Supplier<Command> maker) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("list", Task.LOOK, "The shipped scenarios, one line each.", ListCommand::new),
            new Entry("show", Task.LOOK, "One scenario: its story, its program, its outcomes.", ShowCommand::new),
            new Entry("new", Task.LOOK, "A scenario file of your own, to begin with.", NewCommand::new),
            new Entry("fmt", Task.LOOK, "Puts scenario files into the usual form.", FmtCommand::new),
            new Entry("profiles", Task.LOOK, "The platforms, and the evidence for each rule.", ProfilesCommand::new),
            new Entry("check", Task.MODEL, "Every interleaving: is what the scenario claims true?", CheckCommand::new),
            new Entry("play", Task.MODEL, "Step by step in the terminal: you are the scheduler.", PlayCommand::new),
            new Entry("odds", Task.MODEL, "The exact probability of every outcome.", OddsCommand::new),
            new Entry(
                    "compare",
                    Task.MODEL,
                    "What happens on which platform; model against machine.",
                    CompareCommand::new),
            new Entry("trace", Task.MODEL, "One run, step by step: as text, record or picture.", TraceCommand::new),
            new Entry("open", Task.MODEL, "The window: the same run as a picture, forward and back.", OpenCommand::new),
            new Entry("run", Task.MACHINE, "Many real runs, and how often each outcome was seen.", RunCommand::new),
            new Entry("steer", Task.MACHINE, "One run of the model, driven on the real kernel.", SteerCommand::new),
            new Entry("merge", Task.MACHINE, "The logs of shards, put together.", MergeCommand::new),
            new Entry("lab", Task.LAB, "Exercises that grade themselves, for students and teachers.", LabCommand::new),
            new Entry("doctor", Task.HELP, "What this machine has, what it lacks, how to get it.", DoctorCommand::new),
            new Entry(
                    "explain",
                    Task.HELP,
                    "A code of a message, or a C function: is it safe in the child?",
                    ExplainCommand::new),
            new Entry("guide", Task.HELP, "Builds the guide, or shows it in your browser.", GuideCommand::new),
            new Entry("completion", Task.HELP, "A script that completes words in your shell.", CompletionCommand::new),
            new Entry("help", Task.HELP, "The help of a command, or a topic such as exit-codes.", HelpCommand::new));

    private Commands() {}

    /// {@return every command, in the order of the help}
    public static List<Entry> all() {
        return ENTRIES;
    }

    /// {@return the command of that name}
    ///
    /// @param name how it is called
    public static Optional<Entry> find(String name) {
        return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// {@return every name, in the order of the help}
    public static List<String> names() {
        return ENTRIES.stream().map(Entry::name).toList();
    }
}
