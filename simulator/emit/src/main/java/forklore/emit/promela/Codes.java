package forklore.emit.promela;

import forklore.engine.model.Ending;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.List;

/// The numbers that stand for names in the model, the same for whoever writes it and whoever reads its lines.
final class Codes {

    // Values of status[].
    static final int RUNNING = 1;
    static final int EXITED = 2;
    static final int REPLACED = 3;
    static final int UNDEFINED = 4;

    // Values of position[]; from WAITS on: what a thread waits for.
    static final int ENDED = 1;
    static final int JOINED = 2;
    static final int GHOST = 3;
    static final int RUNS = 4;
    static final int WAITS = 5;

    /// How many processes and printed texts the arrays have room for; the model asserts that it is enough.
    static final int PROCESSES = 8;

    static final int TEXTS = 32;

    final List<String> threads;
    final List<String> mutexes;
    final List<String> variables;
    final List<String> sites = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    final List<String> programs = new ArrayList<>();
    final List<String> misuses = new ArrayList<>();

    Codes(Scenario scenario) {
        threads = scenario.threads().stream().map(ThreadBody::name).toList();
        mutexes = scenario.mutexes().stream().map(mutex -> mutex.name()).toList();
        variables =
                scenario.variables().stream().map(variable -> variable.name()).toList();
        sites.add(Ending.PARENT);
        scenario.threads().forEach(thread -> collect(thread.statements()));
    }

    private void collect(List<Statement> statements) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Fork fork -> {
                    sites.add(fork.process());
                    collect(fork.block());
                }
                case Statement.If choice -> {
                    collect(choice.then());
                    collect(choice.otherwise());
                }
                case Statement.Repeat repeat -> collect(repeat.block());
                case Statement.Print print -> add(texts, print.text());
                case Statement.Exec exec -> add(programs, exec.program());
                case Statement.Start start -> add(misuses, "starts " + start.thread() + ", which runs already");
                case Statement.Join join ->
                    add(misuses, "joins " + join.thread() + ", which does not run in this process");
                case Statement.Unlock unlock -> add(misuses, "unlocks " + unlock.mutex() + ", which it does not hold");
                case Statement.Lock _, Statement.Wait _, Statement.Assign _, Statement.Flush _ -> {}
                case Statement.Exit _, Statement.ImmediateExit _ -> {}
                case Statement.Control _,
                        Statement.Processes _,
                        Statement.Synchronisation _,
                        SignalStatement _,
                        LibraryStatement _ -> {}
            }
        }
    }

    private static void add(List<String> list, String value) {
        if (!list.contains(value)) {
            list.add(value);
        }
    }

    int waitsForMutex(int mutex) {
        return WAITS + mutex;
    }

    int waitsForThread(int thread) {
        return WAITS + mutexes.size() + thread;
    }

    int waitsForSite(int site) {
        return WAITS + mutexes.size() + threads.size() + site;
    }

    /// {@return what a position from WAITS on waits for}
    Ending.Target target(int position) {
        int index = position - WAITS;
        if (index < mutexes.size()) {
            return new Ending.Target.OfMutex(mutexes.get(index));
        }
        index -= mutexes.size();
        return index < threads.size()
                ? new Ending.Target.OfThread(threads.get(index))
                : new Ending.Target.OfProcess(sites.get(index - threads.size()));
    }
}
