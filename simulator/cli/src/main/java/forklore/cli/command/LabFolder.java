package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.Problems;
import forklore.engine.model.Span;
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
import java.util.Optional;
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
            Optional<Problem> excess = WorkFolder.excess(names(file));
            if (excess.isPresent()) {
                invocation.report(Message.error(
                        "too many files lie beside the answers: " + excess.get().message(),
                        Message.next(excess.get().help().orElse(""))));
                return new Content.Refused(Exit.USAGE);
            }
            String text = text(file);
            List<HandIn.Attached> around = around(invocation, file);
            Content content = read(invocation, file, WorkFolder.read(shelf.library(), text, around));
            if (content instanceof Content.Begun begun) {
                noteStrangers(invocation, begun.work(), around);
            }
            return content;
        } catch (NoSuchFileException missing) {
            invocation.report(Message.error(
                    "there is no lab in `" + name + "`",
                    Message.why("a folder of a lab has a file `" + WorkFolder.ANSWERS + "`"),
                    Message.next("forklore lab start 1 --id YOUR-NAME"),
                    Message.next("forklore lab check lab1, from the folder in which you started it")));
            return new Content.Refused(Exit.USAGE);
        } catch (IOException unreadable) {
            boolean inside = !file.equals(folder);
            return new Content.Refused(
                    unreadable(invocation, inside ? name + "/" + WorkFolder.ANSWERS : name, unreadable));
        }
    }

    private static List<String> names(Path answers) throws IOException {
        try (Stream<Path> all = Files.list(answers.toAbsolutePath().getParent())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
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

    /// The program of a task may be changed to try something; but whoever has changed the seed has other data.
    private static void noteStrangers(Invocation invocation, Work work, List<HandIn.Attached> files) {
        List<String> strangers = WorkFolder.strangers(work, files);
        if (!strangers.isEmpty()) {
            invocation.report(Message.note(
                    "not as they were given: " + String.join(", ", strangers),
                    Message.why("they were changed, or the seed in " + WorkFolder.ANSWERS
                            + " was; your answers are about" + " the programs that were given for seed "
                            + work.lab().seed()),
                    Message.next("if you changed nothing: forklore lab start "
                            + work.lab().sheet().number() + " --id " + work.student()
                            + " --out ANOTHER-FOLDER, with your --course")));
        }
    }

    /// What is wrong with a file as a whole has no line to show.
    private static void rejected(Invocation invocation, String name, String text, List<Problem> problems) {
        if (invocation.globals().json()) {
            invocation.sayJson(Problems.record(name, problems));
            return;
        }
        List<Problem> placed = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.span().equals(Span.NONE)) {
                List<Message.Note> notes = new ArrayList<>(List.of(Message.why(problem.why())));
                problem.help().ifPresent(help -> notes.add(new Message.Note("help", help)));
                invocation.report(
                        new Message(Message.Level.ERROR, problem.code(), problem.message(), name, List.of(), notes));
            } else {
                placed.add(problem);
            }
        }
        if (!placed.isEmpty()) {
            invocation.reportText(Problems.text(name, text, placed));
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
                "cannot read `" + name + "`", Message.why(why(unreadable)), Message.next(next(unreadable))));
        return Exit.USAGE;
    }

    private static String next(IOException unreadable) {
        return unreadable instanceof NoSuchFileException
                ? "look at how it is called, and which folder you are in"
                : unreadable instanceof CharacterCodingException
                        ? "save it as a text in UTF-8, or take the file as it was given"
                        : "name a file that you may read";
    }

    /// {@return why a file cannot be used, a phrase}
    static String why(IOException unreadable) {
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
