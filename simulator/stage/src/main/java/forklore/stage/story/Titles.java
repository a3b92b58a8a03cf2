package forklore.stage.story;

/// Names processes for people.
public final class Titles {

    private Titles() {}

    /// {@return `Parent process`, `Child process`, or `Child process: loud` where the name says more}
    ///
    /// @param parent the index of the process that forked it, or -1
    /// @param name `parent`, or the name given at the fork
    public static String of(int parent, String name) {
        if (parent < 0) {
            return "Parent process";
        }
        return name.equals("child") ? "Child process" : "Child process: " + name;
    }
}
