package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.model.Declarations;
import forklore.engine.model.Expectation;
import forklore.engine.model.Expectation.Frequency;
import forklore.engine.model.Heading;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.odds.Fraction;
import forklore.engine.platform.Shipped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// One scenario on several platforms. The platforms here add nothing; what is said about them differs.
class SideBySideTests {

    private static final List<Platform> PLATFORMS =
            Stream.of("posix", "glibc", "musl").map(SideBySideTests::platform).toList();

    private static final String HANGS_OR_NOT = """
            mutex m

            thread main
              start worker
              fork child
                lock m
                _exit 0
              wait child

            thread worker
              lock m
              unlock m

            outcome hangs
              when  child hangs on m
              grade interesting "The copy is locked."
            outcome fine
              when  child exits 0
              grade acceptable "It was free."
            outcome seven
              when  child exits 7
              grade interesting "No exit says 7."
            """;

    private static Platform platform(String name) {
        Declarations nothing = new Declarations(List.of(), List.of());
        return new Platform(name, name, Optional.empty(), "", List.of(), nothing, List.of(), Optional.empty());
    }

    private static Expectation claim(Frequency frequency, String outcome, String platform) {
        Optional<String> on = platform.isEmpty() ? Optional.empty() : Optional.of(platform);
        return new Expectation(frequency, outcome, on, Span.NONE);
    }

    private static SideBySide judge(List<String> platforms, Expectation... claims) {
        Scenario story = Stories.story(HANGS_OR_NOT);
        Heading heading = new Heading(
                "story", "A story", "own", List.of(), platforms, List.of(), Optional.empty(), story.about());
        Scenario scenario =
                new Scenario(heading, story.declarations(), story.threads(), story.outcomes(), List.of(claims));
        return SideBySide.of(scenario, PLATFORMS, Limits.DEFAULT);
    }

    private static List<String> problems(SideBySide verdicts) {
        return verdicts.problems().stream()
                .map(each -> each.platform().orElse("all") + ": " + each.sentence())
                .toList();
    }

    @Nested
    class Claims {

        @Test
        void thatNameAPlatformReplaceTheGeneralOneThere() {
            SideBySide verdicts = judge(
                    List.of("glibc", "musl"),
                    claim(Frequency.NEVER, "hangs", ""),
                    claim(Frequency.SOMETIMES, "hangs", "musl"),
                    claim(Frequency.NEVER, "seven", ""));
            assertThat(problems(verdicts)).containsExactly("glibc: `expect never hangs` does not hold: it happens.");
            assertThat(verdicts.status()).isEqualTo(Verdict.Status.DOES_NOT_HOLD);
        }

        @Test
        void thatNameAPlatformSaySo() {
            SideBySide verdicts = judge(
                    List.of("glibc", "musl"),
                    claim(Frequency.SOMETIMES, "seven", "musl"),
                    claim(Frequency.NEVER, "seven", "glibc"));
            assertThat(problems(verdicts))
                    .containsExactly("musl: `expect sometimes seven on musl` does not hold: it never happens.");
        }

        @Test
        void missAnOutcomeThatHappensOnNoPlatform() {
            SideBySide verdicts = judge(List.of("glibc", "musl"));
            assertThat(problems(verdicts))
                    .containsExactly("all: The outcome `seven` is named and happens on none of the platforms.");
        }

        @Test
        void missItTooWhenOnlyOnePlatformIsSpokenOf() {
            SideBySide verdicts = judge(List.of("glibc", "musl"), claim(Frequency.NEVER, "seven", "musl"));
            assertThat(problems(verdicts))
                    .containsExactly("all: The outcome `seven` is named and happens on none of the platforms.");
        }

        @Test
        void areAsBeforeWithOnePlatform() {
            assertThat(problems(judge(List.of("glibc"))))
                    .containsExactly("glibc: The outcome `seven` is named and never happens.");
        }
    }

    @Test
    void saysThatAPlatformIsNotThere() {
        SideBySide verdicts = judge(List.of("glibc", "gilbc"), claim(Frequency.NEVER, "seven", ""));
        assertThat(problems(verdicts)).hasSize(1).first().asString().startsWith("gilbc: ");
        assertThat(verdicts.summary())
                .isEqualTo("on glibc it hangs in 25 % of schedules; on gilbc it cannot be checked");
        assertThat(VerdictText.of(verdicts)).contains("platform    gilbc\nverdict     not checked\n");
    }

