package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.Problems;
import forklore.engine.text.Problem;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.lab.answer.AnswerReader;
import forklore.lab.answer.AnswerReading;
import forklore.lab.answer.Answers;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.LabSheet;
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

/// The folder of a lab that was started: what a student works in.
///
/// A task whose answer is a changed scenario is answered by changing the file of that scenario, unless the answer file
/// has a scenario of its own.
final class LabFolder {

    static final String ANSWERS = "answers.txt";
    static final String SHEET = "sheet.adoc";

    /// An answer file is a few kilobytes.
    static final long MOST_BYTES = 1_000_000;

    private static final String ENDING = ".fork";
    private static final String USUAL = ".";
    private static final int MOST_FILES = 16;
    private static final List<String> ATTACHED = List.of(".log", ".steered", ".py", ".c");

    private LabFolder() {}

    /// What is in a folder.
    sealed interface Content {
        /// Answers that can be graded.
        ///
        /// @param folder where it lies
        /// @param lab the student's lab
        /// @param answers the answers
        /// @param text the text of the answers, with the changed scenarios in it
        /// @param files records of runs, and programs
        record Work(Path folder, PersonalLab lab, Answers answers, String text, List<HandIn.Attached> files)
                implements Content {}

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
        Path file = Files.isDirectory(folder) ? folder.resolve(ANSWERS) : folder;
        String text;
        try {
            text = text(file);
        } catch (NoSuchFileException missing) {
            invocation.report(Message.error(
                    "there is no lab in `" + name + "`",
                    Message.why("a folder of a lab has a file `" + ANSWERS + "`"),
                    Message.next("forklore lab start 1 --id YOUR-NAME"),
                    Message.next("forklore lab check lab1, from the folder in which you started it")));
            return new Content.Refused(Exit.USAGE);
        } catch (IOException unreadable) {
            return new Content.Refused(unreadable(invocation, name, unreadable));
        }
        return read(invocation, shelf, file, text);
    }

    private static Content read(Invocation invocation, LabShelf shelf, Path file, String text) {
        String name = file.getFileName().toString();
        return switch (AnswerReader.head(name, text)) {
            case AnswerReading.Rejected(List<Problem> problems) -> rejected(invocation, name, text, problems);
            case AnswerReading.Answered(Answers head) -> {
                Optional<LabSheet> sheet = shelf.find(invocation, Integer.toString(head.lab()));
                yield sheet.isEmpty()
                        ? new Content.Refused(Exit.USAGE)
                        : read(invocation, shelf.personal(sheet.get(), head.seed(), head.attempt()), file, text);
            }
        };
    }

    private static Content read(Invocation invocation, PersonalLab lab, Path file, String text) {
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().getParent();
        for (PersonalTask task : lab.tasks()) {
            Optional<String> changed = changed(task, folder);
            String own = task.given().map(given -> given.name() + ENDING).orElse("");
            if (changed.isPresent()
                    && Reader.read(own, changed.get()) instanceof Reading.Rejected(List<Problem> problems)) {
                return rejected(invocation, own, changed.get(), problems);
            }
        }
        String whole = withScenarios(lab, folder, text);
        return switch (AnswerReader.read(lab, name, whole)) {
            case AnswerReading.Rejected(List<Problem> problems) -> rejected(invocation, name, whole, problems);
            case AnswerReading.Answered(Answers answers) ->
                new Content.Work(folder, lab, answers, whole, attached(folder));
        };
    }

    /// A mistake in the answer file costs nothing: no check was run.
    private static Content rejected(Invocation invocation, String name, String text, List<Problem> problems) {
        if (invocation.globals().json()) {
            invocation.sayJson(Problems.record(name, problems));
        } else {
            invocation.reportText(Problems.text(name, text, problems));
        }
        return new Content.Refused(Exit.SCENARIO);
    }

    private static String text(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than " + MOST_BYTES + " bytes");
        }
        return Files.readString(file);
    }

    static Exit unreadable(Invocation invocation, String name, IOException unreadable) {
        String why = unreadable instanceof NoSuchFileException
                ? "there is no such file"
                : unreadable instanceof CharacterCodingException
                        ? "it is no text in UTF-8"
                        : "the system says: " + unreadable.getMessage();
        invocation.report(Message.error(
                "cannot read `" + name + "`", Message.why(why), Message.next("name a file that you may read")));
        return Exit.USAGE;
    }

    /// Records of real runs, and programs: plain files, no links.
    private static List<HandIn.Attached> attached(Path folder) {
        List<HandIn.Attached> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (ATTACHED.stream().anyMatch(name::endsWith)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && files.size() < MOST_FILES) {
                    files.add(new HandIn.Attached(name, text(file)));
                }
            }
        } catch (IOException unreadable) {
            // What cannot be read is not handed in; the grader says what is missing.
        }
        return files;
    }

    /// The text with the changed scenarios in the place of the question marks.
    private static String withScenarios(PersonalLab lab, Path folder, String text) {
        List<String> lines = new ArrayList<>();
        Optional<PersonalTask> task = Optional.empty();
        for (String line : text.lines().toList()) {
            if (line.startsWith("task ")) {
                task = lab.task(line.substring("task ".length()).strip());
            }
            Optional<String> changed = line.strip().matches("scenario\\s+\\?")
                    ? task.flatMap(each -> changed(each, folder))
                    : Optional.empty();
            if (changed.isPresent()) {
                lines.add("  scenario");
                changed.get().lines().forEach(each -> lines.add(each.isBlank() ? "" : "    " + each));
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static Optional<String> changed(PersonalTask task, Path folder) {
        if (task.given().isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = text(folder.resolve(task.scenario().name() + ENDING));
            return text.equals(task.scenario().text()) ? Optional.empty() : Optional.of(text);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
