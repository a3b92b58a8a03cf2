package forklore.stage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTests {

    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEverythingItStandsOn(Theme theme) {
        List<Role> grounds = new ArrayList<>(
                List.of(Role.CANVAS, Role.PANEL, Role.HEADER, Role.NEUTRAL_SOFT, Role.ACCENT_SOFT, Role.WARN_SOFT));
        for (int thread = 0; thread < Role.THREAD_COLOURS; thread++) {
            grounds.add(Role.softOfThread(thread));
        }
        for (Role ground : grounds) {
            Colour below = theme.of(ground);
            assertThat(theme.of(Role.TEXT).over(below, 0.85).contrast(below))
                    .as("text at 85 %% on %s in %s", ground, theme)
                    .isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void secondTextCanBeReadOnPlainGrounds(Theme theme) {
        for (Role ground : List.of(Role.CANVAS, Role.PANEL, Role.HEADER)) {
            assertContrast(theme, Role.MUTED, ground, TEXT);
        }
        assertContrast(theme, Role.GHOST, Role.PANEL, TEXT);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void colouredTextCanBeReadOnItsOwnSoftFill(Theme theme) {
        assertContrast(theme, Role.DANGER, Role.DANGER_SOFT, TEXT);
        assertContrast(theme, Role.WARN, Role.WARN_SOFT, TEXT);
        assertContrast(theme, Role.SUCCESS, Role.SUCCESS_SOFT, TEXT);
        assertContrast(theme, Role.ACCENT, Role.HEADER, TEXT);
        assertContrast(theme, Role.DANGER, Role.PANEL, TEXT);
        assertContrast(theme, Role.ON_ACCENT, Role.ACCENT, TEXT);
        assertContrast(theme, Role.ON_DANGER, Role.DANGER, TEXT);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void marksCanBeSeenOnThePanel(Theme theme) {
        List<Role> marks = new ArrayList<>(
                List.of(Role.ACCENT, Role.DANGER, Role.WARN, Role.SUCCESS, Role.GHOST, Role.NEUTRAL, Role.MUTED));
        for (int thread = 0; thread < Role.THREAD_COLOURS; thread++) {
            marks.add(Role.ofThread(thread));
        }
        for (Role mark : marks) {
            assertContrast(theme, mark, Role.PANEL, MARK);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 2, 28.5",
        "LIGHT, 3, 21.5",
        "LIGHT, 4, 21.5",
        "LIGHT, 8, 9.9",
        "DARK, 2, 21.5",
        "DARK, 3, 21.5",
        "DARK, 4, 21.5",
        "DARK, 8, 12.2",
        "LIGHT_CONTRAST, 4, 15",
        "DARK_CONTRAST, 4, 14.5"
    })
    void theFirstThreadsDifferForEveryKindOfSight(Theme theme, int threads, double least) {
        for (int one = 0; one < threads; one++) {
            for (int other = one + 1; other < threads; other++) {
                double distance = Vision.worstDistance(theme.of(Role.ofThread(one)), theme.of(Role.ofThread(other)));
                assertThat(distance)
                        .as("threads %d and %d in %s", one, other, theme)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT_CONTRAST", "DARK_CONTRAST"})
    void highContrastIsHigher(Theme theme) {
        for (Role ground : List.of(Role.CANVAS, Role.PANEL, Role.HEADER, Role.NEUTRAL_SOFT)) {
            assertContrast(theme, Role.TEXT, ground, 15);
            assertContrast(theme, Role.MUTED, ground, 7);
            for (int thread = 0; thread < Role.THREAD_COLOURS; thread++) {
                assertContrast(theme, Role.ofThread(thread), ground, TEXT);
            }
        }
        assertContrast(theme, Role.LINE, Role.PANEL, TEXT);
        assertContrast(theme, Role.DANGER, Role.DANGER_SOFT, 7);
        assertContrast(theme, Role.WARN, Role.WARN_SOFT, 7);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1, 2, 50, 0, 0, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void theDistanceIsTheOneOfThePublishedTestData(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        assertThat(Vision.distance(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}))
                .isCloseTo(expected, within(0.0001));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyRoleHasACssVariable(Theme theme) {
        String css = theme.cssDeclarations();
        for (Role role : Role.values()) {
            assertThat(css).contains(role.cssVariable() + ":" + theme.of(role).hex() + ";");
        }
    }

    private static void assertContrast(Theme theme, Role above, Role below, double least) {
        assertThat(theme.of(above).contrast(theme.of(below)))
                .as("%s on %s in %s", above, below, theme)
                .isGreaterThanOrEqualTo(least);
    }
}
