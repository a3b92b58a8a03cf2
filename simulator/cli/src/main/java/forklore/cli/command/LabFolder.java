package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.Problems;
import forklore.engine.text.Problem;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalTask;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.session.WorkFolder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The folder of a lab that was started: what a student works in, read as a work.
final class LabFolder {

    /// An answer file is a few kilobytes.
    static final long MOST_BYTES = 1_000_000;

    private static final String USUAL = ".";

    private LabFolder() {}

    /// What is in a folder.
    sealed interface Content {
        /// A work that can be graded.
        ///
        /// @param file its answer file
        /// @param work the work
        record Begun(Path file, Work work) implements Content {}

        /// Something else; it was said what.
        ///
        /// @param exit how the command ends
        record Refused(Exit exit) implements Content {}
    }

    /// {@return the operand that names such a folder}
    static picocli.CommandLine.Model.PositionalParamSpec operand() {
        return Arguments.operand("DIR", "The folder that lab start has made (usual: this one).");
    }

    /// {@return what is in the folder that is meant}
    static Content read(Invocation invocation, LabShelf shelf, String typed) {
        String name = typed.isEmpty() ? USUAL : typed;
        Path folder = invocation.file(name);
        Path file = Files.isDirectory(folder) ? folder.resolve(WorkFolder.ANSWERS) : folder;
        try {
            String text = text(file);
            return read(invocation, file, WorkFolder.read(shelf.library(), text, around(invocation, file)));
        } catch (NoSuchFileException missing) {
            invocation.report(Message.error(
                    "there is no lab in `" + name + "`",
                    Message.why("a folder of a lab has a file `" + WorkFolder.ANSWERS + "`"),
                    Message.next("forklore lab start 1 --id YOUR-NAME"),
                    Message.next("forklore lab check lab1, from the folder in which you started it")));
            return new Content.Refused(Exit.USAGE);
        } catch (IOException unreadable) {
            return new Content.Refused(unreadable(invocation, name, unreadable));
        }
    }

    /// A mistake in an answer costs nothing: no check was run.
    private static Content read(Invocation invocation, Path file, Opening opening) {
        return switch (opening) {
            case Opening.Refused(String name, String text, List<Problem> problems) -> {
                rejected(invocation, name, text, problems);
                yield new Content.Refused(Exit.SCENARIO);
            }
            case Opening.Opened(Work work) -> {
                boolean readable = true;
                for (PersonalTask task : work.lab().tasks()) {
                    List<Problem> problems = work.problems(task.id());
                    if (!problems.isEmpty()) {
                        String draft = work.entry(task.id()).draft();
                        rejected(invocation, WorkFolder.file(task), draft, problems);
                        readable = false;
                    }
                }
                yield readable ? new Content.Begun(file, work) : new Content.Refused(Exit.SCENARIO);
            }
        };
    }

    private static void rejected(Invocation invocation, String name, String text, List<Problem> problems) {
        if (invocation.globals().json()) {
            invocation.sayJson(Problems.record(name, problems));
        } else {
            invocation.reportText(Problems.text(name, text, problems));
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than " + MOST_BYTES + " bytes");
        }
        return Files.readString(file);
    }

    static Exit unreadable(Invocation invocation, String name, IOException unreadable) {
        invocation.report(Message.error(
                "cannot read `" + name + "`",
                Message.why(why(unreadable)),
                Message.next("name a file that you may read")));
        return Exit.USAGE;
    }

    private static String why(IOException unreadable) {
        return unreadable instanceof NoSuchFileException
                ? "there is no such file"
                : unreadable instanceof CharacterCodingException
                        ? "it is no text in UTF-8"
                        : "the system says: " + unreadable.getMessage();
    }

    /// What a work may be made of: plain files, no links.
    private static List<HandIn.Attached> around(Invocation invocation, Path answers) throws IOException {
        List<HandIn.Attached> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(answers.toAbsolutePath().getParent())) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (WorkFolder.isRead(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    try {
                        files.add(new HandIn.Attached(name, text(file)));
                    } catch (IOException unreadable) {
                        invocation.report(Message.note(
                                "`" + name + "` is left out: " + why(unreadable),
                                Message.next("if it belongs to your answers, make it a smaller text file")));
                    }
                }
            }
        }
        return files;
    }
}
