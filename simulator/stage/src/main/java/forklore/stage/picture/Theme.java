package forklore.stage.picture;

import java.util.ArrayList;
import java.util.List;

/// Which colour each [Role] is. The neutral colours follow GitHub's Primer, so that controls and pictures match.
///
/// The thread colours are ordered so that the first ones differ most, also for colour-blind readers: brown, olive and
/// green come last because they sit near the red of danger under deuteranopia.
public enum Theme {
    /// Dark marks on white.
    LIGHT(
            "light",
            0.13,
            List.of(
                    0xf6f8fa, 0xffffff, 0xf3f5f8, 0xd0d7de, 0x1f2328, 0x59636e, 0x0969da, 0xcf222e, 0x7d5200, 0x1a7f37,
                    0x6e7781, 0x8c959f, 0x17309a, 0x2a9685, 0x9063e6, 0xa18c0b, 0x36383d, 0x864870, 0x7d3c00, 0x48773e,
                    0xffffff, 0xffffff, 0xddf4ff, 0xffebe9, 0xfff3c7, 0xdafbe1, 0xf3f5f8)),
    /// Light marks on black.
    DARK(
            "dark",
            0.26,
            List.of(
                    0x0d1117, 0x151b23, 0x1b222c, 0x3d444d, 0xf0f6fc, 0x9198a1, 0x58a6ff, 0xff7b72, 0xe3b341, 0x3fb950,
                    0x848d97, 0x6e7681, 0x8cc3fc, 0x098777, 0x9459d9, 0xced03f, 0xd3d9e0, 0xc383b3, 0xc26a12, 0xb6f5b8,
                    0x0d1117, 0x0d1117, 0x12294a, 0x3d1a1d, 0x3a2d0c, 0x12341d, 0x1b222c)),
    /// Black on white, for those who need more contrast: text has at least 7 to 1, marks have 4.5 to 1.
    LIGHT_CONTRAST(
            "light-contrast",
            0.08,
            List.of(
                    0xffffff, 0xffffff, 0xffffff, 0x454c54, 0x000000, 0x32383f, 0x0349b4, 0xa0111f, 0x603700, 0x024c1a,
                    0x454c54, 0x59636e, 0x17309a, 0x147a6b, 0x8250df, 0x6a5c00, 0x000000, 0x7a2f5f, 0x6b3300, 0x2f5c26,
                    0xffffff, 0xffffff, 0xf0f8ff, 0xfff5f5, 0xfff9e0, 0xf0fff4, 0xffffff)),
    /// White on black, for those who need more contrast.
    DARK_CONTRAST(
            "dark-contrast",
            0.16,
            List.of(
                    0x000000, 0x000000, 0x000000, 0xb7bdc8, 0xffffff, 0xd9dee3, 0x71b7ff, 0xff9492, 0xf0b72f, 0x4ae168,
                    0xbdc4cc, 0x9ea7b3, 0x8cc3fc, 0x0b8d7c, 0x9860dd, 0xe2e44d, 0xffffff, 0xe29bd0, 0xe07b1a, 0xb6f5b8,
                    0x000000, 0x000000, 0x0b1a30, 0x2b1012, 0x261d07, 0x0a2413, 0x050608));

    private final String word;
    private final List<Colour> colours;

    /// The list gives the colours of the roles in their order, up to [Role#NEUTRAL_SOFT]; the soft fills of the
    /// threads are computed: the thread's colour laid over the panel.
    Theme(String word, double softness, List<Integer> listed) {
        this.word = word;
        List<Colour> all = new ArrayList<>();
        for (int rgb : listed) {
            all.add(Colour.of(rgb));
        }
        Colour panel = all.get(Role.PANEL.ordinal());
        for (int thread = 0; thread < Role.THREAD_COLOURS; thread++) {
            all.add(all.get(Role.T0.ordinal() + thread).over(panel, softness));
        }
        this.colours = List.copyOf(all);
    }

    /// {@return the name in lower case, with hyphens}
    public String word() {
        return word;
    }

    /// {@return light and dark, for those who ask for no more contrast}
    public static List<Theme> usual() {
        return List.of(LIGHT, DARK);
    }

    /// {@return the same with high contrast}
    public Theme contrast() {
        return switch (this) {
            case LIGHT, LIGHT_CONTRAST -> LIGHT_CONTRAST;
            case DARK, DARK_CONTRAST -> DARK_CONTRAST;
        };
    }

    /// {@return the colour of a role}
    ///
    /// @param role what it stands for
    public Colour of(Role role) {
        return colours.get(role.ordinal());
    }

    /// {@return the CSS declarations that set every role's variable, each ended by a semicolon}
    public String cssDeclarations() {
        StringBuilder text = new StringBuilder();
        for (Role role : Role.values()) {
            text.append(role.cssVariable()).append(':').append(of(role).hex()).append(';');
        }
        return text.toString();
    }
}
