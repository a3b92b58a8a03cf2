package forklore.house.document;

import forklore.house.Finding;
import forklore.house.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Every decision record is in the index of decisions, has its own number and the parts that a record has.
final class Decisions {

    static final String FOLDER = "guide/src/docs/decisions/";

    private static final Pattern RECORD = Pattern.compile("\\d{4}-[a-z0-9-]+\\.adoc");
    private static final List<String> PARTS =
            List.of("== Context", "== Decision", "== Consequences", "== Confirmation");

    private Decisions() {}

    /// {@return records that the index lacks, that share a number or lack a part}
    static List<Finding> check(List<SourceFile> files) {
        List<SourceFile> records = files.stream()
                .filter(file -> file.path().equals(FOLDER + file.fileName()))
                .filter(file -> RECORD.matcher(file.fileName()).matches())
                .toList();
        SourceFile index = files.stream()
                .filter(file -> file.path().equals(FOLDER + "index.adoc"))
                .findFirst()
                .orElse(new SourceFile(FOLDER + "index.adoc", ""));
        List<Finding> findings = new ArrayList<>();
        Map<String, SourceFile> byNumber = new TreeMap<>();
        for (SourceFile file : records) {
            check(file, index, findings);
            SourceFile first = byNumber.putIfAbsent(file.fileName().substring(0, 4), file);
            if (first != null) {
                findings.add(file.finding(1, "the number of " + first.fileName(), "use the next free number"));
            }
        }
        return findings;
    }

    private static void check(SourceFile file, SourceFile index, List<Finding> findings) {
        if (!index.text().contains(file.fileName())) {
            findings.add(index.finding(1, file.fileName() + " is not in the index", "use a link to it"));
        }
        for (String part : PARTS) {
            if (!file.lines().contains(part)) {
                findings.add(file.finding(1, "no part \"" + part + "\"", "use the parts of the template"));
            }
        }
    }
}
