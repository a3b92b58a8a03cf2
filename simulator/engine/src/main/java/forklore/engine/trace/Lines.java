package forklore.engine.trace;

import java.util.ArrayList;
import java.util.List;

/// The lines of a log. Logs are read in pages too, where `String.split` would bring all of regular expressions along.
final class Lines {

    private Lines() {}

    /// {@return the lines of a text without their ends; what follows the last end is a line if it is not empty}
    ///
    /// @param text any text
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
