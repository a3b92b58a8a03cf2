package forklore.cli.output;

import java.util.ArrayList;
import java.util.List;

/// The difference of two texts, line by line, in the form that `patch` understands.
public final class Diff {

    /// Lines that are the same, shown around each change.
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    /// A line of both, of the one before, or of the one after.
    private record Line(char sign, String text, int before, int after) {}

    private Diff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        compare();
    }

    /// {@return the difference; empty if there is none}
    ///
    /// @param name the name of the file
    /// @param before the text as it is
    /// @param after the text as it would be
    public static List<String> of(String name, String before, String after) {
        Diff diff = new Diff(Layout.lines(before), Layout.lines(after));
        List<String> hunks = diff.hunks();
        if (hunks.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of("--- " + name, "+++ " + name));
        all.addAll(hunks);
        return all;
    }

    /// Walks along a longest common subsequence.
    private void compare() {
        int[][] common = common();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(' ', before.get(i), i++, j++));
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line('-', before.get(i), i++, j));
            } else {
                lines.add(new Line('+', after.get(j), i, j++));
            }
        }
    }

    private int[][] common() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private List<String> hunks() {
        List<String> hunks = new ArrayList<>();
        int start = 0;
        while ((start = nextChange(start)) < lines.size()) {
            int first = Math.max(0, start - CONTEXT);
            int end = start + 1;
            for (int next = nextChange(end); next < lines.size() && next - end <= 2 * CONTEXT; next = nextChange(end)) {
                end = next + 1;
            }
            int last = Math.min(lines.size(), end + CONTEXT);
            hunks.addAll(hunk(lines.subList(first, last)));
            start = end;
        }
        return hunks;
    }

    private int nextChange(int from) {
        int line = from;
        while (line < lines.size() && lines.get(line).sign() == ' ') {
            line++;
        }
        return line;
    }

    private static List<String> hunk(List<Line> part) {
        long removed = part.stream().filter(line -> line.sign() != '+').count();
        long added = part.stream().filter(line -> line.sign() != '-').count();
        List<String> hunk = new ArrayList<>();
        hunk.add("@@ -" + range(part.getFirst().before(), removed) + " +"
                + range(part.getFirst().after(), added) + " @@");
        part.forEach(line -> hunk.add(line.sign() + line.text()));
        return hunk;
    }

    /// A range of no lines names the line before it.
    private static String range(int first, long count) {
        return (count == 0 ? first : first + 1) + "," + count;
    }
}
