package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the text that a user means by a name or a path.
final class Sources {

    /// A scenario file is a few kilobytes; a megabyte is not one.
    private static final long MAX_BYTES = 1_000_000;

    private static final String ENDING = ".fork";

    private final Invocation invocation;

    Sources(Invocation invocation) {
        this.invocation = invocation;
    }

    /// What a name or a path leads to.
    sealed interface Lookup {
        /// A text.
        ///
        /// @param file the name of the file for messages
        /// @param text the whole text
        record Found(String file, String text) implements Lookup {}

        /// Nothing that can be read.
        ///
        /// @param message what is wrong and what to do
        /// @param exit how the command ends
        record Missing(Message message, Exit exit) implements Lookup {}
    }

    /// {@return what a name of the catalogue or a path leads to}
    ///
    /// A name without a folder and without `.fork` is looked up in the catalogue first.
    ///
    /// @param argument what was typed
    Lookup find(String argument) {
        boolean path = argument.contains("/") || argument.endsWith(ENDING);
        if (!path) {
            Optional<Catalogue.Entry> entry = invocation.catalogue().find(argument);
            if (entry.isPresent()) {
                return new Lookup.Found(entry.get().path(), entry.get().text());
            }
        }
        return file(argument, path);
    }

    /// {@return what a path leads to}
    ///
    /// @param argument what was typed
    Lookup file(String argument) {
        return file(argument, true);
    }

    private Lookup file(String argument, boolean path) {
        Path file = invocation.file(argument);
        return argument.isEmpty() || !Files.exists(file) ? missing(argument, path) : read(argument, file);
    }

    private Lookup read(String argument, Path file) {
        if (Files.isDirectory(file)) {
            return refuse(
                    "`" + argument + "` is a folder, not a scenario file", Exit.USAGE, scenariosIn(file, argument));
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                return refuse(
                        "`" + argument + "` has " + Files.size(file) + " bytes; a scenario file has at most "
                                + MAX_BYTES,
                        Exit.SCENARIO,
                        List.of());
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Lookup.Found(argument, text);
        } catch (CharacterCodingException binary) {
            return refuse(
                    "`" + argument + "` is not UTF-8 text",
                    Exit.SCENARIO,
                    List.of(Message.next("save it as UTF-8; a scenario is plain text")));
        } catch (IOException failure) {
            return refuse(
                    "`" + argument + "` cannot be read",
                    Exit.USAGE,
                    List.of(Message.why(reason(failure)), Message.next("ls -l " + argument)));
        }
    }

    private Lookup missing(String argument, boolean path) {
        List<Message.Note> notes = new ArrayList<>();
        Optional<String> near = path
                ? nearestFile(argument)
                : Nearest.of(argument, invocation.catalogue().names());
        near.ifPresent(name -> notes.add(new Message.Note("help", "did you mean `" + name + "`?")));
        notes.add(Message.next("forklore list"));
        String headline =
                path ? "there is no file `" + argument + "`" : "there is no scenario and no file `" + argument + "`";
        return refuse(headline, Exit.USAGE, notes);
    }

    private Optional<String> nearestFile(String argument) {
        int slash = argument.lastIndexOf('/');
        String folder = argument.substring(0, slash + 1);
        Path directory = invocation.file(folder.isEmpty() ? "." : folder);
        return Nearest.of(argument.substring(slash + 1), scenarioFiles(directory))
                .map(name -> folder + name);
    }

    private List<Message.Note> scenariosIn(Path folder, String argument) {
        List<String> names = scenarioFiles(folder);
        String prefix = argument.endsWith("/") ? argument : argument + "/";
        return names.isEmpty()
                ? List.of(Message.next("forklore list"))
                : List.of(Message.next("forklore check " + prefix + names.getFirst()));
    }

    private static List<String> scenarioFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof java.nio.file.AccessDeniedException
                ? "you may not read it"
                : "the system says: " + failure.getMessage();
    }

    private static Lookup refuse(String headline, Exit exit, List<Message.Note> notes) {
        return new Lookup.Missing(Message.error(headline, notes.toArray(Message.Note[]::new)), exit);
    }
}
