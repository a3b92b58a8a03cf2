package forklore.house.bytecode;

import forklore.house.Finding;
import forklore.house.Project;
import forklore.house.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The rules judge nothing that they did not read: every source has its class, and every class has its source.
final class ScannedClasses {

    private static final Pattern TYPE = Pattern.compile("(?m)^(?!\\s|//|\\*).*\\b(class|interface|record|enum) \\w");

    private ScannedClasses() {}

    /// {@return sources without a class, and classes without a source}
    ///
    /// @param project to look for the sources of classes
    /// @param classes what was read
    /// @param sources all source files of the project
    static List<Finding> check(Project project, List<ClassFacts> classes, List<SourceFile> sources) {
        Set<String> compiled = new TreeSet<>();
        classes.forEach(facts -> compiled.add(facts.sourcePath()));
        List<Finding> findings = new ArrayList<>();
        for (SourceFile source : sources) {
            if (belongsToRoom(project, source) && hasType(source) && !compiled.contains(source.path())) {
                findings.add(
                        new Finding(source.path(), 1, "no class file of it", "use ./mvnw verify to compile first"));
            }
        }
        for (String path : compiled) {
            if (sources.stream().noneMatch(source -> source.path().equals(path))) {
                findings.add(new Finding(path, 1, "a class file without its source", "use ./mvnw clean verify"));
            }
        }
        return findings;
    }

    private static boolean belongsToRoom(Project project, SourceFile source) {
        return source.isJava()
                && project.rooms().stream()
                        .anyMatch(room -> source.path().startsWith(room.sources(false) + "/")
                                || source.path().startsWith(room.sources(true) + "/"));
    }

    private static boolean hasType(SourceFile source) {
        return !source.fileName().equals("package-info.java")
                && !source.fileName().equals("module-info.java")
                && TYPE.matcher(source.text()).find();
    }
}
