package forklore.site.graph;

import forklore.engine.platform.Linked;
import forklore.engine.text.Problem;
import java.util.List;

/// What comes of a scenario's text and a platform.
public sealed interface Linkage {

    /// They fit.
    ///
    /// @param linked the scenario with what the platform adds
    record Whole(Linked linked) implements Linkage {}

    /// They do not, or one of the texts is wrong.
    ///
    /// @param mistakes every mistake, as the command line says it
    record Mistaken(String mistakes) implements Linkage {}

    /// {@return every mistake with its place, one after the other}
    ///
    /// @param problems the mistakes
    /// @param text the text they are in
    static String mistakes(List<Problem> problems, String text) {
        StringBuilder all = new StringBuilder();
        for (Problem problem : problems) {
            all.append(problem.render(text)).append('\n');
        }
        return all.toString();
    }
}
