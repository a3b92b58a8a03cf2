package forklore.engine.verdict;

import forklore.engine.model.Ending;
import forklore.engine.model.Ending.ProcessEnd;
import java.util.ArrayList;
import java.util.List;

/// Says an end in words, whether the model or a real run came to it.
public final class Endings {

    private Endings() {}

    /// {@return the end in one phrase: `child hangs on m; parent hangs on child; output "A\n"`}
    ///
    /// @param ending the end
    public static String describe(Ending ending) {
        List<String> parts = new ArrayList<>();
        ending.processes().forEach(process -> parts.add(describe(process)));
        if (!ending.output().isEmpty()) {
            parts.add("output " + quote(ending.output()));
        }
        return String.join("; ", parts);
    }

    private static String describe(ProcessEnd end) {
        return end.process()
                + switch (end) {
                    case Ending.Exited exited -> " exits " + exited.code();
                    case Ending.Replaced replaced -> " execs " + quote(replaced.program());
                    case Ending.Killed killed -> " is killed by signal " + killed.signal();
                    case Ending.Undefined undefined -> " does something undefined: it " + undefined.what();
                    case Ending.Hung hung -> " hangs" + targets(hung);
                };
    }

    private static String targets(Ending.Hung hung) {
        List<String> names = new ArrayList<>();
        for (Ending.Wait wait : hung.waits()) {
            if (!names.contains(wait.target().name())) {
                names.add(wait.target().name());
            }
        }
        return names.isEmpty() ? "" : " on " + String.join(" and ", names);
    }

    /// {@return a text in quotes, on one line, as a scenario would write it}
    ///
    /// @param text any text
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }
}
