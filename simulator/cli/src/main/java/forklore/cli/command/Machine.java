package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.runner.Targets;
import forklore.runner.Toolchain;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at this machine: what of the things that Forklore can use is there.
final class Machine {

    private static final String GTK = "libgtk-3.so.0";
    private static final List<String> LIBRARY_FOLDERS =
            List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib");

    private final Surroundings surroundings;

    Machine(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(jdk());
        findings.addAll(targets());
        findings.add(kernel());
        findings.add(tracing());
        findings.add(display());
        findings.add(gtk());
        findings.add(javaFx());
        findings.add(node());
        findings.add(cache());
        findings.add(programs());
        return findings;
    }

    private static Finding jdk() {
        return Finding.found(
                "JDK",
                Runtime.version().feature() + " (" + Runtime.version() + ") in " + System.getProperty("java.home"));
    }

    /// Without a C compiler nothing runs in C; every other target is one more, and none is needed.
    private List<Finding> targets() {
        Targets targets = surroundings.realRuns().targets(List.of());
        List<Finding> findings = new ArrayList<>();
        for (Target target : targets.found()) {
            String platforms = ", held against " + String.join(", ", target.platforms());
            findings.add(
                    switch (target.tool()) {
                        case Target.C c ->
                            Finding.found(name("C", target), c.command() + ": " + c.version() + platforms);
                        case Target.Python python ->
                            Finding.found(name("Python", target), String.join(" ", python.command()) + platforms);
                    });
        }
        for (Targets.Absent each : targets.absent()) {
            findings.add(
                    each.label().equals("C")
                            ? Finding.missing(
                                    "C compiler",
                                    each.reason() + "; run and steer need one; FORKLORE_CC can name another one",
                                    each.command())
                            : Finding.absent(each.label(), each.reason(), each.command()));
        }
        return findings;
    }

    private static String name(String language, Target target) {
        return target.label().startsWith("C") ? target.label() : language + ", " + target.label();
    }

    private static Finding kernel() {
        String name = System.getProperty("os.name");
        String detail = name + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch") + ", "
                + Layout.count(Runtime.getRuntime().availableProcessors(), "processor");
        return name.equals("Linux")
                ? Finding.found("kernel", detail)
                : Finding.missing("kernel", detail + "; run and steer need Linux, everything else works", "");
    }

    /// Steering reads the lock words of processes that it started itself; Yama can forbid even that.
    private static Finding tracing() {
        Path scope = Path.of("/proc/sys/kernel/yama/ptrace_scope");
        String value = read(scope).orElse("0");
        if (!Files.isDirectory(Path.of("/proc/self/task"))) {
            return Finding.missing(
                    "/proc", "the X-ray of a hung process reads it; mount it", "mount -t proc proc /proc");
        }
        return value.equals("3")
                ? Finding.missing(
                        "/proc",
                        scope + " is 3, so nobody may look into another process; the X-ray cannot",
                        "sysctl kernel.yama.ptrace_scope=1   (only a restart undoes a 3)")
                : Finding.found("/proc", "a parent may look into its children (ptrace_scope " + value + ")");
    }

    private Finding display() {
        return Display.of(surroundings.environment())
                .map(found -> Finding.found("display", found))
                .orElseGet(() -> Finding.absent(
                        "display",
                        "neither DISPLAY nor WAYLAND_DISPLAY leads to one; the tour then runs in the terminal,"
                                + " and open --snapshot still draws",
                        ""));
    }

    private static Finding gtk() {
        for (String folder : LIBRARY_FOLDERS) {
            if (Files.exists(Path.of(folder, GTK))) {
                return Finding.found("GTK 3", folder + "/" + GTK);
            }
            try (Stream<Path> folders = Files.list(Path.of(folder))) {
                Optional<Path> file = folders.map(each -> each.resolve(GTK))
                        .filter(Files::exists)
                        .sorted()
                        .findFirst();
                if (file.isPresent()) {
                    return Finding.found("GTK 3", file.get().toString());
                }
            } catch (IOException unreadable) {
                // Not there, or not ours to look into: the next folder.
            }
        }
        return Finding.absent("GTK 3", "a window on Linux needs it", "sudo apt-get install -y libgtk-3-0");
    }

    /// Asks for the file of the class, so that nothing of JavaFX is loaded.
    private static Finding javaFx() {
        ClassLoader loader = Machine.class.getClassLoader();
        boolean there = loader.getResource("javafx/application/Application.class") != null;
        return there
                ? Finding.found("JavaFX", "on the class path")
                : Finding.missing("JavaFX", "open needs it; it comes with the build", "./forklore list");
    }

    private Finding node() {
        for (String folder : surroundings.variable("PATH").split(":")) {
            Path program = Path.of(folder.isEmpty() ? "." : folder, "node");
            if (Files.isExecutable(program)) {
                return Finding.found("node", program.toString());
            }
        }
        return Finding.absent("node", "only the tests of the web player need it", "sudo apt-get install -y nodejs");
    }

    private Finding cache() {
        String home = surroundings.variable("FORKLORE_HOME");
        if (home.isEmpty()) {
            return Finding.absent("start-up cache", "this was not started by the launcher, ./forklore", "");
        }
        Path state = Path.of(home, "simulator", "cli", "target", "launcher");
        try (Stream<Path> files = Files.list(state)) {
            List<Path> caches = files.filter(file -> file.toString().endsWith(".aot"))
                    .sorted()
                    .toList();
            if (!caches.isEmpty()) {
                long bytes = Files.size(caches.getFirst());
                return Finding.found(
                        "start-up cache", caches.getFirst() + ", " + Layout.grouped(bytes / 1024) + " KiB");
            }
        } catch (IOException unreadable) {
            // Said below: there is none.
        }
        return Finding.absent(
                "start-up cache", "commands start slower without it", "rm -rf " + state + " && ./forklore list");
    }

    private static Finding programs() {
        Path folder = Toolchain.programs();
        try (Stream<Path> files = Files.list(folder)) {
            return Finding.found("C programs", Layout.count(files.count(), "compiled program") + " kept in " + folder);
        } catch (IOException none) {
            return Finding.absent("C programs", "none was compiled yet; they will be kept in " + folder, "");
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).trim());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
