package forklore.lab.session;

import java.util.Optional;

/// Names of students: they stand in file names, and seeds are made of them.
public final class Student {

    /// The greatest number of characters.
    public static final int MOST = 64;

    private Student() {}

    /// {@return what is wrong with a name, one sentence without its full stop; empty if it can be one}
    ///
    /// @param name what somebody calls themselves
    public static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("a lab is somebody's: say whose");
        }
        boolean good = name.length() <= MOST && Character.isLetterOrDigit(name.codePointAt(0));
        int at = 0;
        while (good && at < name.length()) {
            int point = name.codePointAt(at);
            good = Character.isLetterOrDigit(point) || "._@-".indexOf(point) >= 0;
            at += Character.charCount(point);
        }
        return good ? Optional.empty() : Optional.of("`" + name + "` cannot be a name here");
    }

    /// {@return what a name may be}
    public static String allowed() {
        return "allowed are letters, digits, and . _ @ - between them, at most " + MOST;
    }
}
