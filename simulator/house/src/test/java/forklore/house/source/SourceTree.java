package forklore.house.source;

import forklore.house.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads the text files of the project. It walks the folders, so that it works in a source archive without git too, and
/// leaves out what `.gitignore` names.
public final class SourceTree {

    private static final List<SourceFile> CURRENT = of(Project.current());

    private SourceTree() {}

    /// {@return the text files of the project that this build builds, read once}
    public static List<SourceFile> current() {
        return CURRENT;
    }

    /// {@return the text files of a project, in the order of their paths}
    ///
    /// @param project where they are
    public static List<SourceFile> of(Project project) {
        Collector collector = new Collector(project);
        try {
            Files.walkFileTree(project.root(), collector);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        collector.files.sort(Comparator.comparing(SourceFile::path));
        return List.copyOf(collector.files);
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Project project;
        private final Set<String> ignored = new TreeSet<>(Set.of(".git"));
        private final List<SourceFile> files = new ArrayList<>();

        Collector(Project project) {
            this.project = project;
            if (project.has(".gitignore")) {
                project.read(".gitignore").lines().map(String::strip).forEach(this::ignore);
            }
        }

        private void ignore(String pattern) {
            if (!pattern.isEmpty() && !pattern.startsWith("#")) {
                ignored.add(pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern);
            }
        }

        private boolean isIgnored(Path path) {
            String name = path.getFileName().toString();
            return ignored.contains(name)
                    || ignored.contains("/" + project.relative(path))
                    || ignored.stream().anyMatch(pattern -> matchesEnding(pattern, name));
        }

        private static boolean matchesEnding(String pattern, String name) {
            return pattern.startsWith("*.") && name.endsWith(pattern.substring(1));
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(project.root()) && isIgnored(folder);
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && !isIgnored(file)) {
                byte[] bytes = Files.readAllBytes(file);
                if (isText(bytes)) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    files.add(new SourceFile(project.relative(file), text));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isText(byte[] bytes) {
            for (byte value : bytes) {
                if (value == 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
