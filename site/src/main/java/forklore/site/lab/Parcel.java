package forklore.site.lab;

import forklore.lab.personal.Sources;
import forklore.lab.session.Library;
import java.util.ArrayList;
import java.util.List;

/// A lab sheet with the scenarios that it is made from, as one text that a page carries: a line `@@@ lab NAME` or
/// `@@@ scenario NAME` before each of them. The platforms come with a script of their own, one behind the other.
public final class Parcel {

    private static final String MARK = "@@@ ";
    private static final String LAB = "lab ";
    private static final String SCENARIO = "scenario ";
    private static final String PLATFORM = "platform ";

    private Parcel() {}

    /// {@return the text of a lab with its scenarios}
    ///
    /// @param lab the sheet
    /// @param scenarios the scenarios of its worlds
    public static String of(Sources.Story lab, List<Sources.Story> scenarios) {
        StringBuilder text = new StringBuilder();
        text.append(MARK).append(LAB).append(lab.name()).append('\n').append(lab.text());
        for (Sources.Story each : scenarios) {
            text.append(MARK).append(SCENARIO).append(each.name()).append('\n').append(each.text());
        }
        return text.toString();
    }

    /// {@return what the texts say}
    ///
    /// @param parcel what [#of] said
    /// @param platforms the texts of all platforms, one behind the other
    public static Library open(String parcel, String platforms) {
        return Library.read(parts(parcel, MARK + LAB), parts(parcel, MARK + SCENARIO), parts(platforms, PLATFORM));
    }

    /// {@return the texts below each line that begins so; the first line of a platform is a part of it}
    private static List<Sources.Story> parts(String text, String begin) {
        List<Sources.Story> parts = new ArrayList<>();
        boolean kept = begin.equals(PLATFORM);
        int at = next(text, begin, 0);
        while (at >= 0) {
            int line = text.indexOf('\n', at);
            int end = next(text, kept ? PLATFORM : MARK, line);
            String name = text.substring(at + begin.length(), line).strip();
            parts.add(new Sources.Story(name, text.substring(kept ? at : line + 1, end < 0 ? text.length() : end)));
            at = next(text, begin, line);
        }
        return parts;
    }

    /// {@return where the next line that begins so is, from a place on; -1 if there is none}
    private static int next(String text, String begin, int from) {
        if (from == 0 && text.startsWith(begin)) {
            return 0;
        }
        int found = text.indexOf('\n' + begin, from);
        return found < 0 ? -1 : found + 1;
    }
}
