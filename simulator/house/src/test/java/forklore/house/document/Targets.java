package forklore.house.document;

import forklore.house.Finding;
import forklore.house.Project;
import forklore.house.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links and pictures of the documents at the top lead to something that is there.
final class Targets {

    private static final Pattern TARGET = Pattern.compile("(?:link:|image::?)([^\\[\\s]+)\\[");

    private Targets() {}

    /// {@return every link and picture whose target is missing}
    ///
    /// @param project to look for the targets
    /// @param files the documents are those without a folder
    static List<Finding> check(Project project, List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.path().endsWith(".adoc") && !file.path().contains("/")) {
                check(project, file, findings);
            }
        }
        return findings;
    }

    private static void check(Project project, SourceFile document, List<Finding> findings) {
        List<String> lines = document.lines();
        for (int index = 0; index < lines.size(); index++) {
            Matcher matcher = TARGET.matcher(lines.get(index));
            while (matcher.find()) {
                String target = matcher.group(1);
                if (!target.contains("://") && !project.has(target)) {
                    findings.add(document.finding(index + 1, "no file " + target, "use one that is there"));
                }
            }
        }
    }
}