    @Test
    void judgesByTheRulesAndTheForkOfEachPlatform() {
        Scenario story = Stories.story("""
                on    glibc musl posix

                thread main
                  start worker
                  fork child
                    localtime()
                    _exit 0
                  wait child

                thread worker
                  localtime()

                outcome hangs
                  when  child hangs
                  grade interesting "The lock is locked."
                outcome fine
                  when  child exits 0
                  grade acceptable "It was free."
                """);
        assertThat(SideBySide.of(story, Shipped.ALL, Limits.DEFAULT).summary())
                .isEqualTo("on glibc it hangs in 25 % of schedules; on musl it finishes always; undefined by POSIX");
    }

    @Test
    void listsTheVerdictsInTheOrderOfTheHeading() {
        SideBySide verdicts = judge(List.of("musl", "core", "glibc"));
        assertThat(verdicts.verdicts()).extracting(Verdict::platform).containsExactly("musl", "core", "glibc");
        assertThat(verdicts.verdict("glibc")).contains(verdicts.verdicts().getLast());
        assertThat(verdicts.verdict("posix")).isEmpty();
    }

    @Nested
    class TheSummary {

        private final Verdict verdict = judge(List.of("musl")).verdicts().getFirst();

        private SideBySide.Column column(String platform, Verdict.Share hangs, boolean undefined) {
            Optional<Verdict.UndefinedHere> entry = verdict.worst()
                    .filter(_ -> undefined)
                    .map(path -> new Verdict.UndefinedHere(
                            List.of("calls malloc"), 1, Optional.of(Fraction.of(1, 3)), path));
            return new SideBySide.Judged(new Verdict(
                    verdict.scenario(),
                    platform,
                    verdict.hash(),
                    verdict.status(),
                    verdict.statistics(),
                    List.of(),
                    List.of(),
                    List.of(),
                    entry,
                    hangs,
                    List.of()));
        }

        private SideBySide.Column hangs(String platform, long numerator, long denominator) {
            int ends = numerator == 0
                    ? 0
                    : numerator == denominator ? verdict.statistics().ends() : 1;
            Fraction share = Fraction.of(numerator, denominator);
            return column(platform, new Verdict.Share(ends, Optional.of(share)), false);
        }

        private String summary(SideBySide.Column... columns) {
            return new SideBySide(verdict.scenario(), List.of(columns)).summary();
        }

        @Test
        void saysWhatHappensWhere() {
            SideBySide.Column posix = column("posix", new Verdict.Share(0, Optional.empty()), true);
            assertThat(summary(posix, hangs("glibc", 0, 1), hangs("musl", 1, 8)))
                    .isEqualTo("undefined by POSIX; on glibc it finishes always; "
                            + "on musl it hangs in 12.5 % of schedules");
        }

        @Test
        void saysItOnceOfPlatformsThatAgree() {
            assertThat(summary(
                            hangs("core", 0, 1),
                            hangs("glibc", 1, 1),
                            hangs("cpython-3.12", 0, 1),
                            hangs("musl", 0, 1)))
                    .isEqualTo("on core, cpython-3.12 and musl it finishes always; on glibc it hangs always");
        }

        @Test
        void neverSaysNothingOrAllOfARareThing() {
            assertThat(summary(hangs("glibc", 1, 30_000), hangs("musl", 299_999, 300_000)))
                    .isEqualTo("on glibc it hangs in 0.003 % of schedules; "
                            + "on musl it hangs in 99.9997 % of schedules");
        }

        @Test
        void saysTheWorstOutcomeWhereNothingHangs() {
            Verdict quiet = Judge.judge(Stories.shipped("printed-twice"), Limits.DEFAULT);
            assertThat(summary(new SideBySide.Judged(quiet)))
                    .isEqualTo("it finishes, as `printed-twice` in 50 % of schedules");
        }

        @Test
        void promisesNothingWhereTheSearchWasCutShort() {
            Verdict cut = Judge.judge(Stories.shipped("exec-saves-you"), new Limits(10, 8));
            assertThat(summary(new SideBySide.Judged(cut))).isEqualTo("it finishes in all that was searched");
        }
    }

    @Test
    void saysWhyThereAreNoOdds() {
        Verdict cut = Judge.judge(Stories.shipped("exec-saves-you"), new Limits(10, 8));
        assertThat(cut.statistics().oddsMissing()).contains("not everything was searched");
        assertThat(VerdictText.of(new SideBySide(cut.scenario(), List.of(new SideBySide.Judged(cut)))))
                .contains("verdict     bound reached\n", "bound       10 states\n", "no odds     not everything was");
    }
}
