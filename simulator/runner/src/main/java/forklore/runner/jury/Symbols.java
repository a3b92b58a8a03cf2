package forklore.runner.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The variables of a program, and where they lie; a program is linked so that they lie there when it runs.
///
/// @param all the variables
record Symbols(List<Variable> all) {

    /// What prints them, as [#parse] reads it.
    static final List<String> COMMAND = List.of("nm", "-S", "--defined-only");

    /// Nothing is known.
    static final Symbols NONE = new Symbols(List.of());

    private static final int HEXADECIMAL = 16;

    /// A variable.
    ///
    /// @param name its name in the source
    /// @param address where it begins
    /// @param size how many bytes it has
    record Variable(String name, long address, long size) {}

    Symbols {
        all = List.copyOf(all);
    }

    /// {@return the variables that a list of symbols names: `0000000000404060 0000000000000028 b lock`}
    static Symbols parse(String text) {
        List<Variable> all = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] words = line.strip().split(" +");
            if (words.length == 4 && words[2].length() == 1 && "bBdD".contains(words[2])) {
                variable(words).ifPresent(all::add);
            }
        }
        return new Symbols(all);
    }

    /// A variable of a function has a number behind its name.
    private static Optional<Variable> variable(String[] words) {
        try {
            int point = words[3].indexOf('.');
            return Optional.of(new Variable(
                    point > 0 ? words[3].substring(0, point) : words[3],
                    Long.parseUnsignedLong(words[0], HEXADECIMAL),
                    Long.parseUnsignedLong(words[1], HEXADECIMAL)));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /// {@return the variable in which an address lies}
    Optional<String> at(long address) {
        return all.stream()
                .filter(each -> address >= each.address() && address < each.address() + each.size())
                .map(Variable::name)
                .findFirst();
    }
}
