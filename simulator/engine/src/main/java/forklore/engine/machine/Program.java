package forklore.engine.machine;

import forklore.engine.model.Fingerprint;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.ThreadBody;
import java.util.List;

/// A scenario compiled to a table of steps, `repeat` unrolled. The tables are read by the machine only.
public final class Program {

    /// The greatest number of steps a program may have after unrolling.
    public static final int MAX_STEPS = 4000;

    /// Where a thread goes when it has nothing left to do.
    static final int END = -1;

    private final Scenario scenario;
    private final String fingerprint;
    private final int main;
    private final boolean mayGoRound;

    // The step table: step i does operation[i] with first[i] and second[i], then goes to next[i].
    final int[] operation;
    final int[] first;
    final int[] second;
    final int[] next;
    final Span[] spans;

    // What the table's operands point into.
    final int[] entries;
    final int[] initialValues;
    final List<Formula> expressions;
    final List<String> texts;
    final List<String> programs;
    final List<String> sites;
    final int maxProcesses;

    Program(Scenario scenario, Compiler compiler) {
        this.scenario = scenario;
        this.fingerprint = Fingerprint.of(scenario);
        this.operation = compiler.operation();
        this.first = compiler.first();
        this.second = compiler.second();
        this.next = compiler.next();
        this.spans = compiler.spans();
        this.entries = compiler.entries();
        this.expressions = compiler.expressions();
        this.texts = compiler.texts();
        this.programs = compiler.programs();
        this.sites = compiler.sites();
        this.maxProcesses = compiler.maxProcesses();
        this.initialValues = scenario.variables().stream()
                .mapToInt(variable -> variable.initial())
                .toArray();
        this.main = indexOf(ThreadBody.MAIN);
        this.mayGoRound = Loops.possible(scenario);
    }

    /// {@return the program of a scenario}
    ///
    /// @param scenario what to compile
    /// @throws IllegalArgumentException if it has more than [#MAX_STEPS] steps; the reader rejects such texts
    public static Program of(Scenario scenario) {
        return new Program(scenario, new Compiler(scenario));
    }

    /// {@return the scenario it was compiled from}
    public Scenario scenario() {
        return scenario;
    }

    /// {@return the hash of the scenario's program}
    public String fingerprint() {
        return fingerprint;
    }

    /// {@return the number of steps in the table}
    public int size() {
        return operation.length;
    }

    /// {@return whether a run could come back to a state it was in; where this says no, that is certain}
    public boolean mayGoRound() {
        return mayGoRound;
    }

    int main() {
        return main;
    }

    int threads() {
        return entries.length;
    }

    int mutexes() {
        return scenario.mutexes().size();
    }

    int variables() {
        return initialValues.length;
    }

    String thread(int index) {
        return scenario.threads().get(index).name();
    }

    private int indexOf(String thread) {
        for (int i = 0; i < scenario.threads().size(); i++) {
            if (scenario.threads().get(i).name().equals(thread)) {
                return i;
            }
        }
        throw new IllegalStateException("no thread " + thread);
    }
}
