package forklore.engine.machine;

import forklore.engine.model.Ending;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The abstract machine of one program. It answers five questions about states: the first one, who can make a step,
/// what a step leads to, how a run ended, and which bounds were met.
///
/// A state is an `int[]` of [#words] words, a few bits for each thing; see [Layout]. [#snapshot] says it in words. A
/// machine is used by one thread at a time.
public final class Machine {

    /// How many instant steps may follow each other. More can only be a circle, which is a defect of the lowering.
    private static final int MAX_INSTANT = 256;

    private final Program program;
    private final Layout layout;
    private final Texts texts;
    private final Viewer viewer;
    private final TreeSet<String> boundsReached = new TreeSet<>();
    private final int maxProcesses;

    private boolean missedText;

    /// What the acts of the current step tell; null while nobody wants to know.
    private List<Event> told;

    /// Makes a machine for a program.
    ///
    /// @param program the program
    /// @param limits the bounds; only the number of processes matters here
    public Machine(Program program, Limits limits) {
        this.program = program;
        this.maxProcesses = Math.min(limits.processes(), program.maxProcesses());
        this.layout = program.layout(maxProcesses);
        this.texts = new Texts();
        this.viewer = new Viewer(program, layout, texts);
    }

    private Machine(Machine other) {
        this.program = other.program;
        this.maxProcesses = other.maxProcesses;
        this.layout = other.layout;
        this.texts = other.texts.reader();
        this.viewer = new Viewer(program, layout, texts);
    }

    /// {@return a machine for another thread, which makes the same states as this one, for as long as this one rests;
    /// a step to a text that this one has not met is not made by it}
    public Machine sibling() {
        return new Machine(this);
    }

    /// {@return whether the last step that was not made was one to a text that only the first machine can meet}
    public boolean missedText() {
        return missedText;
    }

    /// {@return the texts that buffers and outputs went through}
    public Texts texts() {
        return texts;
    }

    /// {@return the program}
    public Program program() {
        return program;
    }

    /// {@return where each part of a state lies}
    public Layout layout() {
        return layout;
    }

    /// {@return the number of words in a state}
    public int words() {
        return layout.words;
    }

    /// {@return the number of processes that a state has room for}
    public int processes() {
        return layout.processes;
    }

    /// {@return the number of declared threads}
    public int threads() {
        return layout.threads;
    }

    /// {@return the first state: the parent, with `main` before its first step}
    public int[] initial() {
        int[] state = new int[layout.words];
        layout.set(state, Layout.COUNT, 1);
        layout.set(state, layout.own(0, Layout.STATUS), Layout.RUNNING);
        layout.set(state, layout.own(0, Layout.CALLER), program.main());
        for (Act act : program.atStart()) {
            act(act, state, 0, program.main());
        }
        return state;
    }

    /// {@return whether a thread can make a step}
    ///
    /// @param state the state
    /// @param process the index of the process
    /// @param thread the index of the thread
    public boolean enabled(int[] state, int process, int thread) {
        int position = layout.get(state, layout.position(process, thread));
        if (position < Layout.FIRST_STEP) {
            return false;
        }
        Optional<Term> guard = program.step(thread, position).guard();
        return guard.isEmpty() || guard.get().value(layout, state, process) != 0;
    }

    /// {@return who can make a step, in the order of the indices; empty at an end}
    ///
    /// @param state the state
    public List<Actor> choices(int[] state) {
        List<Actor> choices = new ArrayList<>();
        for (int process = 0; process < layout.get(state, Layout.COUNT); process++) {
            for (int thread = 0; thread < layout.threads; thread++) {
                if (enabled(state, process, thread)) {
                    choices.add(new Actor(process, thread));
                }
            }
        }
        return choices;
    }

    /// {@return what a step would do; ask before [#apply]}
    ///
    /// @param state the state before the step
    /// @param process the index of the process
    /// @param thread the index of a thread that can make a step
    public Event event(int[] state, int process, int thread) {
        List<Event> events = new ArrayList<>();
        told = events;
        apply(state.clone(), process, thread);
        told = null;
        return events.size() == 1 ? events.get(0) : new Event.AtOnce(events);
    }

