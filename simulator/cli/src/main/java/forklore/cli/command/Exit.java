package forklore.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a command ends. A script can tell "unsafe" from "broken" from "unknown".
public enum Exit {
    /// The answer is yes, or it is done.
    HOLDS(0, "what was asked holds, or it is done"),
    /// The answer is no.
    DOES_NOT_HOLD(1, "what was asked does not hold: there is a counterexample"),
    /// The command line cannot be understood.
    USAGE(2, "wrong usage: an unknown command, option, scenario or file"),
    /// The scenario file cannot be understood.
    SCENARIO(3, "the scenario file has errors"),
    /// Something outside is needed.
    MISSING(4, "something needed is missing, for example a C compiler; see forklore doctor"),
    /// A bound was reached.
    LIMIT(5, "stopped at a limit: no verdict"),
    /// A real run did what the model excludes.
    DISAGREE(6, "the model and a real run disagree"),
    /// A defect of Forklore.
    INTERNAL(70, "internal error, a defect of Forklore"),
    /// Ctrl-C.
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /// {@return the status of the process}
    public int code() {
        return code;
    }

    /// {@return what it means, a phrase}
    public String meaning() {
        return meaning;
    }

    /// {@return the one that matters more where several things were asked at once}
    ///
    /// What could not be asked at all comes first, then what is known to be wrong, then what is not known.
    ///
    /// @param one an answer
    /// @param other another
    public static Exit worse(Exit one, Exit other) {
        List<Exit> order = List.of(USAGE, SCENARIO, DOES_NOT_HOLD, LIMIT, HOLDS);
        return order.indexOf(one) < order.indexOf(other) ? one : other;
    }

    /// {@return all of them, code to meaning, in order}
    public static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        for (Exit exit : values()) {
            table.put(Integer.toString(exit.code), exit.meaning);
        }
        return table;
    }
}
