package forklore.demos.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the threads of some processes did at one moment, as `/proc` shows it. It only looks.
///
/// @param processes the threads of each process, the first one first, by its id
record Look(Map<Long, List<Task>> processes) {

    private static final Path PROC = Path.of("/proc");

    /// One thread.
    ///
    /// @param state a letter: `S` sleeps, `R` runs, `Z` has ended
    /// @param syscall the system call that it is in, with its arguments
    /// @param switches how often it was given or taken a processor
    record Task(String state, String syscall, String switches) {

        boolean waitsInside() {
            return state.equals("S") && Waits.inside(syscall);
        }

        boolean waitsUnlimited() {
            return state.equals("S") && Waits.unlimited(syscall);
        }
    }

    /// {@return the processes that still exist out of those, and all that descend from them}
    static Look at(Set<Long> known) {
        Map<Long, List<Task>> processes = new LinkedHashMap<>();
        Set<Long> open = new TreeSet<>(known);
        while (!open.isEmpty()) {
            long pid = open.iterator().next();
            open.remove(pid);
            List<Task> tasks = new ArrayList<>();
            for (Path folder : tasks(pid)) {
                tasks.add(task(folder));
                for (String child : read(folder.resolve("children")).split(" ")) {
                    if (!child.isBlank() && !processes.containsKey(Long.parseLong(child.strip()))) {
                        open.add(Long.parseLong(child.strip()));
                    }
                }
            }
            if (tasks.stream()
                    .anyMatch(task -> !task.state().isEmpty() && !task.state().equals("Z"))) {
                processes.put(pid, tasks);
            }
        }
        return new Look(processes);
    }

    /// {@return whether that process can go on only if one of its own threads makes it, and none does}
    ///
    /// @param before an earlier look
    boolean hung(long pid, Look before) {
        return still(pid, before) && processes.get(pid).stream().allMatch(Task::waitsInside);
    }

    /// {@return whether that process did nothing since, and no time limit will make it}
    ///
    /// @param before an earlier look
    boolean quiet(long pid, Look before) {
        return still(pid, before) && processes.get(pid).stream().allMatch(Task::waitsUnlimited);
    }

    /// {@return whether nobody did anything since, and no time limit will make anyone}
    ///
    /// The processes must be the same: one that was seen before and is gone may have woken others as it went, and
    /// who was woken then may have started others that this look came too early for.
    ///
    /// @param before an earlier look
    boolean everythingQuiet(Look before) {
        return processes.keySet().equals(before.processes.keySet())
                && processes.keySet().stream().allMatch(pid -> quiet(pid, before));
    }

    /// {@return whether the first thread of that process did nothing since, and no time limit will make it}
    ///
    /// @param before an earlier look
    boolean mainQuiet(long pid, Look before) {
        List<Task> then = before.processes.getOrDefault(pid, List.of());
        List<Task> now = processes.getOrDefault(pid, List.of());
        return !then.isEmpty()
                && !now.isEmpty()
                && now.getFirst().equals(then.getFirst())
                && now.getFirst().waitsUnlimited();
    }

    private boolean still(long pid, Look before) {
        return processes.containsKey(pid) && processes.get(pid).equals(before.processes.get(pid));
    }

    /// {@return the processes whose environment has that entry}
    static Set<Long> marked(String entry) {
        Set<Long> found = new TreeSet<>();
        for (Path folder : list(PROC)) {
            String name = folder.getFileName().toString();
            if (name.matches("\\d+") && ("\0" + read(folder.resolve("environ"))).contains("\0" + entry + "\0")) {
                found.add(Long.parseLong(name));
            }
        }
        return found;
    }

    /// The folders of the threads of a process, that of its first thread first.
    private static List<Path> tasks(long pid) {
        String first = Long.toString(pid);
        return list(PROC.resolve(first + "/task")).stream()
                .sorted((one, two) -> Boolean.compare(two.endsWith(first), one.endsWith(first)))
                .toList();
    }

    /// {@return whether a process is the one that multiprocessing keeps to tidy up}
    static boolean isTracker(long pid) {
        return read(PROC.resolve(pid + "/cmdline")).contains("_tracker import main");
    }

    private static Task task(Path folder) {
        String stat = read(folder.resolve("stat"));
        String state = stat.isEmpty() ? "" : stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
        StringBuilder switches = new StringBuilder();
        for (String line : read(folder.resolve("status")).split("\n")) {
            switches.append(line.contains("ctxt_switches") ? line : "");
        }
        return new Task(state, read(folder.resolve("syscall")).strip(), switches.toString());
    }

    /// A process may vanish between two reads; then there is nothing to read.
    private static String read(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return List.of();
        }
    }
}
