package forklore.house.source;

import forklore.house.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that say "not finished", and what does not belong into a published source tree. The words are put together
/// here from two halves, so that this file is not a finding.
final class Leftovers {

    /// The wrapper of Maven is written by others and kept as it is.
    private static final Set<String> NOT_OURS = Set.of("mvnw", "mvnw.cmd", "LICENSE");

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();
    private static final Map<Pattern, String> PRIVATE = new LinkedHashMap<>();

    static {
        ban(WORDS, "\\bTO" + "DO\\b", "use an issue, or do it");
        ban(WORDS, "\\bFIX" + "ME\\b", "use an issue, or mend it");
        ban(WORDS, "\\bXX" + "X\\b", "use a sentence that says what is wrong");
        ban(PRIVATE, "(?<![\\w.~}/])/(work|root|home|Users)/\\w", "use a path inside the project");
        ban(
                PRIVATE,
                "\\b(this|last|next|earlier|later|previous|other) session" + "s?\\b",
                "use words about the product");
        ban(PRIVATE, "\\bwork" + "trees?\\b", "use words about the product");
        ban(PRIVATE, "repo1?\\.maven\\.(apache\\.)?org", "use the build tool's own default");
        ban(PRIVATE, "registry\\.npm" + "js\\.", "use the build tool's own default");
    }

    private Leftovers() {}

    /// {@return every word that says "not finished"}
    static List<Finding> words(List<SourceFile> files) {
        return search(files, WORDS);
    }

    /// {@return every stub}
    static List<Finding> stubs(List<SourceFile> files) {
        Map<Pattern, String> stubs = new LinkedHashMap<>();
        ban(stubs, "UnsupportedOperationException\\(\"in " + "work", "use the finished code");
        ban(stubs, "(?i)^work in " + "progress", "use the finished text");
        return search(files, stubs);
    }

    /// {@return every path of one machine and every word about how the project was made}
    static List<Finding> privateMatters(List<SourceFile> files) {
        return search(
                files.stream()
                        .filter(file -> !file.path().startsWith(".mvn/wrapper/"))
                        .toList(),
                PRIVATE);
    }

    private static List<Finding> search(List<SourceFile> files, Map<Pattern, String> bans) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            if (!NOT_OURS.contains(file.path())) {
                bans.forEach((pattern, remedy) -> search(file, pattern, remedy, findings));
            }
        }
        return findings;
    }

    private static void search(SourceFile file, Pattern pattern, String remedy, List<Finding> findings) {
        List<String> lines = file.lines();
        for (int index = 0; index < lines.size(); index++) {
            Matcher matcher = pattern.matcher(lines.get(index));
            if (matcher.find()) {
                findings.add(file.finding(index + 1, "\"" + matcher.group() + "\" left over", remedy));
            }
        }
    }

    private static void ban(Map<Pattern, String> bans, String pattern, String remedy) {
        bans.put(Pattern.compile(pattern), remedy);
    }
}
