package forklore.engine.explore;

import forklore.engine.jvm.JvmWorkshop;
import forklore.engine.jvm.ThreadCrew;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One search in a process of its own, for [ExplorerBenchmark].
final class SearchBenchmark {

    private static final Limits LIMITS = new Limits(100_000_000, 8);

    private SearchBenchmark() {}

    /// Prints the number of states, the bytes of each in the arena, the greatest memory of the process in KiB and the
    /// milliseconds of the search.
    ///
    /// @param arguments the file; `outcomes`, or the number of threads that search everything
    public static void main(String[] arguments) throws IOException {
        Reading reading = Reader.read("family.fork", Files.readString(Path.of(arguments[0])));
        if (!(reading instanceof Reading.Parsed parsed)) {
            throw new IllegalStateException(reading.toString());
        }
        Program program = Program.of(parsed.scenario());
        long start = System.nanoTime();
        if (arguments[1].equals("outcomes")) {
            Outcomes outcomes = Outcomes.of(program, LIMITS);
            tell(outcomes.states(), 0, start);
            return;
        }
        try (ThreadCrew crew = new ThreadCrew(Integer.parseInt(arguments[1]))) {
            Exploration graph = Explorer.explore(program, LIMITS, new JvmWorkshop(crew));
            tell(graph.states(), graph.bytesPerState(), start);
        }
    }

    private static void tell(int states, double bytes, long start) throws IOException {
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(states + " " + bytes + " " + peakKib() + " " + millis);
    }

    private static long peakKib() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
