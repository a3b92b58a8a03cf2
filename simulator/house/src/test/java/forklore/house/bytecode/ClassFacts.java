package forklore.house.bytecode;

import forklore.house.Finding;
import forklore.house.Room;
import java.util.List;

/// What the rules need to know of one compiled class.
///
/// @param room where it lives
/// @param test whether it belongs to the tests of its room
/// @param name its binary name
/// @param sourcePath its source, relative to the root
/// @param references everything it names, in the order of the class file
public record ClassFacts(Room room, boolean test, String name, String sourcePath, List<Reference> references) {

    /// Copies the list.
    public ClassFacts {
        references = List.copyOf(references);
    }

    /// {@return the package}
    public String packageName() {
        int end = name.lastIndexOf('.');
        return end < 0 ? "" : name.substring(0, end);
    }

    /// {@return a finding at the line of a reference}
    ///
    /// @param reference where
    /// @param problem what is there
    /// @param remedy what should be there
    public Finding finding(Reference reference, String problem, String remedy) {
        return new Finding(sourcePath, Math.max(1, reference.line()), problem, remedy);
    }
}
