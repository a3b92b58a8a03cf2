package forklore.emit.promela;

import forklore.engine.model.Ending;
import forklore.engine.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines that the model prints.
///
/// A line is `END`, the number of processes, for each of them its status, result, site and the position of each
/// thread, then the number of texts written and each of them, all as decimal numbers.
public final class EndLine {

    private static final String HEAD = "END ";

    private final Codes codes;
    private final String[] numbers;
    private int next;

    private EndLine(Codes codes, String[] numbers) {
        this.codes = codes;
        this.numbers = numbers;
    }

    /// {@return the end that a line of spin's output says, or empty if it is another line}
    ///
    /// @param scenario the scenario that the model was made of
    /// @param line one line
    public static Optional<Ending> read(Scenario scenario, String line) {
        if (!line.startsWith(HEAD)) {
            return Optional.empty();
        }
        String[] numbers = line.substring(HEAD.length()).trim().split(" ");
        return Optional.of(new EndLine(new Codes(scenario), numbers).ending());
    }

    private Ending ending() {
        int count = number();
        List<Ending.ProcessEnd> ends = new ArrayList<>();
        int[] sameSite = new int[codes.sites.size()];
        for (int process = 0; process < count; process++) {
            int status = number();
            int result = number();
            int site = number();
            int same = ++sameSite[site];
            String name = same == 1 ? codes.sites.get(site) : codes.sites.get(site) + '#' + same;
            ends.add(end(name, status, result, waits()));
        }
        StringBuilder output = new StringBuilder();
        for (int texts = number(); texts > 0; texts--) {
            output.append(codes.texts.get(number()));
        }
        return new Ending(ends, output.toString());
    }

    private Ending.ProcessEnd end(String name, int status, int result, List<Ending.Wait> waits) {
        return switch (status) {
            case Codes.EXITED -> new Ending.Exited(name, result);
            case Codes.REPLACED -> new Ending.Replaced(name, codes.programs.get(result));
            case Codes.UNDEFINED -> new Ending.Undefined(name, codes.misuses.get(result));
            case Codes.RUNNING -> new Ending.Hung(name, waits);
            default -> throw new IllegalArgumentException("no status " + status);
        };
    }

    private List<Ending.Wait> waits() {
        List<Ending.Wait> waits = new ArrayList<>();
        for (String thread : codes.threads) {
            int position = number();
            if (position >= Codes.WAITS) {
                waits.add(new Ending.Wait(thread, codes.target(position)));
            }
        }
        return waits;
    }

    private int number() {
        return Integer.parseInt(numbers[next++]);
    }
}
