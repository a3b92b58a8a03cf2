package forklore.house;

/// One Maven module of the house.
///
/// @param name its last folder, for example `engine`
/// @param directory the folder relative to the root, for example `simulator/engine`
public record Room(String name, String directory) {

    /// {@return the room of a folder}
    ///
    /// @param directory the folder relative to the root
    public static Room of(String directory) {
        return new Room(directory.substring(directory.lastIndexOf('/') + 1), directory);
    }

    /// {@return the name of its Java module: the name of a module has no hyphen, so the last word counts}
    public String module() {
        return "forklore." + name.substring(name.lastIndexOf('-') + 1);
    }

    /// {@return the folder of its Java sources, relative to the root}
    ///
    /// @param test whether the tests are meant
    public String sources(boolean test) {
        return directory + (test ? "/src/test/java" : "/src/main/java");
    }

    /// {@return the folder of its compiled classes, relative to the root}
    ///
    /// @param test whether the tests are meant
    public String classes(boolean test) {
        return directory + (test ? "/target/test-classes" : "/target/classes");
    }
}
