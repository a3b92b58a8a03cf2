package forklore.guide.macro;

import forklore.engine.model.Scenario;
import forklore.engine.model.ThreadBody;
import java.util.List;

/// The identity marks of threads, as small inline pictures: shape first, colour second, the name always beside it.
final class Marks {

    private static final List<String> SHAPES = List.of(
            "<circle cx=\"6\" cy=\"6\" r=\"5\"/>",
            "<rect x=\"1.4\" y=\"1.4\" width=\"9.2\" height=\"9.2\"/>",
            "<path d=\"M6 .8 11.4 10.6H.6Z\"/>",
            "<path d=\"M6 .4 11.6 6 6 11.6 .4 6Z\"/>",
            "<path d=\"M6 .6 11.4 4.5 9.3 10.9H2.7L.6 4.5Z\"/>",
            "<path d=\"M4.2 .8H7.8V4.2H11.2V7.8H7.8V11.2H4.2V7.8H.8V4.2H4.2Z\"/>",
            "<path d=\"M6 .4 10.9 3.2V8.8L6 11.6 1.1 8.8V3.2Z\"/>",
            "<path d=\"M6 .4 7.5 4.2 11.6 4.4 8.4 7 9.5 11 6 8.7 2.5 11 3.6 7 .4 4.4 4.5 4.2Z\"/>");

    private Marks() {}

    /// {@return the mark of a declared thread, or an empty text if there is no such thread}
    static String of(Scenario scenario, String thread) {
        List<ThreadBody> threads = scenario.threads();
        for (int i = 0; i < threads.size(); i++) {
            if (threads.get(i).name().equals(thread)) {
                // Like the pictures: colours repeat after eight, and then the shape shifts by one.
                int shape = (i + i / SHAPES.size()) % SHAPES.size();
                return "<svg class=\"mark t" + i % SHAPES.size()
                        + "\" viewBox=\"0 0 12 12\" aria-hidden=\"true\" focusable=\"false\">" + SHAPES.get(shape)
                        + "</svg>";
            }
        }
        return "";
    }
}
