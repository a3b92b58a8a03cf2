package forklore.house.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import forklore.house.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lines, files and methods that a reader can take in at once.
final class Lengths {

    static final int LONGEST_LINE = 120;
    static final int LONGEST_FILE = 400;
    static final int LONGEST_METHOD = 40;

    /// The kinds of files that people write as code.
    private static final Set<String> CODE =
            Set.of("java", "c", "h", "py", "js", "mjs", "css", "sh", "fork", "xml", "properties");

    /// Programs that are made from scenarios: their statements are as long as the scenario made them.
    private static final String GENERATED = "native-demos/programs/";

    private Lengths() {}

    /// {@return every line that is too long}
    static List<Finding> lines(List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : handWritten(files)) {
            List<String> lines = file.lines();
            for (int index = 0; index < lines.size(); index++) {
                int length = lines.get(index).codePointCount(0, lines.get(index).length());
                if (length > LONGEST_LINE) {
                    findings.add(file.finding(
                            index + 1, "line of " + length + " characters", "use at most " + LONGEST_LINE));
                }
            }
        }
        return findings;
    }

    /// {@return every file that is too long}
    static List<Finding> files(List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : handWritten(files)) {
            int length = file.lines().size();
            if (length > LONGEST_FILE && !file.fileName().equals("pom.xml")) {
                findings.add(file.finding(1, "file of " + length + " lines", "use at most " + LONGEST_FILE));
            }
        }
        return findings;
    }

    /// {@return every method whose body, between its braces, is too long}
    static List<Finding> methods(List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (ParsedSource source : ParsedSource.parse(files)) {
            source.unit().accept(new MethodScanner(source, findings), null);
        }
        return findings;
    }

    private static List<SourceFile> handWritten(List<SourceFile> files) {
        return files.stream()
                .filter(file -> CODE.contains(file.extension()))
                .filter(file -> !file.path().startsWith(GENERATED))
                .toList();
    }

    private static final class MethodScanner extends TreeScanner<Void, Void> {

        private final ParsedSource source;
        private final List<Finding> findings;

        MethodScanner(ParsedSource source, List<Finding> findings) {
            this.source = source;
            this.findings = findings;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                check("method " + method.getName(), method.getBody());
            }
            return super.visitMethod(method, nothing);
        }

        private void check(String what, BlockTree body) {
            int length = source.lastLine(body) - source.firstLine(body) - 1;
            if (length > LONGEST_METHOD) {
                findings.add(source.file()
                        .finding(
                                source.firstLine(body),
                                what + " of " + length + " lines",
                                "use at most " + LONGEST_METHOD));
            }
        }
    }
}
