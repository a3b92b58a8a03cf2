package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Looks for what a real run may have left behind.
final class Leftovers {

    private static final long DEADLINE_SECONDS = 60;

    private Leftovers() {}

    /// {@return the processes that run a program of this cache, whoever their parent is now}
    static List<Long> processes(Path cache) {
        List<Long> found = new ArrayList<>();
        ProcessHandle.allProcesses().forEach(process -> {
            try {
                Path program = Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/exe"));
                if (program.startsWith(cache)) {
                    found.add(process.pid());
                }
            } catch (IOException gone) {
                // It has ended, or is none of ours.
            }
        });
        return found;
    }

    /// Waits until something is true; fails after a deadline.
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    static void assertNoProcess(Path cache) {
        await("no process is left", () -> processes(cache).isEmpty());
    }

    /// Everything but compiled programs and the objects of the runtime, which lie in a folder `program`, would be a
    /// leftover.
    static void assertNothingButPrograms(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> file.getFileName().toString().equals("program")
                            || file.getParent().getFileName().toString().equals("program")
                                    && file.toString().endsWith(".o"));
        }
    }

    static void assertEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    static void assertNoSharedMemory() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/dev/shm"))) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("forklore"));
        }
    }
}