    /// {@return the statement that a step would do}
    ///
    /// @param state the state before the step
    /// @param process the index of the process
    /// @param thread the index of a thread that can make a step
    public Span span(int[] state, int process, int thread) {
        return next(state, process, thread).span();
    }

    /// {@return the functions that a step would be inside of, outermost first}
    ///
    /// @param state the state before the step
    /// @param process the index of the process
    /// @param thread the index of a thread that can make a step
    public List<String> within(int[] state, int process, int thread) {
        return next(state, process, thread).within();
    }

    private Step next(int[] state, int process, int thread) {
        return program.step(thread, layout.get(state, layout.position(process, thread)));
    }

    /// {@return the condition of a `while` that a step would look at, as it is written; empty for another step}
    ///
    /// @param state the state before the step
    /// @param process the index of the process
    /// @param thread the index of a thread that can make a step
    public Optional<String> question(int[] state, int process, int thread) {
        return program.question(thread, layout.get(state, layout.position(process, thread)));
    }

    /// {@return the state, unpacked to be looked at}
    ///
    /// @param state the state
    public Snapshot snapshot(int[] state) {
        return viewer.snapshot(state);
    }

    /// {@return the name of an actor, as in a schedule}
    ///
    /// @param state the state
    /// @param process the index of the process
    /// @param thread the index of the thread
    public String name(int[] state, int process, int thread) {
        return viewer.actorName(state, process, thread);
    }

    /// {@return how the run ended, or empty if somebody can still make a step}
    ///
    /// @param state the state
    public Optional<Ending> ending(int[] state) {
        return choices(state).isEmpty() ? Optional.of(viewer.ending(state, Collections.emptyMap())) : Optional.empty();
    }

    /// {@return how a run ended that goes round for ever}
    ///
    /// @param state one of the states that it goes through
    /// @param turning who makes steps in them, each with the condition it looks at again and again, if there is one
    public Ending livelock(int[] state, Map<Actor, String> turning) {
        return viewer.ending(state, turning);
    }

    /// {@return the bounds that steps have met so far, a phrase each, in alphabetical order}
    public List<String> boundsReached() {
        return List.copyOf(boundsReached);
    }

    /// Makes a step: changes the state into the one that follows.
    ///
    /// @param state the state; it is spoiled if a bound is met
    /// @param process the index of the process
    /// @param thread the index of a thread that can make a step
    /// @return false if the step meets a bound, so that what follows is unknown
    public boolean apply(int[] state, int process, int thread) {
        return acts(next(state, process, thread).acts(), state, process, thread) && settle(state, process, thread);
    }

    /// Makes the instant steps that a thread has come to.
    private boolean settle(int[] state, int process, int thread) {
        for (int i = 0; i < MAX_INSTANT; i++) {
            int position = layout.get(state, layout.position(process, thread));
            if (position < Layout.FIRST_STEP) {
                return true;
            }
            Step step = program.step(thread, position);
            if (!step.instant()) {
                return true;
            }
            if (!acts(step.acts(), state, process, thread)) {
                return false;
            }
        }
        throw new IllegalStateException(
                "a circle of instant steps in " + program.scenario().name());
    }

    private boolean acts(List<Act> acts, int[] state, int process, int thread) {
        for (int i = 0; i < acts.size(); i++) {
            if (!act(acts.get(i), state, process, thread)) {
                return false;
            }
        }
        return true;
    }

    private boolean act(Act act, int[] state, int process, int thread) {
        return switch (act) {
            case Act.Set set -> set(state, layout.field(set.slot(), process), value(set.value(), state, process));
            case Act.Go go -> position(state, process, thread, program.position(go.step()));
            case Act.Start start ->
                position(state, process, start.thread(), program.position(program.entry(start.thread())));
            case Act.Resume resume ->
                position(state, process, thread, layout.get(state, layout.field(resume.saved(), process)));
            case Act.When when -> when(when, state, process, thread);
            case Act.Tell tell -> tell(tell, state, process);
            case Act.Append append -> append(state, layout.field(append.buffer(), process), append.text());
            case Act.Drain drain ->
                drain(state, layout.field(drain.buffer(), process), layout.field(drain.output(), process));
            case Act.SetOf setOf -> setOf(setOf, state, process);
            case Act.SetElement setElement -> setElement(setElement, state, process);
            case Act.Fork fork -> fork(state, process, thread, fork.site(), fork.inChild());
            case Act.Create create ->
                create(state, process, thread, create.site(), create.status(), value(create.result(), state, process));
            case Act.Finish finish ->
                finish(
                        state,
                        value(finish.owner(), state, process),
                        thread,
                        finish.status(),
                        value(finish.result(), state, process));
            case Act.Bound bound -> bound(bound.phrase());
        };
    }

