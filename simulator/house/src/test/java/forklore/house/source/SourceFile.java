package forklore.house.source;

import forklore.house.Finding;
import java.util.List;

/// One text file of the project.
///
/// @param path relative to the root, with `/` between its parts
/// @param text all of it
public record SourceFile(String path, String text) {

    /// {@return the lines without their ends}
    public List<String> lines() {
        return text.lines().toList();
    }

    /// {@return the last part of the path}
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// {@return what follows the last dot of the name, or an empty text}
    public String extension() {
        int dot = fileName().lastIndexOf('.');
        return dot < 0 ? "" : fileName().substring(dot + 1);
    }

    /// {@return whether it is a Java source}
    public boolean isJava() {
        return extension().equals("java");
    }

    /// {@return a finding in this file}
    ///
    /// @param line from 1
    /// @param problem what is there
    /// @param remedy what should be there
    public Finding finding(int line, String problem, String remedy) {
        return new Finding(path, line, problem, remedy);
    }
}
