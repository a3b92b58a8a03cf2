package forklore.desktop.draw;

import forklore.stage.picture.Colour;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/// The colours of a theme as JavaFX wants them.
public final class Palette {

    private static final Map<Theme, Palette> ALL = new EnumMap<>(Theme.class);

    private final Map<Role, Color> colours = new EnumMap<>(Role.class);
    private final String declarations;

    private Palette(Theme theme) {
        StringBuilder css = new StringBuilder();
        for (Role role : Role.values()) {
            Colour colour = theme.of(role);
            colours.put(role, Color.rgb(colour.red(), colour.green(), colour.blue()));
            css.append('-')
                    .append("forklore-")
                    .append(role.word())
                    .append(':')
                    .append(colour.hex())
                    .append(';');
        }
        declarations = css.toString();
    }

    /// {@return the palette of a theme}
    ///
    /// @param theme light or dark
    public static synchronized Palette of(Theme theme) {
        return ALL.computeIfAbsent(theme, Palette::new);
    }

    /// {@return the colour of a role}
    ///
    /// @param role what it stands for
    public Color of(Role role) {
        return colours.get(role);
    }

    /// {@return the style of the window's root: each role as the looked-up colour `-forklore-ROLE`}
    public String declarations() {
        return declarations;
    }

    /// {@return the same with the strongest colours for words and lines: nothing is muted}
    public String strong() {
        String text = declaration(Role.TEXT);
        return declarations
                + List.of(Role.MUTED, Role.GHOST, Role.LINE).stream()
                        .map(role -> "-forklore-" + role.word() + ":" + text + ";")
                        .collect(Collectors.joining());
    }

    private String declaration(Role role) {
        Color colour = of(role);
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(255 * colour.getRed()),
                        Math.round(255 * colour.getGreen()),
                        Math.round(255 * colour.getBlue()));
    }
}
