package forklore.site.graph;

import forklore.engine.text.Problem;
import forklore.engine.text.Reading;

/// What is wrong with a text, as the command line says it.
public final class Mistakes {

    private Mistakes() {}

    /// {@return every mistake with its place, one after the other}
    ///
    /// @param rejected the mistakes
    /// @param text the text they are in
    public static String of(Reading.Rejected rejected, String text) {
        StringBuilder all = new StringBuilder();
        for (Problem problem : rejected.problems()) {
            all.append(problem.render(text)).append('\n');
        }
        return all.toString();
    }
}
