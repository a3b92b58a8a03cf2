package forklore.desktop.lab;

import forklore.engine.text.Problem;
import forklore.lab.handin.HandIn;
import forklore.lab.handin.HandInText;
import forklore.lab.session.Entered;
import forklore.lab.session.Library;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.session.WorkFolder;
import forklore.lab.session.WorkText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Labs in files: a folder that `forklore lab start` has made, and the one file to hand in.
final class LabFiles {

    private static final long MOST_BYTES = 8_000_000;

    private LabFiles() {}

    /// What was found.
    sealed interface Found {
        /// A work.
        ///
        /// @param work the work
        /// @param handIn where its hand-in lies, or would lie
        record Some(Work work, Path handIn) implements Found {}

        /// None.
        ///
        /// @param why what is wrong and what to do, some sentences
        record None(String why) implements Found {}
    }

    /// {@return whether a file or folder is a lab's, by its name}
    ///
    /// @param file what was dropped, or named
    static boolean isLab(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        return name.endsWith(HandInText.ENDING) || name.equals(WorkFolder.ANSWERS) || Files.isDirectory(file);
    }

    /// {@return the work that lies there}
    ///
    /// @param library the labs there are
    /// @param file a folder, its answer file, or a file to hand in
    static Found read(Library library, Path file) {
        try {
            if (file.getFileName().toString().endsWith(HandInText.ENDING)) {
                Opening opening = WorkText.handedIn(library, file.getFileName().toString(), text(file));
                return found(opening, _ -> file);
            }
            Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
            Optional<Problem> excess = WorkFolder.excess(names(folder));
            if (excess.isPresent()) {
                return new Found.None("Too many files lie in " + folder + ": " + said(excess.get()));
            }
            String answers = text(folder.resolve(WorkFolder.ANSWERS));
            return found(WorkFolder.read(library, answers, files(folder)), work -> folder.resolve(work.handInFile()));
        } catch (NoSuchFileException missing) {
            return new Found.None("There is no lab in " + file + ": a folder of a lab has a file " + WorkFolder.ANSWERS
                    + ". Labs begin in the list of labs (F6), or with `forklore lab start`.");
        } catch (CharacterCodingException noText) {
            return new Found.None(
                    file + " is no text in UTF-8, so it is no lab. Choose the folder of a lab, or the file"
                            + " that was handed in.");
        } catch (IOException unreadable) {
            return new Found.None(file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private static Found found(Opening opening, Function<Work, Path> handIn) {
        return switch (opening) {
            case Opening.Opened(Work work) -> new Found.Some(work, handIn.apply(work));
            case Opening.Refused(String name, String text, var problems) ->
                new Found.None((name.isEmpty() ? "" : name + ": ") + said(problems.getFirst()));
        };
    }

    private static String said(Problem problem) {
        return problem.message() + "."
                + problem.help()
                        .map(help -> " " + Character.toUpperCase(help.charAt(0)) + help.substring(1) + ".")
                        .orElse("");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<HandIn.Attached> files(Path folder) throws IOException {
        List<HandIn.Attached> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (WorkFolder.isRead(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(new HandIn.Attached(name, text(file)));
                }
            }
        }
        return files;
    }

    /// {@return what is in a file}
    ///
    /// @param file the file
    /// @throws IOException if it cannot be read, or is too large for a lab
    static String text(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than " + MOST_BYTES + " bytes");
        }
        return Files.readString(file);
    }

    /// {@return the work behind the tries that are in a file already; refused if the file is something else, so that
    /// nothing else is overwritten}
    ///
    /// @param work the work
    /// @param file the file
    /// @throws IOException if the file cannot be read
    static Entered after(Work work, Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Entered.Taken(work);
        }
        return switch (HandInText.read(file.getFileName().toString(), text(file))) {
            case HandInText.HandInReading.Parsed(HandIn before) -> work.after(before);
            case HandInText.HandInReading.Rejected(var problems) -> new Entered.Refused(work, problems);
        };
    }

    /// Writes a file, all at once.
    ///
    /// @param file the file
    /// @param text what is in it
    /// @throws IOException if it cannot be written
    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
