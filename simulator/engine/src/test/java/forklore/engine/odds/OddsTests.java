package forklore.engine.odds;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Chance;
import forklore.engine.Stories;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddsTests {

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

    @Test
    void agreeWithSimulatedSchedules() {
        Program program = Program.of(Stories.shipped("orphaned-lock"));
        Exploration graph = Explorer.explore(program, Limits.DEFAULT);
        List<Fraction> odds = Odds.of(graph).known().orElseThrow();
        int runs = 200_000;
        int[] seen = new int[graph.states()];
        Chance chance = new Chance(42);
        for (int run = 0; run < runs; run++) {
            int state = 0;
            for (List<Exploration.Edge> edges = graph.edges(0); !edges.isEmpty(); edges = graph.edges(state)) {
                state = edges.get(chance.below(edges.size())).target();
            }
            seen[state]++;
        }
        for (int end = 0; end < odds.size(); end++) {
            double exact = odds.get(end).toDouble();
            double deviation = Math.sqrt(exact * (1 - exact) / runs);
            double share = (double) seen[graph.ends().get(end).state()] / runs;
            assertThat(Math.abs(share - exact)).isLessThan(5 * deviation);
        }
    }
}
