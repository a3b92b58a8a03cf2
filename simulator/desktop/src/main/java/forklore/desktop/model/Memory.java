package forklore.desktop.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the window remembers from one day to the next: short texts by name.
public interface Memory {

    /// {@return what was remembered}
    ///
    /// @param name its name
    Optional<String> recall(String name);

    /// Remembers something.
    ///
    /// @param name its name
    /// @param value what; empty to forget
    void keep(String name, String value);

    /// {@return whether what was remembered last is there tomorrow, too}
    default boolean lasts() {
        return true;
    }

    /// {@return a memory that ends with the window, for pictures and tests}
    static Memory brief() {
        Map<String, String> values = new LinkedHashMap<>();
        return new Memory() {
            @Override
            public Optional<String> recall(String name) {
                return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
            }

            @Override
            public void keep(String name, String value) {
                values.put(name, value);
            }
        };
    }
}
