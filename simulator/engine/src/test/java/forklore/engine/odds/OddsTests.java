package forklore.engine.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forklore.engine.Chance;
import forklore.engine.Stories;
import forklore.engine.explore.Components;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.explore.Graph;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddsTests {

    /// So many standard deviations to each side hold 99.99 % of all cases.
    private static final double OF_9999 = 3.891;

    static List<Path> files() {
        return Stories.files();
    }

    @Test
    void splitEvenlyAtOneChoice() {
        // After the start both can run: flush first writes "A" before main's exit; either way the text is the same,
        // so what differs is whether main's _exit comes first and loses it.
        Verdict verdict = Stories.judge("""
                thread main
                  print "A"
                  start flusher
                  _exit 0

                thread flusher
                  flush

                outcome written
                  when  output is "A"
                  grade acceptable "The flusher was first."
                outcome lost
                  when  output is ""
                  grade interesting "_exit was first."
                """);
        assertThat(verdict.outcome("written").orElseThrow().probability()).contains(Fraction.of(1, 2));
        assertThat(verdict.outcome("lost").orElseThrow().probability()).contains(Fraction.of(1, 2));
    }

    @Test
    void followWhoGetsTheMutexFirst() {
        // Whoever has m first decides: main never gives it back, and the worker has written before it does.
        Verdict verdict = Stories.judge("""
                mutex m
                int x = 0

                thread main
                  start worker
                  lock m
                  x = 1
                  _exit 0

                thread worker
                  lock m
                  if x == 0
                    print "first"
                  flush
                  unlock m

                outcome worker-first
                  when  output is "first"
                  grade acceptable "The worker had m before main."
                outcome main-first
                  when  output is ""
                  grade acceptable "main had m before the worker, or ended first."
                """);
        assertThat(verdict.outcome("worker-first").orElseThrow().probability()).contains(Fraction.of(1, 2));
    }

    @ParameterizedTest
    @MethodSource("files")
    void sumToExactlyOne(Path file) {
        Exploration graph = Explorer.explore(Program.of(Stories.read(file)), Limits.DEFAULT);
        Fraction sum = Odds.of(graph).known().orElseThrow().stream().reduce(Fraction.ZERO, Fraction::plus);
        assertThat(sum).isEqualTo(Fraction.ONE);
    }

    @Test
    void areNotKnownWhenTheSearchWasCutShort() {
        Program program = Program.of(Stories.shipped("orphaned-lock"));
        assertThat(Odds.of(Explorer.explore(program, new Limits(20, 8))))
                .isEqualTo(new Odds.Unknown("not everything was searched"));
    }

    /// The stories whose odds are compared with a million random schedules each.
    static List<Scenario> simulated() {
        return List.of(
                Stories.shipped("orphaned-lock"),
                Stories.shipped("printed-twice"),
                Stories.story(LOST_UPDATE),
                Stories.story(RELAY));
    }

    private static final String LOST_UPDATE = """
            int x = 0

            thread main
              start one
              start two
              join one
              join two
              print "x"
              if x == 2
                print "2"
              exit 0

            thread one
              x = x + 1

            thread two
              x = x + 1
            """;

    /// Two threads start each other again and again, until one does it too early, or main takes the lock twice, or
    /// the runner stops them.
    private static final String RELAY = """
            mutex m

            thread main
              start ping
              start runner
              lock m
              lock m

            thread ping
              start pong

            thread pong
              start ping

            thread runner
              repeat 3
                print "r"
              _exit 3
            """;

    @ParameterizedTest
    @MethodSource("simulated")
    void agreeWithAMillionSimulatedSchedules(Scenario story) {
        Exploration exploration = Explorer.explore(Program.of(story), Limits.DEFAULT);
        Graph graph = exploration.graph();
        Components components = exploration.components();
        int runs = 1_000_000;
        int[] seen = new int[components.count()];
        Chance chance = new Chance(42);
        for (int run = 0; run < runs; run++) {
            int state = 0;
            while (!components.closed(components.of(state))) {
                state = graph.target(state, chance.below(graph.choices(state)));
            }
            seen[components.of(state)]++;
        }
        List<Fraction> odds = Odds.of(exploration).known().orElseThrow();
        for (int end = 0; end < odds.size(); end++) {
            double exact = odds.get(end).toDouble();
            double deviation = Math.sqrt(exact * (1 - exact) / runs);
            double share =
                    (double) seen[components.of(exploration.ends().get(end).state())] / runs;
            assertThat(share).as("%s", odds.get(end)).isCloseTo(exact, within(OF_9999 * deviation));
        }
    }
}
