package forklore.engine.platform;

import java.util.List;

/// Words of messages.
final class Phrases {

    private Phrases() {}

    /// {@return the names in quotes, with commas between them}
    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(each -> '`' + each + '`').toList());
    }

    /// {@return `1 argument`, `2 arguments`}
    static String arguments(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }
}
