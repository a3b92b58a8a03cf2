package forklore.runner.jury;

import forklore.engine.model.Language;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A student's program: the texts of its files, the first of which is the one that is run.
///
/// @param language what it is written in
/// @param files its files
public record Submission(Language language, List<SourceFile> files) {

    /// The most files of a submission.
    public static final int MOST_FILES = 16;

    /// The most bytes of a file.
    public static final int MOST_BYTES = 262_144;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

    /// Refuses a submission without files; names and sizes are checked by [#read] and [#of].
    public Submission {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a submission has a file");
        }
    }

    /// One file.
    ///
    /// @param name its name, without a folder
    /// @param text what is in it
    public record SourceFile(String name, String text) {}

    /// What comes of reading a submission.
    public sealed interface Reading {
        /// It can be run.
        ///
        /// @param submission what was read
        record Read(Submission submission) implements Reading {}

        /// It cannot.
        ///
        /// @param reason why, one sentence with the place and the value
        /// @param whatToDo what to do next, one sentence
        record Refused(String reason, String whatToDo) implements Reading {}
    }

    /// {@return the submission, if it keeps to the bounds}
    ///
    /// @param language what it is written in
    /// @param files its files, the one to run first
    public static Reading of(Language language, List<SourceFile> files) {
        if (files.isEmpty() || files.size() > MOST_FILES) {
            return new Reading.Refused(
                    files.size() + " files were handed in.", "Hand in 1 to " + MOST_FILES + " files.");
        }
        for (SourceFile file : files) {
            if (!NAME.matcher(file.name()).matches()) {
                return new Reading.Refused(
                        "`" + file.name() + "` is no name for a file of a submission.",
                        "Use letters, digits, points, hyphens and underscores, no folder, at most 100 characters.");
            }
            if (file.text().length() > MOST_BYTES) {
                return new Reading.Refused(
                        "`" + file.name() + "` has " + file.text().length() + " characters.",
                        "Hand in files of at most " + MOST_BYTES + ".");
            }
        }
        return new Reading.Read(new Submission(language, files));
    }

    /// {@return the submission in these files, of which none may be a link}
    ///
    /// @param language what it is written in
    /// @param paths its files, the one to run first
    public static Reading read(Language language, List<Path> paths) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            String name = path.getFileName().toString();
            try {
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    return new Reading.Refused(
                            "`" + name + "` is a link, a folder or a device, and is not opened.",
                            "Hand in plain files.");
                }
                if (Files.size(path) > MOST_BYTES) {
                    return new Reading.Refused(
                            "`" + name + "` has " + Files.size(path) + " bytes.",
                            "Hand in files of at most " + MOST_BYTES + " bytes.");
                }
                files.add(new SourceFile(name, Files.readString(path)));
            } catch (CharacterCodingException noText) {
                return new Reading.Refused("`" + name + "` is no text in UTF-8.", "Hand in source files.");
            } catch (IOException unreadable) {
                return new Reading.Refused(
                        "`" + name + "` cannot be read: " + unreadable.getMessage() + ".",
                        "Say which file you may read.");
            }
        }
        return of(language, files);
    }
}
