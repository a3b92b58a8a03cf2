package forklore.desktop.draw;

import forklore.stage.picture.Colour;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.util.EnumMap;
import java.util.Map;
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
}
