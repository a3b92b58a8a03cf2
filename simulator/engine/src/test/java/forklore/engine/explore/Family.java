package forklore.engine.explore;

import forklore.engine.model.Declarations;
import forklore.engine.model.Expression;
import forklore.engine.model.Heading;
import forklore.engine.model.Mutex;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;

/// N workers make K rounds of lock, work, unlock, each on its own lock; main starts them all and forks at any later
/// moment; the child takes every lock in order; main waits. Work stores the value that is there already.
final class Family {

    private Family() {}

    static Scenario scenario(int workers, int rounds) {
        List<Mutex> mutexes = new ArrayList<>();
        List<ThreadBody> threads = new ArrayList<>();
        List<Statement> main = new ArrayList<>();
        List<Statement> child = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            String mutex = "m" + i;
            mutexes.add(new Mutex(mutex, Span.NONE));
            main.add(new Statement.Start("w" + i, Span.NONE));
            child.add(new Statement.Lock(mutex, Span.NONE));
            threads.add(worker("w" + i, mutex, rounds));
        }
        child.add(new Statement.Exit(0, Span.NONE));
        main.add(new Statement.Fork("child", child, Span.NONE));
        main.add(new Statement.Wait("child", Span.NONE));
        threads.addFirst(new ThreadBody("main", main, Span.NONE));
        List<Variable> variables = List.of(new Variable("unused", 0, Span.NONE));
        return new Scenario(
                new Heading("family", "A family", "own", List.of(), ""),
                new Declarations(mutexes, variables),
                threads,
                List.of(),
                List.of());
    }

    private static ThreadBody worker(String name, String mutex, int rounds) {
        Statement round = new Statement.Repeat(
                rounds,
                List.of(
                        new Statement.Lock(mutex, Span.NONE),
                        new Statement.Assign("unused", new Expression.Constant(0), Span.NONE),
                        new Statement.Unlock(mutex, Span.NONE)),
                Span.NONE);
        return new ThreadBody(name, List.of(round), Span.NONE);
    }

    /// The number of reachable states, derived on paper.
    ///
    /// A started worker has S = 3K + 1 places, the last one its end. While main starts the workers: S^i states
    /// for i of them; with all of them before the fork: S^N. After it, a worker whose lock is orphaned in the
    /// child is at any place but its first (S - 1); another one at any (S), and at its end the child may know
    /// it as a ghost or as ended (so S + 1). With no orphan the child has N + 1 places before it exits and main
    /// has two, before and after asking; then the child's memory is gone and main has three places; and one
    /// state is left when the parent has ended too. With f as the first orphan the child has f + 2 places, the
    /// last one waiting, and main has two.
    static int states(int workers, int rounds) {
        int places = 3 * rounds + 1;
        int total = 1 + power(places, workers) * (1 + 3) + power(places + 1, workers) * 2 * (workers + 1);
        for (int i = 0; i < workers; i++) {
            total += power(places, i);
        }
        for (int f = 0; f < workers; f++) {
            total += power(places + 1, f) * (places - 1) * power(2 * places, workers - f - 1) * 2 * (f + 2);
        }
        return total;
    }

    private static int power(int base, int exponent) {
        int result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
