package forklore.demos.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// One run of a program, watched until it has ended or hangs, and then ended with all that it started.
///
/// A hang is proved, never guessed from the time that went by. A process hangs if each of its threads waits for another
/// thread of the same process, without a time limit, and none of them ran between two looks. And everything hangs if
/// each thread of all processes waits without a time limit, and none ran: nobody outside ever speaks to them.
final class Trial {

    static final int DEADLINE_SECONDS = 120;

    private static final String MARK = "FORKLORE_CASE";
    private static final int MILLIS_BETWEEN_LOOKS = 4;
    private static final int MOST_LOOKS_FOR_THE_DEAD = 500;

    private final Demo demo;
    private final String entry = MARK + "=" + UUID.randomUUID();
    private final Path said;
    private final Process process;
    private final Set<Long> known = new TreeSet<>();

    private Trial(Demo demo, List<String> command, Path folder) throws IOException {
        this.demo = demo;
        said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(said.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("TMPDIR", "/tmp");
        builder.environment().put(MARK, entry.substring(MARK.length() + 1));
        process = builder.start();
    }

    /// {@return how a run stands at its end}
    ///
    /// @param demo the program
    /// @param command how to run it
    /// @param folder where to run it
    static Seen run(Demo demo, List<String> command, Path folder) throws IOException, InterruptedException {
        Trial trial = new Trial(demo, command, folder);
        try {
            return trial.watch();
        } finally {
            trial.endEverybody();
        }
    }

    private Seen watch() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        known.add(process.pid());
        Look before = Look.at(known);
        while (System.nanoTime() < deadline) {
            boolean ended = process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            if (ended) {
                known.addAll(Look.marked(entry));
            }
            Look now = Look.at(known);
            known.clear(); // the number of a process that is gone may soon be somebody else's
            known.addAll(now.processes().keySet());
            Seen seen = seen(now, before);
            boolean all = ended && now.processes().isEmpty();
            if (all || settled(now, before) && seen.outcome(demo).isPresent()) {
                return all ? seen(now, before) : seen;
            }
            before = now;
        }
        return new Seen(OptionalInt.empty(), 0, false, output());
    }

    private Set<Long> others(Look now) {
        Set<Long> others = new TreeSet<>(now.processes().keySet());
        others.remove(process.pid());
        return others;
    }

    /// Whether what hangs now is all that will hang: nobody is on the move, but perhaps other threads of the program
    /// itself, which wake up now and then.
    private boolean settled(Look now, Look before) {
        Set<Long> others = others(now);
        long self = process.pid();
        boolean gone = !now.processes().containsKey(self);
        if (!now.processes().keySet().equals(before.processes().keySet())) {
            return false; // who is gone may have woken somebody as it went
        }
        if (now.everythingQuiet(before)) {
            return !now.processes().isEmpty();
        }
        boolean othersQuiet = others.stream().allMatch(pid -> now.quiet(pid, before));
        boolean oneHangs = others.stream().anyMatch(pid -> now.hung(pid, before));
        boolean mainWaits = gone || now.mainQuiet(self, before);
        return othersQuiet && mainWaits && oneHangs;
    }

    private Seen seen(Look now, Look before) throws IOException {
        Set<Long> others = others(now);
        int hung = (int) others.stream().filter(pid -> now.hung(pid, before)).count();
        boolean everything = now.everythingQuiet(before);
        OptionalInt exit = process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
        boolean parentHangs = others.isEmpty() && now.quiet(process.pid(), before);
        return new Seen(exit, hung == 0 && everything ? others.size() : hung, parentHangs, output());
    }

    private String output() throws IOException {
        return Files.readString(said, StandardCharsets.ISO_8859_1);
    }

    private void endEverybody() throws IOException, InterruptedException {
        for (int i = 0; i < MOST_LOOKS_FOR_THE_DEAD; i++) {
            Set<Long> alive = Look.at(Look.marked(entry)).processes().keySet();
            if (alive.isEmpty() && !process.isAlive()) {
                break;
            }
            // Python's tracker removes named semaphores when the others are gone; it is given time for that.
            boolean patient = i < MOST_LOOKS_FOR_THE_DEAD / 2;
            alive.stream()
                    .filter(pid -> !(patient && Look.isTracker(pid)))
                    .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            process.destroyForcibly().waitFor(1, TimeUnit.MILLISECONDS);
        }
        Files.delete(said);
    }
}
