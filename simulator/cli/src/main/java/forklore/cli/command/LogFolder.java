package forklore.cli.command;

import forklore.engine.trace.CaseLogs;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder with logs of real runs.
///
/// @param folder where it is
record LogFolder(Path folder) {

    private static final List<String> ENDINGS = List.of(".log", ".steered", ".cases");
    private static final int DEPTH = 3;

    /// A log, and where it was read.
    ///
    /// @param file its file
    /// @param log what it says
    record Entry(Path file, RunLog log) {}

    /// What is in a folder.
    ///
    /// @param logs the logs of free runs, in the order of their files
    /// @param cases the logs of hand-written programs
    /// @param steered the logs of steered runs
    /// @param broken files that end as logs do and are none
    record Content(List<Entry> logs, List<RunLog> cases, List<SteeredLog> steered, List<Path> broken) {}

    /// {@return what is in it}
    ///
    /// @throws IOException if it cannot be read
    Content read() throws IOException {
        Content content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            for (Path file : files.filter(LogFolder::isLog).sorted().toList()) {
                add(content, file, Files.readString(file));
            }
        }
        return content;
    }

    private static boolean isLog(Path file) {
        return ENDINGS.stream().anyMatch(file.toString()::endsWith) && Files.isRegularFile(file);
    }

    /// Each kind of log says in its first line what it is.
    private static void add(Content content, Path file, String text) {
        Optional<RunLog> log = RunLog.parse(text);
        Optional<SteeredLog> steered = SteeredLog.parse(text);
        Optional<List<RunLog>> cases = CaseLogs.parse(text);
        log.ifPresent(each -> content.logs().add(new Entry(file, each)));
        steered.ifPresent(content.steered()::add);
        cases.ifPresent(content.cases()::addAll);
        if (log.isEmpty() && steered.isEmpty() && cases.isEmpty()) {
            content.broken().add(file);
        }
    }

    /// {@return the log of that name; empty if there is none, or none that can be read}
    ///
    /// @param name the name of its file
    Optional<RunLog> find(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? RunLog.parse(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Writes a log under its usual name. Who reads the folder at that instant sees the old one or the
    /// new one.
    ///
    /// @param log the log
    /// @throws IOException if it cannot be written
    void write(RunLog log) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve(log.fileName()), log.text());
    }

    /// Writes a file whole: who reads it at that instant sees the old one or the new one.
    ///
    /// @param file the file
    /// @param text what is to be in it
    /// @throws IOException if it cannot be written
    static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
