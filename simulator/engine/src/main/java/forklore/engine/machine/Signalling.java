package forklore.engine.machine;

import static forklore.engine.machine.Terms.and;
import static forklore.engine.machine.Terms.constant;
import static forklore.engine.machine.Terms.is;
import static forklore.engine.machine.Terms.isNot;
import static forklore.engine.machine.Terms.read;

import forklore.engine.model.Ending;
import forklore.engine.model.Handler;
import forklore.engine.model.Signal;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers signals.
///
/// A signal with a handler is pending in a thread, or in a process for its first thread. A thread that can be
/// interrupted begins the handler as its next step, even while it waits; it remembers where it was, and goes on there
/// after the handler, during which nothing interrupts it. A fork copies no pending signal and no timer.
final class Signalling {

    private final Lowering lowering;
    private final List<Handler> handlers;
    private final int threads;

    // For each thread: where it was, whether it is in a handler, whether one ended while it waited in a pause, and the
    // pending signals.
    private final Slot[] saved;
    private final Slot[] busy;
    private final Slot[] woken;
    private final Slot[] pending;
    // For each process: the pending signals, and whether the timer is set.
    private final Slot atProcess;
    private final Slot alarm;
    private final List<int[]> entries = new ArrayList<>();

    Signalling(Lowering lowering) {
        this.lowering = lowering;
        this.handlers = lowering.scenario.handlers();
        this.threads = lowering.scenario.threads().size();
        List<Statement> all = lowering.everything();
        boolean pauses = all.stream().anyMatch(SignalStatement.Pause.class::isInstance);
        int one = handlers.isEmpty() ? 0 : 1;
        this.saved = new Slot[threads];
        this.busy = new Slot[threads];
        this.woken = new Slot[threads];
        this.pending = new Slot[threads];
        for (int i = 0; i < threads; i++) {
            saved[i] = lowering.fields.own(0, one * (Layout.FIRST_STEP + Program.MAX_STEPS), true);
            busy[i] = lowering.fields.own(0, one, true);
            woken[i] = lowering.fields.own(0, pauses ? one : 0, true);
            pending[i] = notInherited(Math.max(1, handlers.size()), one);
        }
        this.atProcess = notInherited(Math.max(1, handlers.size()), one);
        this.alarm = lowering.fields.own(0, pauses ? 1 : 0, false);
    }

    private Slot notInherited(int count, int greatest) {
        Slot first = lowering.fields.own(0, greatest, false);
        for (int i = 1; i < count; i++) {
            lowering.fields.own(0, greatest, false);
        }
        return first;
    }

    /// Lowers a copy of every handler for a thread.
    void lowerHandlers(Scope scope) {
        int[] mine = new int[handlers.size()];
        int thread = scope.thread();
        for (int i = 0; i < mine.length; i++) {
            Handler handler = handlers.get(i);
            Scope inside = scope.inHandler(Scope.NO_ARGUMENTS, handler.signal().name());
            int end = lowering.steps.add(
                    inside,
                    handler.span(),
                    Lowering.tell(new Event.Resumed(handler.signal())),
                    new Act.Set(woken[thread], constant(lowering.fields.greatest(woken[thread]))),
                    new Act.Set(busy[thread], constant(0)),
                    new Act.Resume(saved[thread]),
                    new Act.Set(saved[thread], constant(0)));
            mine[i] = lowering.block(handler.body(), end, inside);
        }
        entries.add(mine);
    }

    /// Lets every step be interrupted.
    void interruptEveryStep() {
        if (!handlers.isEmpty()) {
            lowering.steps.replaceAll(this::interruptible);
        }
    }

    private Step interruptible(Step step) {
        if (step.instant()) {
            return step;
        }
        List<Act> acts = step.acts();
        Term any = Terms.FALSE;
        for (int i = handlers.size() - 1; i >= 0; i--) {
            Term here = comes(i, step.thread());
            acts = List.of(new Act.When(here, interrupt(i, step.thread()), acts));
            any = Terms.or(any, here);
        }
        Term interrupted = any;
        return new Step(
                step.thread(),
                step.span(),
                step.within(),
                step.guard().map(guard -> Terms.or(interrupted, guard)),
                acts,
                false,
                step.target(),
                step.hopeless().map(hopeless -> and(Terms.not(interrupted), hopeless)),
                step.time());
    }

    private Term comes(int handler, int thread) {
        Term toProcess = and(isNot(atProcess.plus(handler), 0), is(new Slot(false, Layout.CALLER), thread));
        return and(is(busy[thread], 0), Terms.or(isNot(pending[thread].plus(handler), 0), toProcess));
    }

