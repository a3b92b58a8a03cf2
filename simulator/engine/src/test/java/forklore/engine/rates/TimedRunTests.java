package forklore.engine.rates;

import static forklore.engine.rates.ForecastTests.EXACT;
import static forklore.engine.rates.ForecastTests.rates;
import static forklore.engine.rates.ForecastTests.share;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimedRunTests {

    @Nested
    class Processors {

        private static final String RACE = """
                shared int done = 0

                thread main
                  start worker
                  work 10ms
                  fork child
                    if done
                      exit 1
                    exit 0

                thread worker
                  work 9500us
                  done = 1

                outcome worker-first
                  when  child exits 1
                  grade acceptable "It needs less time."

                outcome main-first
                  when  child exits 0
                  grade acceptable "They shared a processor, and main began."
                """;

        private static final Assumptions STEADY = EXACT.withNoise(new Noise.Uniform(0));

        @Test
        void areEnoughForTwoThreadsIfThereAreTwo() {
            assertThat(share(rates(RACE, STEADY), "worker-first")).isEqualTo(1);
        }

        @Test
        void areSharedInTurns() {
            // Turns of 3 ms: main 9 ms, worker 9 ms, and main is done in its fourth turn, the worker not yet.
            assertThat(share(rates(RACE, STEADY.withProcessors(1)), "main-first"))
                    .isEqualTo(1);
        }

        @Test
        void areNotNeededByThreadsThatSleep() {
            assertThat(share(rates(RACE, STEADY.withProcessors(1).withWorkAsleep(true)), "worker-first"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class ATimeout {

        private static String waitingFor(String work) {
            return """
                    mutex m
                    int   got = 0

                    thread main
                      lock m
                      start worker
                      work HELD
                      unlock m
                      join worker
                      if got == ETIMEDOUT
                        exit 1
                      exit 0

                    thread worker
                      lock m timeout into got

                    outcome in-time
                      when  parent exits 0
                      grade acceptable "The lock came first."

                    outcome too-late
                      when  parent exits 1
                      grade acceptable "The end of the time came first."
                    """.replace("HELD", work);
        }

        @Test
        void isCutShortByWhatItWaitsFor() {
            assertThat(share(rates(waitingFor("5ms"), EXACT), "in-time")).isEqualTo(1);
        }

        @Test
        void comesToItsEnd() {
            assertThat(share(rates(waitingFor("15ms"), EXACT), "too-late")).isEqualTo(1);
        }
    }
}
