package forklore.emit;

import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of a program in the order of their ids. Where they stand is known when the whole text is.
final class CSteps {

    private record Numbered(Span span, Optional<Statement> statement) {}

    private final List<Numbered> numbered = new ArrayList<>();

    /// {@return the id of one more step}
    int next(Span span, Optional<Statement> statement) {
        numbered.add(new Numbered(span, statement));
        return numbered.size();
    }

    /// {@return every step, with its line}
    ///
    /// @param text the whole program
    List<NativeProgram.Step> in(String text) {
        List<NativeProgram.Step> steps = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int at = lines[i].indexOf("FL_");
            int bracket = at < 0 ? -1 : lines[i].indexOf('(', at);
            int id = steps.size() + 1;
            if (bracket > 0 && id <= numbered.size() && lines[i].startsWith("(" + id + ",", bracket)) {
                Numbered step = numbered.get(id - 1);
                steps.add(new NativeProgram.Step(id, i + 1, step.span(), step.statement()));
            }
        }
        if (steps.size() != numbered.size()) {
            throw new IllegalStateException(steps.size() + " of " + numbered.size() + " steps are in the text");
        }
        return steps;
    }
}
