package forklore.engine.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.odds.Fraction;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.platform.Shipped;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastTests {

    /// So many standard deviations lie between a share and what it should be, at most.
    private static final double DEVIATIONS = 4.5;

    private static final Effort EFFORT = Effort.USUAL.withRuns(4_000);

    /// Nothing but what the scenario says takes time worth mentioning.
    static final Assumptions EXACT = Assumptions.USUAL.withCosts(new Costs(1e-6, 1, 1, 10_000, 0));

    private static final String HELD = """
            mutex m
            shared int done = 0

            thread main
              start worker
              work FROM to TO
              fork child
                lock m
                exit 0
              done = 1
              wait child

            thread worker
              while done == 0
                lock m
                work HOLD
                unlock m
                work IDLE

            outcome hangs
              when  child hangs on m
              grade interesting "The lock was held."

            outcome finishes
              when  child exits 0
              grade acceptable "The lock was free."
            """;

    private static String held(int hold, int idle) {
        int period = hold + idle;
        return HELD.replace("FROM", 5 * period + "us")
                .replace("TO", 8 * period + "us")
                .replace("HOLD", hold + "us")
                .replace("IDLE", idle + "us");
    }

    private static Forecast of(String story, Assumptions assumptions, Effort effort) {
        return Forecast.of(Linked.core(Stories.story(story)), assumptions, effort);
    }

    static Forecast.Rates rates(String story, Assumptions assumptions) {
        return rates(of(story, assumptions, EFFORT));
    }

    private static Forecast.Rates rates(Forecast forecast) {
        assertThat(forecast).isInstanceOf(Forecast.Rates.class);
        return (Forecast.Rates) forecast;
    }

    static double share(Forecast.Rates rates, String outcome) {
        return rates.rate(outcome).orElseThrow().share();
    }

    private static double deviations(double share, int runs) {
        return DEVIATIONS * Math.sqrt(share * (1 - share) / runs) + 1.0 / runs;
    }

    @Nested
    class ALockThatIsHeldForAShareOfTheTime {

        @ParameterizedTest
        @CsvSource({
            "1, 99",
            "5, 95",
            "10, 90",
            "25, 75",
            "50, 50",
            "75, 25",
            "90, 10",
            "100, 900",
            "1000, 9000",
            "5000, 5000"
        })
        void hangsThatShareOfTheChildren(int hold, int idle) {
            double share = hold / (double) (hold + idle);

            Forecast.Rates rates = rates(held(hold, idle), EXACT);

            assertThat(share(rates, "hangs")).isCloseTo(share, within(deviations(share, EFFORT.runs())));
            assertThat(rates.unexplained()).isZero();
            assertThat(rates.undefined()).isZero();
            assertThat(share(rates, "hangs") + share(rates, "finishes")).isCloseTo(1, within(1e-9));
        }

        @Test
        void doesSoOnOneProcessorToo() {
            Forecast.Rates rates = rates(held(2_000, 6_000), EXACT.withProcessors(1));

            assertThat(share(rates, "hangs")).isCloseTo(0.25, within(deviations(0.25, EFFORT.runs())));
        }

        @Test
        void isHeldLongerWhereStepsTakeLonger() {
            Costs slow = new Costs(20, 1, 1, 10_000, 0);

            // The unlock of 20 us comes to the 10 us; the look at `done` and the lock come to the 90 us.
            double share = 30.0 / 160;
            assertThat(share(rates(held(10, 90), EXACT.withCosts(slow)), "hangs"))
                    .isCloseTo(share, within(deviations(share, EFFORT.runs())));
        }

        @Test
        void isFollowedByAnIntervalAroundTheShare() {
            Forecast.Rate rate = rates(held(10, 90), EXACT).rate("hangs").orElseThrow();

            assertThat(rate.interval().low()).isLessThan(rate.share()).isGreaterThan(rate.share() - 0.02);
            assertThat(rate.interval().high()).isGreaterThan(rate.share()).isLessThan(rate.share() + 0.02);
        }
    }

    @Nested
    class WithStepsThatAllTakeTheSameMemorylessTime {

        /// Whoever is ready is as likely as any other to be done first, and nobody gets ahead by having begun earlier:
        /// the order of steps is that of a scheduler that chooses uniformly among those that can make a step.
        private static final Assumptions UNIFORM = new Assumptions(
                Assumptions.MAX_PROCESSORS, 1e12, false, new Costs(1, 1, 0, 0, 0), new Noise.Memoryless());

        static List<String> scenarios() {
            return List.of("orphaned-lock", "printed-twice", "quiesce-before-fork", "nobody-signals", "join-then-fork");
        }

        @ParameterizedTest
        @MethodSource("scenarios")
        void ratesAreTheExactOdds(String name) {
            Scenario scenario = Stories.shipped(name);
            Verdict verdict = Judge.judge(scenario, Limits.DEFAULT);

            Forecast.Rates rates = rates(Forecast.of(Linked.core(scenario), UNIFORM, EFFORT));

            verdict.outcomes().forEach(outcome -> {
                double exact = outcome.probability().map(Fraction::toDouble).orElseThrow();
                assertThat(share(rates, outcome.outcome().name()))
                        .as(outcome.outcome().name())
                        .isCloseTo(exact, within(deviations(exact, EFFORT.runs())));
            });
        }

        private static Linked linked(Scenario scenario) {
            Linking linking =
                    Linker.link(scenario, Shipped.ALL, scenario.platforms().getFirst());
            return ((Linking.Complete) linking).linked();
        }

        private static boolean saysTimes(Linked linked) {
            return Program.of(linked).steps().stream()
                    .anyMatch(step -> step.time().isPresent());
        }

        /// All small scenarios of the catalogue, so all kinds of waiting; no rate of them is far off.
        @Test
        void ratesAreTheExactOddsOfAllThatIsSmall() {
            int compared = 0;
            for (Path file : Stories.files()) {
                Linked linked = linked(Stories.read(file));
                Verdict verdict = Judge.judge(linked, new Limits(2_000, 8));
                if (verdict.statistics().oddsMissing().isPresent() || saysTimes(linked)) {
                    continue;
                }
                Forecast.Rates rates = rates(Forecast.of(linked, UNIFORM, EFFORT.withRuns(1_000)));
                for (Verdict.OutcomeVerdict outcome : verdict.outcomes()) {
                    double exact = outcome.probability().map(Fraction::toDouble).orElseThrow();
                    assertThat(share(rates, outcome.outcome().name()))
                            .as(file + " " + outcome.outcome().name())
                            .isCloseTo(exact, within(deviations(exact, 1_000)));
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(100);
        }

        @Test
        void theyAreSoWhereThreadsGoRound() {
            String story = """
                    shared int done = 0

                    thread main
                      start worker
                      while done == 0
                        work
                      fork child
                        exit 0

                    thread worker
                      done = 1
                      print "A"
                      flush

                    outcome written
                      when  output is "A"
                      grade acceptable "The worker came to its end."

                    outcome lost
                      when  output is ""
                      grade acceptable "It did not."
                    """;
            Verdict verdict = Stories.judge(story);
            double exact = verdict.outcome("lost")
                    .flatMap(Verdict.OutcomeVerdict::probability)
                    .map(Fraction::toDouble)
                    .orElseThrow();

            assertThat(exact).isBetween(0.01, 0.99);
            assertThat(share(rates(story, UNIFORM), "lost")).isCloseTo(exact, within(deviations(exact, EFFORT.runs())));
        }
    }

    @Nested
    class AnAnswer {

        @Test
        void isTheSameForTheSameSeed() {
            assertThat(of(held(10, 90), Assumptions.USUAL, EFFORT))
                    .isEqualTo(of(held(10, 90), Assumptions.USUAL, EFFORT));
        }

        @Test
        void isAnotherForAnotherSeed() {
            List<Integer> times = IntStream.range(0, 5)
                    .mapToObj(seed -> rates(of(held(10, 90), Assumptions.USUAL, EFFORT.withSeed(seed)))
                            .rate("hangs")
                            .orElseThrow()
                            .times())
                    .distinct()
                    .toList();

            assertThat(times).hasSizeGreaterThan(1);
        }

        @Test
        void saysWhatItTakesForGranted() {
            Forecast forecast = of(held(10, 90), EXACT.withProcessors(3), EFFORT);

            assertThat(forecast.assumptions()).isEqualTo(EXACT.withProcessors(3));
            assertThat(forecast.effort()).isEqualTo(EFFORT);
        }

        @Test
        void comesThoughThreadsGoRoundForEver() {
            String endless = held(10, 90).replace("  done = 1\n", "").replace("done == 0", "1");

            assertThat(share(rates(endless, EXACT), "hangs")).isCloseTo(0.1, within(deviations(0.1, EFFORT.runs())));
        }

        @Test
        void countsWhatNoOutcomeNames() {
            String story = held(50, 50).replace("child exits 0", "child exits 7");

            Forecast.Rates rates = rates(story, EXACT);

            assertThat(rates.unexplained() + rates.rate("hangs").orElseThrow().times())
                    .isEqualTo(EFFORT.runs());
            assertThat(rates.unexplained()).isPositive();
        }
    }

    @Nested
    class ALimit {

        private static Forecast.LimitReached limit(Forecast forecast) {
            assertThat(forecast).isInstanceOf(Forecast.LimitReached.class);
            return (Forecast.LimitReached) forecast;
        }

        @Test
        void onStepsIsAnAnswerOfItsOwn() {
            Forecast.LimitReached limit = limit(of(held(10, 90), EXACT, new Effort(10, 1, 12, 1_000)));

            assertThat(limit.bound()).isEqualTo("12 steps in one run");
            assertThat(limit.finished()).isZero();
        }

        @Test
        void onStatesIsAnAnswerOfItsOwn() {
            assertThat(limit(of(held(10, 90), EXACT, new Effort(10, 1, 1_000, 5)))
                            .bound())
                    .isEqualTo("5 states");
        }

        @Test
        void ofTheMachineIsAnAnswerOfItsOwn() {
            String counting = """
                    int x = 1

                    thread main
                      while 1
                        x = x * 2
                    """;

            assertThat(limit(of(counting, EXACT, EFFORT)).bound()).contains("numbers");
        }

        @Test
        void isWithinBounds() {
            assertThatThrownBy(() -> Effort.USUAL.withRuns(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Effort.USUAL.withRuns(Effort.MAX_RUNS + 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Assumptions.USUAL.withProcessors(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Noise.Uniform(1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Costs(0, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
