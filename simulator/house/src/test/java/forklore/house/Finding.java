package forklore.house;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// One place that breaks a rule.
///
/// @param path the file, relative to the root of the project, with `/` between its parts
/// @param line the line, from 1
/// @param problem what is there
/// @param remedy what should be there, as a request: `use LinkedHashMap`
public record Finding(String path, int line, String problem, String remedy) implements Comparable<Finding> {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::path)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::problem)
            .thenComparing(Finding::remedy);

    /// Fails with all findings, one a line, in the order of the files.
    ///
    /// @param findings what each rule found
    @SafeVarargs
    public static void failOn(List<Finding>... findings) {
        TreeSet<Finding> all = new TreeSet<>();
        for (List<Finding> some : findings) {
            all.addAll(some);
        }
        List<String> lines = all.stream().map(Finding::toString).toList();
        if (!lines.isEmpty()) {
            throw new AssertionError(lines.size() + " findings\n" + String.join("\n", lines));
        }
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return path + ":" + line + ": error: " + problem + ", " + remedy;
    }
}
