package forklore.stage.render;

import forklore.stage.picture.Theme;
import java.util.Objects;
import java.util.Optional;

/// How an SVG is written.
///
/// @param theme the colours to write; empty for CSS variables, see [forklore.stage.picture.Role#cssVariable]
/// @param title the name of the picture: the scenario's title
/// @param description the same in words: the sentence of the step
/// @param id what the ids in it start with; unique in its page
public record SvgOptions(Optional<Theme> theme, String title, String description, String id) {

    /// Checks that the id is one.
    public SvgOptions {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        if (id.isEmpty() || !id.chars().allMatch(SvgOptions::allowed)) {
            throw new IllegalArgumentException("an id of letters, digits and hyphens, not \"" + id + "\"");
        }
    }

    private static boolean allowed(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-';
    }
}
