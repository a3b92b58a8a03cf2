package forklore.emit.promela;

import forklore.engine.machine.Layout;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines that the model of a program's step code prints.
///
/// A line is `END`, the number of processes, for each of them its status, result, site and the position of each
/// thread, then for each stream the number of texts written and each of them, all as decimal numbers.
public final class StepEnd {

    private static final String HEAD = "END ";

    private final Program program;
    private final TextTable texts;
    private final String[] numbers;
    private int next;

    private StepEnd(Program program, String[] numbers) {
        this.program = program;
        this.texts = new TextTable(program);
        this.numbers = numbers;
    }

    /// {@return the end that a line of spin's output says, or empty if it is another line}
    ///
    /// @param program the program that the model was made of
    /// @param line one line
    public static Optional<Ending> read(Program program, String line) {
        return line.startsWith(HEAD)
                ? Optional.of(new StepEnd(
                                program, line.substring(HEAD.length()).trim().split(" "))
                        .ending())
                : Optional.empty();
    }

    private Ending ending() {
        int count = number();
        int[] sameSite = new int[program.sites().size()];
        List<Ending.ProcessEnd> ends = new ArrayList<>();
        for (int process = 0; process < count; process++) {
            int status = number();
            int result = number();
            int site = number();
            int same = ++sameSite[site];
            String name = program.sites().get(site) + (same == 1 ? "" : "#" + same);
            ends.add(end(name, status, result, waits()));
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < texts.streams(); row++) {
            rows.add(written());
        }
        List<Ending.Written> streams = program.scenario().resources().stream()
                .filter(resource -> resource.kind() == ObjectKind.STREAM)
                .map(Resource::name)
                .map(name -> new Ending.Written(name, row(rows, name)))
                .toList();
        return new Ending(ends, row(rows, ""), streams);
    }

    private String row(List<String> rows, String stream) {
        int row = texts.row(program.buffer(stream));
        return row < rows.size() ? rows.get(row) : "";
    }

    private String written() {
        StringBuilder text = new StringBuilder();
        for (int left = number(); left > 0; left--) {
            text.append(texts.text(number()));
        }
        return text.toString();
    }

    private Ending.ProcessEnd end(String name, int status, int result, List<Ending.Wait> waits) {
        return switch (status) {
            case Layout.EXITED -> new Ending.Exited(name, result);
            case Layout.REPLACED -> new Ending.Replaced(name, program.programs().get(result));
            case Layout.UNDEFINED ->
                new Ending.Undefined(name, program.misuses().get(result));
            case Layout.KILLED -> new Ending.Killed(name, result);
            case Layout.RUNNING -> new Ending.Hung(name, waits);
            default -> throw new IllegalArgumentException("no status " + status);
        };
    }

    private List<Ending.Wait> waits() {
        List<Ending.Wait> waits = new ArrayList<>();
        List<ThreadBody> threads = program.scenario().threads();
        for (int thread = 0; thread < threads.size(); thread++) {
            int position = number();
            if (position >= Layout.FIRST_STEP) {
                String name = threads.get(thread).name();
                program.step(thread, position).target().ifPresent(target -> waits.add(new Ending.Wait(name, target)));
            }
        }
        return waits;
    }

    private int number() {
        return Integer.parseInt(numbers[next++]);
    }
}
