package forklore.runner.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What the harness says of one run. The form is described in `report.c`.
///
/// @param verdict how the run was ended
/// @param processes what became of each process, the parent first, then in the order of their creation
/// @param output all that was written to standard output
/// @param streams all that was written to each stream, in the order they are declared
public record RunLine(Verdict verdict, List<ProcessLine> processes, String output, List<String> streams) {

    /// Copies the lists.
    public RunLine {
        processes = List.copyOf(processes);
        streams = List.copyOf(streams);
    }

    /// How a run was ended.
    public enum Verdict {
        /// Every process ended.
        ENDED,
        /// Nobody will ever go on: proved.
        HUNG,
        /// Nobody will ever go on, proved, unless somebody outside continues a process that is stopped.
        STOPPED,
        /// At the deadline somebody ran, as he had done all the time, and everybody else waited: seen, not proved.
        SPINS,
        /// The time was up, and nothing was proved.
        DEADLINE,
        /// A fork could not be done.
        TOO_MANY,
        /// A thread that was given up early, because it could never go on, went on.
        ORACLE_WRONG
    }

    /// One process.
    ///
    /// @param forkStep the id of the step that made it; 0 for the parent
    /// @param pid its process id
    /// @param end what became of it: a word
    /// @param detail the rest, its form depends on the word
    public record ProcessLine(int forkStep, int pid, String end, String detail) {}

    /// {@return what the line says}
    ///
    /// @param line a line that begins with `run`
    public static RunLine parse(String line) {
        String[] words = line.split(" ", -1);
        List<ProcessLine> processes = new ArrayList<>();
        int at = 2;
        while (!words[at].equals("out")) {
            String[] parts = words[at].split(":", 4);
            processes.add(new ProcessLine(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    parts[2],
                    parts.length > 3 ? parts[3] : ""));
            at++;
        }
        List<String> written = new ArrayList<>();
        for (String hex : List.of(words).subList(at + 1, words.length)) {
            written.add(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8));
        }
        return new RunLine(verdict(words[1]), processes, written.getFirst(), written.subList(1, written.size()));
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "ended" -> Verdict.ENDED;
            case "hung" -> Verdict.HUNG;
            case "stopped" -> Verdict.STOPPED;
            case "spins" -> Verdict.SPINS;
            case "oracle-wrong" -> Verdict.ORACLE_WRONG;
            case "deadline" -> Verdict.DEADLINE;
            case "too-many" -> Verdict.TOO_MANY;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /// {@return the line without the process ids, so that equal runs have equal keys}
    ///
    /// @param line a line that begins with `run`
    public static String key(String line) {
        StringBuilder key = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            int first = word.indexOf(':');
            int second = word.indexOf(':', first + 1);
            key.append(first < 0 ? word : word.substring(0, first) + word.substring(second))
                    .append(' ');
        }
        return key.toString();
    }
}
