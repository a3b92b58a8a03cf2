package forklore.house.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import forklore.house.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Names of tests, and a description for each package.
final class Names {

    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

    /// A source in a package of its own; a program of one file without a package needs no description.
    private static final Pattern SOURCES = Pattern.compile("/src/(main|test)/java/.*/");

    private Names() {}

    /// {@return test classes and test methods with a wrong name}
    static List<Finding> tests(List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (ParsedSource source : ParsedSource.parse(files)) {
            source.unit().accept(new TestScanner(source, findings), null);
        }
        return findings;
    }

    /// {@return packages without a description}
    ///
    /// Tests share the package of what they test, so a package of a room needs one description, in main or in test.
    static List<Finding> packages(List<SourceFile> files) {
        Set<String> described = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        for (SourceFile file : files) {
            if (file.isJava()
                    && SOURCES.matcher(file.path()).find()
                    && !file.fileName().equals("module-info.java")) {
                String folder = file.path().substring(0, file.path().lastIndexOf('/'));
                boolean description = file.fileName().equals("package-info.java");
                (description ? described : needed).add(folder);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (String folder : needed) {
            String main = folder.replace("/src/test/java/", "/src/main/java/");
            if (!described.contains(folder) && !described.contains(main)) {
                findings.add(new Finding(
                        folder + "/package-info.java",
                        1,
                        "no package-info",
                        "use one sentence that says what it is for"));
            }
        }
        return findings;
    }

    private static final class TestScanner extends TreeScanner<Void, Void> {

        private final ParsedSource source;
        private final List<Finding> findings;
        private String outermost = "";

        TestScanner(ParsedSource source, List<Finding> findings) {
            this.source = source;
            this.findings = findings;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean outer = outermost.isEmpty();
            if (outer) {
                outermost = type.getSimpleName().toString();
            }
            super.visitClass(type, nothing);
            if (outer) {
                outermost = "";
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean isTest = method.getModifiers().getAnnotations().stream().anyMatch(TestScanner::marksTest);
            if (isTest) {
                check(method);
            }
            return super.visitMethod(method, nothing);
        }

        private static boolean marksTest(AnnotationTree annotation) {
            String name = annotation.getAnnotationType().toString();
            return TEST_ANNOTATIONS.contains(name.substring(name.lastIndexOf('.') + 1));
        }

        private void check(MethodTree method) {
            int line = source.firstLine(method);
            if (!outermost.endsWith("Tests")) {
                findings.add(source.file().finding(line, "test class " + outermost, "use a name that ends with Tests"));
            }
            if (method.getName().toString().matches("test([A-Z0-9_].*)?")) {
                findings.add(source.file()
                        .finding(line, "test method " + method.getName(), "use the behaviour as its name"));
            }
        }
    }
}
