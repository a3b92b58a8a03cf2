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
public record RunLine(Verdict verdict, List<ProcessLine> processes, String output) {

    /// Copies the list.
    public RunLine {
        processes = List.copyOf(processes);
    }

    /// How a run was ended.
    public enum Verdict {
        /// Every process ended.
        ENDED,
        /// Nobody will ever go on: proved.
        HUNG,
        /// The time was up, and nothing was proved.
        DEADLINE,
        /// A fork could not be done.
        TOO_MANY
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
        byte[] output = HexFormat.of().parseHex(words[at + 1]);
        return new RunLine(verdict(words[1]), processes, new String(output, StandardCharsets.UTF_8));
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "ended" -> Verdict.ENDED;
            case "hung" -> Verdict.HUNG;
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
