package forklore.engine.text;

/// Makes the small files of the code table.
final class Examples {

    /// The name of each of them.
    static final String NAME = "example";

    private static final String HEADER = "scenario " + NAME + "\ntitle    An example\n";
    private static final String MAIN = "\nthread main\n  flush\n";
    private static final String OUTCOME = "\noutcome ends\n  when  parent exits\n  grade acceptable \"It ends.\"\n";

    private Examples() {}

    /// {@return a file in which `main` has these statements}
    static String main(String statements) {
        return with("", statements);
    }

    /// {@return a file with these declarations in which `main` has these statements}
    static String with(String declarations, String statements) {
        String before = declarations.isEmpty() ? "" : "\n" + declarations + "\n";
        return HEADER + before + "\nthread main\n" + statements + "\n" + OUTCOME;
    }

    /// {@return a file with these lines below its title}
    static String header(String lines) {
        return HEADER + lines + "\n" + MAIN + OUTCOME;
    }

    /// {@return a file with these lines at its end}
    static String end(String lines) {
        return HEADER + MAIN + OUTCOME + lines + "\n";
    }

    /// {@return a file with these lines instead of its outcome}
    static String outcome(String lines) {
        return HEADER + MAIN + "\n" + lines + "\n";
    }

    /// {@return a file with these lines instead of its first two}
    static String begin(String lines) {
        return lines + "\n" + MAIN + OUTCOME;
    }

    /// {@return a file without a thread}
    static String threads(String lines) {
        return HEADER + lines + OUTCOME;
    }

    /// {@return the file of a platform with these lines below its title}
    static String platform(String lines) {
        return "platform " + NAME + "\ntitle    An example\n\n" + lines;
    }

    /// {@return a line, so often, the number of each in place of `#`}
    static String lines(int count, String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            out.append(i == 1 ? "" : "\n").append(line.replace("#", String.valueOf(i)));
        }
        return out.toString();
    }
}
