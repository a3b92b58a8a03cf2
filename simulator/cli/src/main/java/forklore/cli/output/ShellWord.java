package forklore.cli.output;

/// A word of a command that is offered, so that a shell takes it as one word.
public final class ShellWord {

    private static final String PLAIN = "_./@%+=:,-";

    private ShellWord() {}

    /// {@return the word as it is typed: in quotes if it has anything that means something to a shell}
    ///
    /// @param word a name of a file or folder, for example
    public static String of(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().allMatch(each -> Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
