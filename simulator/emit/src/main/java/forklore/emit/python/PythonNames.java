package forklore.emit.python;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Gives each name of a scenario a name in Python.
///
/// A name stays as it is where Python allows it. Where it means something to Python or to the program, or was given
/// before, it gets a number behind it.
final class PythonNames {

    /// The keywords, the built-in names that a program uses, its modules, its hooks and its own local names.
    private static final String RESERVED = """
            False None True and as assert async await break class continue def del elif else except finally for from
            global if import in is lambda nonlocal not or pass raise return try while with yield match case type
            abs all any bool bytes dict exit filter float format hash id input int iter len list map max min next
            object open pow print quit range repr reversed round set sorted str sum super tuple vars zip
            errno fcntl forklore logging multiprocessing os queue socket sys threading time slow_module
            items local logger main value decided ended made turn
            """;

    /// What a program may import of `forklore.py`, in the order of the import.
    static final List<String> HOOKS = List.of(
            "begins",
            "calls",
            "child_waits",
            "execs",
            "forks",
            "joins",
            "leaves",
            "spawns",
            "step",
            "waits",
            "Once",
            "attempt",
            "close_end",
            "direct_logger",
            "ensure",
            "file_of",
            "local_ints",
            "next_record",
            "offer_slow_module",
            "pipe_of",
            "reopen",
            "shared_int",
            "stream",
            "try_exec",
            "unlock",
            "work");

    private final Set<String> taken = new TreeSet<>();

    PythonNames() {
        for (String word : RESERVED.split(" |\n")) {
            taken.add(word);
        }
        taken.addAll(HOOKS);
    }

    /// {@return a name that Python allows and that nobody else gets}
    ///
    /// @param wish the name wanted
    String take(String wish) {
        String name = wish.startsWith("_") ? "x" + wish : wish;
        for (int number = 2; !taken.add(name); number++) {
            name = wish + "_" + number;
        }
        return name;
    }
}
