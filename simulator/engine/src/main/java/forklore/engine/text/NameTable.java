package forklore.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The declared mutexes, variables, threads and processes by their names.
final class NameTable {

    private final Map<String, Declaration> byName = new LinkedHashMap<>();

    /// Adds a declaration, unless its name is taken.
    ///
    /// @return the declaration that has the name already
    Optional<Declaration> add(Declaration declaration) {
        return Optional.ofNullable(byName.putIfAbsent(declaration.name().text(), declaration));
    }

    Optional<Declaration> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// {@return the names of a kind, in the order of the text}
    List<String> names(Kind kind) {
        List<String> names = new ArrayList<>();
        for (Declaration declaration : byName.values()) {
            if (declaration.kind() == kind) {
                names.add(declaration.name().text());
            }
        }
        return names;
    }
}
