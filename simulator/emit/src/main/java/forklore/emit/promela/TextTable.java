package forklore.emit.promela;

import forklore.engine.machine.Act;
import forklore.engine.machine.Program;
import forklore.engine.machine.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The texts and the streams of a program, each with the number that stands for it in the model.
final class TextTable {

    /// How many texts a buffer or an output has room for; the model asserts that it is enough.
    static final int LENGTH = 24;

    private final List<String> texts = new ArrayList<>();
    private final List<Slot> buffers = new ArrayList<>();
    private final List<Slot> outputs = new ArrayList<>();

    TextTable(Program program) {
        Stream.concat(program.steps().stream().flatMap(step -> step.acts().stream()), program.atEnd().stream())
                .flatMap(TextTable::inside)
                .forEach(this::collect);
        if (buffers.isEmpty()) {
            buffers.add(new Slot(false, -1));
            outputs.add(new Slot(true, -1));
        }
    }

    private static Stream<Act> inside(Act act) {
        return switch (act) {
            case Act.When when ->
                Stream.concat(when.then().stream(), when.otherwise().stream()).flatMap(TextTable::inside);
            case Act.Fork fork ->
                Stream.concat(Stream.of(act), fork.inChild().stream().flatMap(TextTable::inside));
            default -> Stream.of(act);
        };
    }

    private void collect(Act act) {
        if (act instanceof Act.Append(Slot buffer, String text)) {
            if (!texts.contains(text)) {
                texts.add(text);
            }
            row(buffer);
        } else if (act instanceof Act.Drain(Slot buffer, Slot output)) {
            int row = row(buffer);
            while (outputs.size() <= row) {
                outputs.add(output);
            }
            outputs.set(row, output);
        }
    }

    /// {@return the number of a stream, by its buffer}
    int row(Slot buffer) {
        if (!buffers.contains(buffer)) {
            buffers.add(buffer);
            outputs.add(new Slot(true, -1));
        }
        return buffers.indexOf(buffer);
    }

    int streams() {
        return buffers.size();
    }

    /// {@return where the machine keeps what was written to a stream}
    Slot output(int row) {
        return outputs.get(row);
    }

    int number(String text) {
        return texts.indexOf(text);
    }

    String text(int number) {
        return texts.get(number);
    }
}