    private List<Act> interrupt(int handler, int thread) {
        Slot mine = pending[thread].plus(handler);
        return List.of(
                Lowering.tell(new Event.Interrupted(handlers.get(handler).signal())),
                new Act.When(
                        isNot(mine, 0),
                        List.of(new Act.Set(mine, constant(0))),
                        List.of(new Act.Set(atProcess.plus(handler), constant(0)))),
                new Act.Set(busy[thread], constant(1)),
                new Act.Set(saved[thread], read(lowering.fields.position(thread))),
                new Act.Go(entries.get(thread)[handler]));
    }

    /// {@return what a thread that is not copied leaves behind}
    List<Act> leaveBehind(int thread) {
        return List.of(
                new Act.Set(saved[thread], constant(0)),
                new Act.Set(busy[thread], constant(0)),
                new Act.Set(woken[thread], constant(0)));
    }

    int signals(SignalStatement signals, int next, Scope scope) {
        return switch (signals) {
            case SignalStatement.Send send -> send(send, next, scope);
            case SignalStatement.Alarm alarmed ->
                lowering.steps.add(
                        scope,
                        alarmed.span(),
                        new Act.Set(alarm, constant(lowering.fields.greatest(alarm))),
                        Lowering.tell(new Event.AlarmSet()),
                        new Act.Go(next));
            case SignalStatement.Pause pause -> pause(pause.span(), next, scope);
        };
    }

    private int send(SignalStatement.Send send, int next, Scope scope) {
        String name = lowering.values.name(send.target(), scope);
        List<Act> acts = new ArrayList<>(List.of(Lowering.tell(new Event.Sent(send.signal(), name))));
        // The sender goes on first: the signal may end it.
        acts.add(new Act.Go(next));
        int handler = number(send.signal());
        boolean toThread = lowering.scenario.thread(name).isPresent() && !name.equals(Ending.PARENT);
        if (toThread) {
            acts.addAll(toThread(send.signal(), handler, Program.indexOf(lowering.scenario, name)));
        } else {
            Term process = name.equals(Ending.PARENT)
                    ? Terms.constant(0)
                    : new Term.Child(lowering.forks.sites().indexOf(name), false);
            acts.addAll(toProcess(send.signal(), handler, process));
        }
        return lowering.steps.add(scope, send.span(), acts);
    }

    private int number(Signal signal) {
        for (int i = 0; i < handlers.size(); i++) {
            if (handlers.get(i).signal() == signal && signal != Signal.SIGKILL) {
                return i;
            }
        }
        return -1;
    }

    private List<Act> toThread(Signal signal, int handler, int thread) {
        Term live = Terms.atLeast(read(lowering.fields.position(thread)), Layout.FIRST_STEP);
        List<Act> what = handler < 0
                ? lowering.departures.killed(signal, "is ended by " + signal)
                : List.of(new Act.Set(pending[thread].plus(handler), constant(1)));
        return List.of(new Act.When(live, what, List.of()));
    }

    private List<Act> toProcess(Signal signal, int handler, Term process) {
        if (handler < 0) {
            return List.of(new Act.Finish(process, Layout.KILLED, constant(signal.number())));
        }
        Term running = Terms.equal(new Term.ReadOf(process, new Slot(false, Layout.STATUS)), constant(Layout.RUNNING));
        return List.of(new Act.When(
                running, List.of(new Act.SetOf(process, atProcess.plus(handler), constant(1))), List.of()));
    }

    /// A timer that is set goes off when the thread waits in a pause: earlier it could only be handled for nothing.
    private int pause(Span at, int next, Scope scope) {
        int thread = scope.thread();
        Ending.Target target = new Ending.Target.OfSignal("pause");
        int handler = number(Signal.SIGALRM);
        List<Act> rings = new ArrayList<>(List.of(new Act.Set(alarm, constant(0))));
        if (handler < 0) {
            rings.addAll(lowering.departures.killed(Signal.SIGALRM, "is ended by SIGALRM"));
        } else {
            rings.add(new Act.Set(pending[thread].plus(handler), constant(1)));
            rings.addAll(interrupt(handler, thread));
        }
        List<Act> awake =
                List.of(new Act.Set(woken[thread], constant(0)), Lowering.tell(new Event.Worked()), new Act.Go(next));
        Term free = Terms.or(isNot(woken[thread], 0), isNot(alarm, 0));
        int wait = lowering.steps.waiting(
                scope,
                at,
                target,
                free,
                Optional.empty(),
                List.of(new Act.When(isNot(woken[thread], 0), awake, rings)));
        return lowering.steps.add(
                scope,
                at,
                new Act.Set(woken[thread], constant(0)),
                Lowering.tell(new Event.Asked(target)),
                new Act.Go(wait));
    }
}
