package forklore.cli;

import forklore.cli.command.Exit;
import forklore.cli.command.Globals;
import forklore.cli.command.Surroundings;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Paint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a user sees of a defect: one clear paragraph, never a stack trace.
final class Failures {

    private static final String DEBUG = "FORKLORE_DEBUG";
    private static final String DETAILS = "forklore-error.txt";

    private Failures() {}

    /// Says that a command failed.
    ///
    /// @param failure what was thrown
    /// @param arguments the words of the command line
    /// @param surroundings where to say it
    /// @return how the process ends
    static Exit report(Throwable failure, String[] arguments, Surroundings surroundings) {
        Message message = switch (failure) {
            case OutOfMemoryError _ -> outOfMemory();
            case InvalidPathException name -> noName(name);
            default -> internal(failure, arguments, surroundings);
        };
        Paint paint = new Paint(Globals.wantsColour(
                Globals.colourOf(arguments), surroundings.terminal().errors(), surroundings.environment()));
        surroundings.out().flush();
        for (String line : message.typed(surroundings::typed).lines(paint)) {
            surroundings.err().print(line + "\n");
        }
        return switch (failure) {
            case OutOfMemoryError _ -> Exit.LIMIT;
            case InvalidPathException _ -> Exit.USAGE;
            default -> Exit.INTERNAL;
        };
    }

    /// In a shell whose language knows only English letters, no file with others can be named.
    private static Message noName(InvalidPathException name) {
        return Message.error(
                "`" + name.getInput().replace('\0', '?') + "` cannot be the name of a file here",
                Message.why("the Java machine says: " + name.getReason()),
                Message.next("if it has letters with accents, put LC_ALL=C.UTF-8 before the command; or rename it"));
    }

    private static Message outOfMemory() {
        return Message.error(
                "the memory is used up, so there is no verdict",
                Message.why("the scenario has more states than fit into the memory of the Java machine"),
                Message.next("make it smaller: fewer threads, smaller repeats; or stop earlier with --max-states N"));
    }

    private static Message internal(Throwable failure, String[] arguments, Surroundings surroundings) {
        String said = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        String cause = failure.getClass().getSimpleName() + said;
        List<String> body = new ArrayList<>();
        for (String line :
                Layout.wrap("This is a defect of Forklore, not of your scenario. What it said: " + cause, 90)) {
            body.add("   " + line);
        }
        String next = surroundings.variable(DEBUG).equals("1")
                ? written(failure, arguments, surroundings)
                : "run it again with " + DEBUG + "=1: the details are then written to ./" + DETAILS;
        return new Message(
                Message.Level.ERROR,
                "",
                "Forklore failed while it was at work on: forklore " + String.join(" ", arguments),
                "",
                body,
                List.of(Message.next(next)));
    }

    private static String written(Throwable failure, String[] arguments, Surroundings surroundings) {
        StringWriter text = new StringWriter();
        text.append("forklore ").append(String.join(" ", arguments)).append('\n');
        text.append(Version.TEXT)
                .append(", Java ")
                .append(Runtime.version().toString())
                .append('\n');
        failure.printStackTrace(new PrintWriter(text, true));
        Path file = surroundings.directory().resolve(DETAILS);
        try {
            Files.writeString(file, text.toString());
            return "send " + file + " with a report; the details are in it";
        } catch (IOException refused) {
            return "go to a folder you may write to: " + file + " could not be written";
        }
    }
}
