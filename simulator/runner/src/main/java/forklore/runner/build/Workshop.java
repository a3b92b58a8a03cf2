package forklore.runner.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A folder inside the cache in which one program is being built. Its name says whose it is:
/// `build-PID-NUMBER`. One
/// whose process is gone is swept by the next who builds.
record Workshop(Path folder) implements AutoCloseable {

    private static final String PREFIX = "build-";
    private static final int MOST_ENTRIES = 1_000;
    private static final Duration YOUNG = Duration.ofMinutes(10);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Workshop open(Path cache) throws IOException {
        Files.createDirectories(cache);
        String name = PREFIX + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        return new Workshop(Files.createDirectory(cache.resolve(name)));
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /// Removes what builders who are gone have left, a native library that a killed JVM had unpacked,
    /// and the oldest
    /// programs when there are too many.
    static void sweep(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) {
            return;
        }
        for (Path folder : folders(cache)) {
            Optional<Long> owner = owner(folder.getFileName().toString());
            if (owner.isPresent() && ProcessHandle.of(owner.get()).isEmpty()) {
                delete(folder);
            }
        }
        Instant recently = Instant.now().minus(YOUNG);
        for (Path file : entries(cache, Files::isRegularFile)) {
            if (age(file).toInstant().isBefore(recently)) {
                Files.deleteIfExists(file);
            }
        }
        List<Path> programs = folders(cache).stream()
                .filter(folder -> Files.exists(folder.resolve("program")))
                .sorted(Comparator.comparing(Workshop::age).reversed())
                .toList();
        for (Path old : programs.subList(Math.min(MOST_ENTRIES, programs.size()), programs.size())) {
            if (age(old).toInstant().isBefore(recently)) {
                delete(old);
            }
        }
    }

    private static List<Path> folders(Path cache) throws IOException {
        return entries(cache, Files::isDirectory);
    }

    private static List<Path> entries(Path cache, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            return all.filter(wanted).toList();
        }
    }

    private static FileTime age(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static Optional<Long> owner(String name) {
        if (!name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String digits = name.substring(PREFIX.length()).replaceFirst("-.*", "");
        boolean number =
                !digits.isEmpty() && digits.length() < 12 && digits.chars().allMatch(Character::isDigit);
        return number ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
