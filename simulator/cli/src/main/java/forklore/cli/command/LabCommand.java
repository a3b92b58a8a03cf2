package forklore.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab`: exercises that grade themselves. Each thing to do is a command of its own.
public final class LabCommand implements Command {

    /// One thing to do.
    ///
    /// @param name how it is called, behind `lab`
    /// @param summary one line
    /// @param maker makes it
    public record Part(String name, String summary, Supplier<Command> maker) {}

    private static final List<Part> PARTS = List.of(
            new Part("list", "The labs, one line each.", LabListCommand::new),
            new Part("start", "A folder with your sheet, your scenarios and an answer file.", LabStartCommand::new),
            new Part("check", "What your answers are worth so far. It costs nothing.", LabCheckCommand::new),
            new Part("hint", "The next hint for a task; its cost is said first.", LabHintCommand::new),
            new Part("submit", "Packs your answers into one file to hand in.", LabSubmitCommand::new),
            new Part("grade", "Grades a class, each hand-in from its seed.", LabGradeCommand::new),
            new Part("report", "Reports of hand-ins that were graded before.", LabReportCommand::new),
            new Part("questions", "A bank of questions, each with its answer.", LabQuestionsCommand::new));

    /// Makes one.
    public LabCommand() {}

    /// {@return all things to do, in the order of the help}
    public static List<Part> parts() {
        return PARTS;
    }

    /// {@return the thing to do of that name}
    ///
    /// @param name how it is called
    public static Optional<Part> find(String name) {
        return PARTS.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    @Override
    public void declare(CommandSpec spec) {
        for (Part part : PARTS) {
            Command command = part.maker().get();
            CommandSpec inner = CommandSpec.wrapWithoutInspection(command);
            command.declare(inner);
            spec.addSubcommand(part.name(), inner);
        }
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore lab list", "forklore lab start 2 --id alice", "forklore lab grade *.forklore-lab --out results"
        };
    }

    /// Nothing to do was named: what there is comes first.
    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        return new LabListCommand().run(invocation, parsed);
    }
}
