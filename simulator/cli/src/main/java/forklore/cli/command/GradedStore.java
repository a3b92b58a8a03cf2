package forklore.cli.command;

import forklore.lab.result.Graded;
import forklore.lab.result.ResultText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder of results, one file for each hand-in, written by who grades. It makes grading go on where it was, and puts
/// the parts of a class together.
///
/// @param folder where it is
record GradedStore(Path folder) {

    private static final String ENDING = ".result";
    private static final int KEY_BYTES = 16;

    /// {@return what a result depends on: the text of the hand-in, and what else decides}
    ///
    /// @param text the whole text of the hand-in
    /// @param with the version, and how it is graded
    static String key(String text, String with) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((with + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// {@return the result of a hand-in, if it is there and of that key}
    ///
    /// @param name the name of the hand-in
    /// @param key what it must have been graded from
    Optional<Graded> find(String name, String key) {
        try {
            Path file = folder.resolve(name + ENDING);
            return Files.exists(file)
                    ? ResultText.read(Files.readString(file))
                            .filter(stored -> stored.key().equals(key))
                            .map(ResultText.Stored::graded)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Keeps a result.
    void keep(String key, Graded graded) throws IOException {
        Files.createDirectories(folder);
        LogFolder.replace(folder.resolve(graded.file() + ENDING), ResultText.text(new ResultText.Stored(key, graded)));
    }

    /// {@return all results, in the order of the files that were handed in}
    List<Graded> all() throws IOException {
        List<Graded> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                ResultText.read(Files.readString(file))
                        .map(ResultText.Stored::graded)
                        .ifPresent(all::add);
            }
        }
        all.sort(java.util.Comparator.comparing(Graded::file));
        return all;
    }
}