    private boolean position(int[] state, int process, int thread, int position) {
        layout.set(state, layout.position(process, thread), position);
        return true;
    }

    private boolean when(Act.When when, int[] state, int process, int thread) {
        int value = value(when.test(), state, process);
        return value == Term.OVERFLOW
                ? overflow()
                : acts(value != 0 ? when.then() : when.otherwise(), state, process, thread);
    }

    private boolean setOf(Act.SetOf act, int[] state, int process) {
        int other = value(act.owner(), state, process);
        return other < 0 || set(state, layout.field(act.slot(), other), value(act.value(), state, process));
    }

    private boolean setElement(Act.SetElement act, int[] state, int process) {
        int at = value(act.index(), state, process);
        int value = value(act.value(), state, process);
        return at < 0 || at >= act.count()
                ? overflow()
                : set(state, layout.field(act.first().plus(at), process), value);
    }

    private int value(Term term, int[] state, int process) {
        return term.value(layout, state, process);
    }

    private boolean set(int[] state, int field, int value) {
        if (value == Term.OVERFLOW) {
            return overflow();
        }
        if (!layout.fits(field, value)) {
            return bound("numbers from " + layout.least(field) + " to " + layout.greatest(field));
        }
        layout.set(state, field, value);
        return true;
    }

    private boolean tell(Act.Tell tell, int[] state, int process) {
        if (told != null) {
            told.add(tell.event().apply(viewer.told(tell.values(), state, process)));
        }
        return true;
    }

    private boolean append(int[] state, int buffer, String more) {
        int text = texts.append(layout.get(state, buffer), more);
        missedText = text == Texts.UNKNOWN;
        if (missedText) {
            return false;
        }
        if (text < 0) {
            return bound(Layout.MAX_TEXTS + " different texts");
        }
        layout.set(state, buffer, text);
        return true;
    }

    private boolean drain(int[] state, int buffer, int output) {
        boolean done = append(state, output, texts.text(layout.get(state, buffer)));
        layout.set(state, buffer, 0);
        return done;
    }

    private boolean fork(int[] state, int process, int thread, int site, List<Act> inChild) {
        int child = newProcess(state, process, thread, site, Layout.RUNNING);
        if (child < 0) {
            return false;
        }
        layout.copyMemory(state, process, child);
        return acts(inChild, state, child, thread) && settle(state, child, thread);
    }

    private boolean create(int[] state, int process, int thread, int site, int status, int result) {
        int child = newProcess(state, process, thread, site, status);
        return child >= 0 && set(state, layout.own(child, Layout.RESULT), result);
    }

    private int newProcess(int[] state, int process, int thread, int site, int status) {
        int child = layout.get(state, Layout.COUNT);
        if (child >= maxProcesses) {
            bound(maxProcesses + " processes at a time");
            return -1;
        }
        layout.set(state, Layout.COUNT, child + 1);
        layout.set(state, layout.own(child, Layout.STATUS), status);
        layout.set(state, layout.own(child, Layout.SITE), site);
        layout.set(state, layout.own(child, Layout.PARENT), process);
        layout.set(state, layout.own(child, Layout.CALLER), thread);
        return child;
    }

    private boolean finish(int[] state, int process, int thread, int status, int result) {
        if (process < 0 || layout.get(state, layout.own(process, Layout.STATUS)) != Layout.RUNNING) {
            return true;
        }
        if (!acts(program.atEnd(), state, process, thread)) {
            return false;
        }
        layout.set(state, layout.own(process, Layout.STATUS), status);
        layout.clearMemory(state, process);
        return set(state, layout.own(process, Layout.RESULT), result);
    }

    private boolean overflow() {
        return bound("numbers on the way from -" + Term.BOUND + " to " + Term.BOUND);
    }

    private boolean bound(String phrase) {
        boundsReached.add(phrase);
        return false;
    }
}
