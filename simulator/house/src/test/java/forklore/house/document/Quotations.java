package forklore.house.document;

import forklore.house.Finding;
import forklore.house.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A listing in a document whose title is the path of a file says what the file says. Documents at the top are read
/// where nothing is included into them, so they quote, and a quotation must not go stale.
final class Quotations {

    private static final String FENCE = "----";

    private Quotations() {}

    /// {@return listings that are not a part of the file they name}
    static List<Finding> check(List<SourceFile> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.extension().equals("adoc")) {
                check(file, texts, findings);
            }
        }
        return findings;
    }

    private static void check(SourceFile document, Map<String, String> texts, List<Finding> findings) {
        List<String> lines = document.lines();
        for (int index = 0; index < lines.size(); index++) {
            String title = lines.get(index);
            String quoted = title.startsWith(".") ? texts.get(title.substring(1)) : null;
            if (quoted != null && !quoted.contains(listing(lines, index))) {
                findings.add(document.finding(
                        index + 1, "the listing is not a part of " + title.substring(1), "use the lines of the file"));
            }
        }
    }

    /// The first listing after a line; an open end takes all the rest.
    private static String listing(List<String> lines, int title) {
        List<String> rest = lines.subList(title, lines.size());
        int open = rest.indexOf(FENCE);
        if (open < 0) {
            return String.join("\n", rest);
        }
        List<String> body = rest.subList(open + 1, rest.size());
        int end = body.indexOf(FENCE);
        return String.join("\n", end < 0 ? body : body.subList(0, end));
    }
}
