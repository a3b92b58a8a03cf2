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
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.platform.Shipped;
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
    void sumToExactlyOneOnEachPlatform(Path file) {
        Scenario scenario = Stories.read(file);
        for (String platform : scenario.platforms()) {
            Exploration graph = Explorer.explore(program(scenario, platform), Limits.DEFAULT);
            Fraction sum = Odds.of(graph).known().orElseThrow().stream().reduce(Fraction.ZERO, Fraction::plus);
            assertThat(sum).as(platform).isEqualTo(Fraction.ONE);
        }
    }

    private static Program program(Scenario scenario, String platform) {
        return switch (Linker.link(scenario, Shipped.ALL, platform)) {
            case Linking.Complete complete -> Program.of(complete.linked());
            case Linking.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    @Test
    void areNotKnownWhenTheSearchWasCutShort() {
        Program program = Program.of(Stories.shipped("orphaned-lock"));
        assertThat(Odds.of(Explorer.explore(program, new Limits(20, 8))))
                .isEqualTo(new Odds.Unknown("not everything was searched"));
    }

    /// The stories whose odds are compared with a million random schedules each.
    static List<Program> simulated() {
        return List.of(
                program(Stories.shipped("orphaned-lock"), "core"),
                program(Stories.shipped("printed-twice"), "core"),
                program(Stories.shipped("allocator-lock"), "tcmalloc-debug"),
                program(Stories.shipped("printf-in-the-child"), "musl"),
                Program.of(Stories.story(LOST_UPDATE)),
                Program.of(Stories.story(RELAY)),
                Program.of(Stories.story(SPINNERS)));
    }

    /// Two spin, one for the other and one for the forking thread; each may be copied before its flag is set.
    private static final String SPINNERS = """
            int ready = 0
            int go = 0

            thread main
              start worker
              while ready == 0
                work
              fork child
                while go == 0
                  work
                exit 0
              start setter
              wait child

            thread worker
              start setter
              ready = 1

            thread setter
              go = 1
            """;

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
    void agreeWithAMillionSimulatedSchedules(Program program) {
        Exploration exploration = Explorer.explore(program, Limits.DEFAULT);
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
