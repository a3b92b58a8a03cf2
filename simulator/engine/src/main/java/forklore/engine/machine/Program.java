package forklore.engine.machine;

import forklore.engine.model.Scenario;
import forklore.engine.model.ThreadBody;
import forklore.engine.platform.Linked;
import java.util.List;
import java.util.Optional;

/// A scenario compiled to a table of steps: functions copied to where they are called, `repeat` unrolled.
///
/// Every step belongs to one thread. A thread's position is [Layout#FIRST_STEP] plus the number of the step among
/// those of the thread.
public final class Program {

    /// The greatest number of steps a program may have after unrolling.
    public static final int MAX_STEPS = 4000;

    /// Where a thread goes when it has nothing left to do.
    public static final int END = -1;

    private final Linked linked;
    private final Scenario scenario;
    private final String fingerprint;
    private final int main;
    private final boolean mayGoRound;
    private final Lowered lowered;
    private final int[][] ofThread;
    private final int[] positions;
    private final int maxProcesses;

    private Program(Linked linked, Lowered lowered) {
        this.linked = linked;
        this.scenario = linked.scenario();
        this.fingerprint = linked.fingerprint();
        this.mayGoRound = Loops.possible(linked);
        this.lowered = lowered;
        this.maxProcesses = new ProcessCount(scenario).bound();
        this.main = indexOf(scenario, ThreadBody.MAIN);
        this.positions = new int[lowered.steps().size()];
        this.ofThread = new int[scenario.threads().size()][];
        for (int thread = 0; thread < ofThread.length; thread++) {
            ofThread[thread] = number(thread);
        }
    }

    private int[] number(int thread) {
        int[] own = new int[lowered.steps().size()];
        int count = 0;
        for (int step = 0; step < positions.length; step++) {
            if (lowered.steps().get(step).thread() == thread) {
                positions[step] = Layout.FIRST_STEP + count;
                own[count++] = step;
            }
        }
        int[] exact = new int[count];
        System.arraycopy(own, 0, exact, 0, count);
        return exact;
    }

    /// {@return the program of a scenario, on the platform `core`}
    ///
    /// @param scenario what to compile
    /// @throws IllegalArgumentException if it has more than [#MAX_STEPS] steps; the reader rejects such texts
    public static Program of(Scenario scenario) {
        return of(Linked.core(scenario));
    }

    /// {@return the program of a scenario on a platform}
    ///
    /// @param linked the scenario with what the platform adds
    /// @throws IllegalArgumentException if it has more than [#MAX_STEPS] steps
    public static Program of(Linked linked) {
        return new Program(linked, new Lowering(linked).lower());
    }

    /// {@return the scenario with what the platform adds}
    public Linked linked() {
        return linked;
    }

    /// {@return the name of the platform it runs on}
    public String platform() {
        return linked.platform();
    }

    /// {@return the scenario it was compiled from, with the functions and objects of the platform that it uses}
    public Scenario scenario() {
        return scenario;
    }

    /// {@return the hash of the scenario's program}
    public String fingerprint() {
        return fingerprint;
    }

    /// {@return the number of steps in the table}
    public int size() {
        return lowered.steps().size();
    }

    /// {@return whether a run could come back to a state it was in; where this says no, that is certain}
    public boolean mayGoRound() {
        return mayGoRound;
    }

    /// {@return the steps}
    public List<Step> steps() {
        return lowered.steps();
    }

    /// {@return the step that a thread is before}
    ///
    /// @param thread the index of the thread
    /// @param position its position, at least [Layout#FIRST_STEP]
    public Step step(int thread, int position) {
        return lowered.steps().get(ofThread[thread][position - Layout.FIRST_STEP]);
    }

    /// {@return the condition of a `while` that a thread looks at in its next step, as it is written; empty if that
    /// step is another one}
    ///
    /// @param thread the index of the thread
    /// @param position its position, at least [Layout#FIRST_STEP]
    public Optional<String> question(int thread, int position) {
        return Optional.ofNullable(lowered.questions().get(ofThread[thread][position - Layout.FIRST_STEP]));
    }

    /// {@return the position that stands for a step, or [Layout#ENDED] for [#END]}
    ///
    /// @param step the number of the step in [#steps]
    public int position(int step) {
        return step == END ? Layout.ENDED : positions[step];
    }

    /// {@return the number of steps of a thread}
    ///
    /// @param thread the index of the thread
    public int steps(int thread) {
        return ofThread[thread].length;
    }

    /// {@return the first step of a thread}
    ///
    /// @param thread the index of the thread
    public int entry(int thread) {
        return lowered.entries().get(thread);
    }

    /// {@return what is done in the parent before the first step}
    public List<Act> atStart() {
        return lowered.atStart();
    }

    /// {@return what is done in a process before it ends, whatever ends it}
    public List<Act> atEnd() {
        return lowered.atEnd();
    }

    /// {@return a bound on how many processes can ever exist, at most `Limits.MAX_PROCESSES + 1`}
    public int maxProcesses() {
        return maxProcesses;
    }

    /// {@return the index of `main`}
    public int main() {
        return main;
    }

    /// {@return the number of declared threads}
    public int threads() {
        return ofThread.length;
    }

    /// {@return the names of the fork sites; the first one is the parent's}
    public List<String> sites() {
        return lowered.sites();
    }

    /// {@return the programs that a process can become}
    public List<String> programs() {
        return lowered.programs();
    }

    /// {@return what can be done that is undefined, a phrase each}
    public List<String> misuses() {
        return lowered.misuses();
    }

    /// {@return where each part of a state lies}
    ///
    /// @param processes how many processes a state has room for
    public Layout layout(int processes) {
        return lowered.fields().layout(this, processes);
    }

    /// {@return where a process keeps the buffer of a stream}
    ///
    /// @param stream the declared name, or an empty text for standard output
    public Slot buffer(String stream) {
        return stream.isEmpty() ? Output.STDOUT : objects().inProcess(objects().resource(stream));
    }

    Slot registered() {
        return lowered.registered();
    }

    Objects objects() {
        return lowered.objects();
    }

    String thread(int index) {
        return scenario.threads().get(index).name();
    }

    static int indexOf(Scenario scenario, String thread) {
        for (int i = 0; i < scenario.threads().size(); i++) {
            if (scenario.threads().get(i).name().equals(thread)) {
                return i;
            }
        }
        throw new IllegalStateException("no thread " + thread);
    }
}
