package forklore.demos.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A real program of `native-demos/cases`, as its heading describes it.
///
/// The heading is the comment at the top of the file. Its first sentence is the title. Lines of it that begin with one
/// of these words say the rest:
///
/// - `scenario NAME`: the scenario that models it, needed;
/// - `end OUTCOME when CONDITION, CONDITION`: how a run is told to have ended so; the first that fits counts;
/// - `runs N`: how often it is run for a record, 20 if it does not say;
/// - `with FILE`: a file that belongs to it;
/// - `says TOPIC`: a line `TOPIC: WORDS` of its output is recorded;
/// - `measures TOPIC`: a line `TOPIC: NUMBER UNIT` of its output is recorded as a number;
/// - `from VERSION REASON`, `to VERSION REASON`: the versions of Python that it runs on, and why not on others.
///
/// @param id the name of the file without the ending
/// @param fileName the name of the file
/// @param text the whole file
/// @param title what the program is, a sentence
/// @param scenario the name of its scenario
/// @param runs how often it is run for a record
/// @param ends how a run is told to have ended, in order
/// @param parts the names of the files that belong to it
/// @param says the topics of what it says
/// @param measures the topics of what it measures
/// @param from the first version it runs on
/// @param to the last version it runs on
public record Demo(
        String id,
        String fileName,
        String text,
        String title,
        String scenario,
        int runs,
        List<End> ends,
        List<String> parts,
        List<String> says,
        List<String> measures,
        Optional<Bound> from,
        Optional<Bound> to) {

    private static final int USUAL_RUNS = 20;
    private static final int HASH_BYTES = 4;
    private static final Pattern LEADING = Pattern.compile("^(?:\"\"\"|/\\*+|\\*/|///?|\\*| )+|\"\"\"$|\\*/$");
    private static final Pattern END = Pattern.compile("end +(\\S+) +when +(.+)");
    private static final Pattern CONDITION = Pattern.compile("(?:[^\",]|\"[^\"]*\")+");
    private static final Pattern BOUND = Pattern.compile("(from|to) +(\\d+)\\.(\\d+) +(.+)");
    private static final Pattern FIELD = Pattern.compile("(scenario|runs|with|says|measures) +(.+)");

    /// How a run is told to have ended.
    ///
    /// @param outcome the declared name of an outcome of the scenario
    /// @param conditions what must all be so, in the words of `native-demos/cases/README.adoc`
    public record End(String outcome, List<String> conditions) {
        /// Copies the conditions.
        public End {
            conditions = List.copyOf(conditions);
        }
    }

    /// A first or last version of Python.
    ///
    /// @param minor the version without the leading `3.`
    /// @param reason why not before, or not after, a sentence
    public record Bound(int minor, String reason) {}

    /// Copies the lists.
    public Demo {
        ends = List.copyOf(ends);
        parts = List.copyOf(parts);
        says = List.copyOf(says);
        measures = List.copyOf(measures);
    }

    /// {@return the program of that file}
    ///
    /// @param fileName the name of the file
    /// @param text the whole file
    /// @throws IllegalArgumentException if the heading lacks something
    public static Demo parse(String fileName, String text) {
        List<String> heading = heading(text);
        Lines lines = new Lines();
        heading.forEach(lines::take);
        if (heading.isEmpty() || lines.scenario.size() != 1 || lines.ends.isEmpty()) {
            throw new IllegalArgumentException(fileName + ":1: the heading needs a title, one line `scenario NAME` and"
                    + " a line `end OUTCOME when ...` for each end");
        }
        int runs = lines.runs.isEmpty() ? USUAL_RUNS : Integer.parseInt(lines.runs.getFirst());
        return new Demo(
                fileName.substring(0, fileName.lastIndexOf('.')),
                fileName,
                text,
                heading.getFirst(),
                lines.scenario.getFirst(),
                runs,
                lines.ends,
                lines.with,
                lines.says,
                lines.measures,
                Optional.ofNullable(lines.from),
                Optional.ofNullable(lines.to));
    }

    /// The lines of the comment at the top, without the signs of the comment and without empty lines.
    private static List<String> heading(String text) {
        List<String> heading = new ArrayList<>();
        String[] lines = text.split("\n");
        boolean javadoc = lines[0].startsWith("//");
        for (int i = 0; i < lines.length; i++) {
            String bare = LEADING.matcher(lines[i]).replaceAll("").strip();
            if (javadoc && !lines[i].startsWith("//")) {
                break;
            }
            if (!bare.isEmpty()) {
                heading.add(bare);
            }
            if (!javadoc && i > 0 && (lines[i].endsWith("\"\"\"") || lines[i].endsWith("*/"))) {
                break;
            }
        }
        return heading;
    }

    /// What the lines of a heading say.
    private static final class Lines {
        private final List<String> scenario = new ArrayList<>();
        private final List<String> runs = new ArrayList<>();
        private final List<String> with = new ArrayList<>();
        private final List<String> says = new ArrayList<>();
        private final List<String> measures = new ArrayList<>();
        private final List<End> ends = new ArrayList<>();
        private Bound from;
        private Bound to;

        void take(String line) {
            Matcher end = END.matcher(line);
            Matcher bound = BOUND.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (end.matches()) {
                ends.add(new End(end.group(1), conditions(end.group(2))));
            } else if (bound.matches()) {
                Bound value = new Bound(Integer.parseInt(bound.group(3)), bound.group(4));
                from = bound.group(1).equals("from") ? value : from;
                to = bound.group(1).equals("to") ? value : to;
            } else if (field.matches()) {
                list(field.group(1)).add(field.group(2));
            }
        }

        private static List<String> conditions(String words) {
            return CONDITION
                    .matcher(words)
                    .results()
                    .map(each -> each.group().strip())
                    .toList();
        }

        private List<String> list(String word) {
            return switch (word) {
                case "scenario" -> scenario;
                case "runs" -> runs;
                case "with" -> with;
                case "says" -> says;
                default -> measures;
            };
        }
    }

    /// {@return a hash that tells versions of the program apart: eight hexadecimal digits}
    ///
    /// @param partTexts the texts of the files that belong to it, in order
    public String hash(List<String> partTexts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            for (String part : partTexts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
