package forklore.lab.personal;

import forklore.lab.outline.Outline;
import java.util.ArrayList;
import java.util.List;

/// Puts lines into the place of others, whatever their indentation.
public final class Splice {

    private Splice() {}

    /// What comes of it.
    public sealed interface Spliced {
        /// The lines stand there once.
        ///
        /// @param text the text with the others in their place
        record Done(String text) implements Spliced {}

        /// They do not, or more than once.
        ///
        /// @param times how often they stand there
        record Not(int times) implements Spliced {}
    }

    /// {@return a text in which some lines are replaced}
    ///
    /// @param text the text
    /// @param find the lines, in the text one after the other, and indented to each other as here
    /// @param put the lines that come in their place, indented as those were
    public static Spliced of(String text, String find, String put) {
        List<String> lines = lines(text);
        List<String> wanted = lines(find);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + wanted.size() <= lines.size(); at++) {
            if (stands(lines, at, wanted)) {
                places.add(at);
            }
        }
        if (places.size() != 1) {
            return new Spliced.Not(places.size());
        }
        int place = places.getFirst();
        String margin = " ".repeat(depth(lines.get(place)) - depth(wanted.getFirst()));
        List<String> out = new ArrayList<>(lines.subList(0, place));
        lines(put).forEach(line -> out.add(line.isBlank() ? "" : margin + line));
        out.addAll(lines.subList(place + wanted.size(), lines.size()));
        return new Spliced.Done(String.join("\n", out) + "\n");
    }

    private static boolean stands(List<String> lines, int at, List<String> wanted) {
        int shift = depth(lines.get(at)) - depth(wanted.getFirst());
        for (int i = 0; i < wanted.size(); i++) {
            String line = lines.get(at + i);
            if (!plain(line).equals(plain(wanted.get(i))) || depth(line) - depth(wanted.get(i)) != shift) {
                return false;
            }
        }
        return shift >= 0;
    }

    /// How many spaces stand between two words does not matter.
    private static String plain(String line) {
        return String.join(" ", Outline.words(line));
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Outline.parts(text, '\n'));
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        return lines;
    }
}
