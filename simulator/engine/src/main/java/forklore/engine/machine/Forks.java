package forklore.engine.machine;

import static forklore.engine.machine.Terms.constant;
import static forklore.engine.machine.Terms.equal;
import static forklore.engine.machine.Terms.is;
import static forklore.engine.machine.Terms.read;

import forklore.engine.model.Ending;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lowers what makes processes and waits for them, and at-fork handlers.
///
/// A process keeps the handlers it registered in a row of fields. A fork goes through them with a counter of the
/// calling thread; going from one handler to the next is an instant step, so that only the statements of handlers are
/// steps that others can come between.
final class Forks {

    /// How many at-fork handlers a process can have registered.
    static final int MAX_HANDLERS = 6;

    /// How many forks may happen inside the handlers of a fork.
    private static final int MAX_NESTED = 2;

    private final Lowering lowering;
    private final Locks locks;
    private final Waits waits;
    private final int threads;
    private final List<String> sites = new ArrayList<>(List.of(Ending.PARENT));
    private final List<Registration> registrations = new ArrayList<>();
    private final boolean registers;
    private final boolean reaps;

    // The registered handlers, 1 + the number of the registration each; how many; and for each thread its counter, and
    // how many there were when its fork began.
    private final Slot first;
    private final Slot count;
    private final Slot[] counter;
    private final Slot[] known;
    private final Slot[] child;
    private final Slot restricted;

    /// One `atfork` statement, for one meaning of the parameters around it.
    private record Registration(Statement.AtFork handlers, Map<String, Argument> arguments) {}

    Forks(Lowering lowering, Locks locks, Waits waits) {
        this.lowering = lowering;
        this.locks = locks;
        this.waits = waits;
        this.threads = lowering.scenario.threads().size();
        List<Statement> all = lowering.everything();
        all.forEach(this::collectSite);
        this.registers = all.stream().anyMatch(Statement.AtFork.class::isInstance);
        boolean vforks = all.stream().anyMatch(Statement.VFork.class::isInstance);
        this.reaps = new ProcessCount(lowering.scenario).severalOfOneName();
        int greatest = registers ? MAX_HANDLERS : 0;
        this.first = lowering.fields.own(MAX_HANDLERS, registers ? 63 : 0);
        this.count = lowering.fields.own(0, greatest, true);
        this.counter = new Slot[threads];
        this.known = new Slot[threads];
        this.child = new Slot[threads];
        for (int i = 0; i < threads; i++) {
            counter[i] = lowering.fields.own(0, greatest, true);
            known[i] = lowering.fields.own(0, greatest, true);
            child[i] = lowering.fields.own(0, vforks ? Fields.MAX_PROCESSES : 0, true);
        }
        this.restricted = lowering.fields.own(0, 1, true);
        if (reaps) {
            lowering.fields.widen(new Slot(false, Layout.REAPED), 1);
        }
    }

    private void collectSite(Statement statement) {
        switch (statement) {
            case Statement.Fork fork -> Lowering.intern(sites, fork.process());
            case Statement.VFork fork -> Lowering.intern(sites, fork.process());
            case Statement.Spawn spawn -> Lowering.intern(sites, spawn.process());
            default -> {}
        }
    }

    /// {@return where a process counts its at-fork handlers}
    Slot registered() {
        return count;
    }

    List<String> sites() {
        return sites;
    }

    /// {@return true in the child of a process that had several threads, before it becomes another program}
    Term isRestricted() {
        return Terms.isNot(restricted, 0);
    }

    /// {@return true if no more than so many threads run in the process}
    Term alone(int most) {
        Term live = constant(0);
        for (int thread = 0; thread < threads; thread++) {
            live = Terms.plus(live, Terms.atLeast(read(lowering.fields.position(thread)), Layout.FIRST_STEP));
        }
        return Terms.less(live, constant(most + 1));
    }

    int fork(Statement.Fork fork, int next, Scope scope) {
        Span at = fork.span();
        if (scope.forks() > MAX_NESTED) {
            return lowering.steps.add(
                    scope, at, new Act.Bound("at-fork handlers that fork, nested " + MAX_NESTED + " deep"));
        }
        int block = lowering.block(fork.block(), Program.END, scope);
        Optional<Statement.AtFork> around = lowering.linked.around();
        if (!registers && around.isEmpty()) {
            return lowering.steps.add(scope, at, copy(fork, block, next, scope));
        }
        return withHandlers(fork, around, block, next, scope);
    }

    /// From the last step to the first: handlers in child and parent, the copy, handlers that prepare.
    private int withHandlers(Statement.Fork fork, Optional<Statement.AtFork> around, int block, int next, Scope scope) {
        Span at = fork.span();
        Slot mine = counter[scope.thread()];
        int inChild = handlers(at, scope, block, Statement.AtFork::child, "child handler");
        int inParent = handlers(at, scope, next, Statement.AtFork::parent, "parent handler");
        Scope library = scope.inHandler(Scope.NO_ARGUMENTS, "fork");
        int childFirst = around.map(each -> lowering.block(each.child(), inChild, library))
                .orElse(inChild);
        int parentFirst = around.map(each -> lowering.block(each.parent(), inParent, library))
                .orElse(inParent);
        int copy = lowering.steps.add(scope, at, copy(fork, childFirst, parentFirst, scope));
        int prepared = around.map(each -> lowering.block(each.prepare(), copy, library))
                .orElse(copy);
        int prepare = registers ? prepare(at, scope, prepared) : prepared;
        return lowering.steps.add(
                scope,
                at,
                Lowering.tell(new Event.ForkBegan(fork.process())),
                new Act.Set(mine, read(count)),
                new Act.Set(known[scope.thread()], read(count)),
                new Act.Go(prepare));
    }

    /// The instant step from which each prepare handler begins and to which it comes back, last registered first.
    private int prepare(Span at, Scope scope, int copy) {
        int loop = lowering.steps.reserve(scope, at);
        Slot mine = counter[scope.thread()];
        Term index = Terms.plus(mine, -1);
        List<Act> one = new ArrayList<>(List.of(new Act.Set(mine, index)));
        one.addAll(dispatch(scope, loop, Statement.AtFork::prepare, read(mine), "prepare handler"));
        List<Act> done = List.of(new Act.Set(mine, constant(0)), new Act.Go(copy));
        lowering.steps.fill(loop, List.of(new Act.When(is(mine, 0), done, one)), true);
        return loop;
    }

    /// A part of the handlers of every registration.
    private interface Part {
        List<Statement> of(Statement.AtFork handlers);
    }

    /// The instant step from which each of the other handlers begins, first registered first.
    private int handlers(Span at, Scope scope, int after, Part part, String name) {
        if (!registers) {
            return after;
        }
        int loop = lowering.steps.reserve(scope, at);
        Slot mine = counter[scope.thread()];
        Slot all = known[scope.thread()];
        // Handlers that a prepare handler registered belong to this fork or to the next one.
        Term end = switch (lowering.rules.atforkInHandler()) {
            case NEXT_FORK, DEADLOCKS -> read(all);
            case THIS_FORK -> read(count);
        };
        List<Act> one = new ArrayList<>();
        one.add(new Act.Set(mine, Terms.plus(mine, 1)));
        one.addAll(dispatch(scope, loop, part, Terms.plus(mine, -1), name));
        List<Act> done = List.of(new Act.Set(mine, constant(0)), new Act.Set(all, constant(0)), new Act.Go(after));
        lowering.steps.fill(loop, List.of(new Act.When(Terms.less(read(mine), end), one, done)), true);
        return loop;
    }

    /// Goes to the handler that is registered at an index.
    private List<Act> dispatch(Scope scope, int back, Part part, Term index, String name) {
        Term registered = new Term.Element(first, MAX_HANDLERS, index);
        List<Act> acts = List.of(new Act.Bound("the handlers that one fork can know"));
        List<Registration> all = collected(scope);
        for (int i = all.size() - 1; i >= 0; i--) {
            Registration each = all.get(i);
            int body = lowering.block(part.of(each.handlers()), back, scope.inHandler(each.arguments(), name));
            acts = List.of(new Act.When(equal(registered, constant(1 + i)), List.of(new Act.Go(body)), acts));
        }
        return acts;
    }

    /// Every registration of the program, found by going through all bodies once.
    private List<Registration> collected(Scope scope) {
        if (registrations.isEmpty()) {
            Scope any = Scope.of(scope.thread());
            lowering.scenario.threads().forEach(thread -> collect(thread.statements(), any));
            lowering.scenario.handlers().forEach(handler -> collect(handler.body(), any));
        }
        return registrations;
    }

    private void collect(List<Statement> statements, Scope scope) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.AtFork handlers -> {
                    Registration registration = new Registration(handlers, scope.arguments());
                    if (!registrations.contains(registration)) {
                        registrations.add(registration);
                    }
                }
                case LibraryStatement.Call call ->
                    lowering.function(call.function())
                            .ifPresent(function -> collect(
                                    function.body(),
                                    scope.inside(
                                            function, lowering.given(function, call.arguments(), scope), call.span())));
                default -> {}
            }
            statement.blocks().forEach(block -> collect(block, scope));
        }
    }

    /// The copy itself. What belongs to the threads that are not copied is left behind in it.
    private List<Act> copy(Statement.Fork fork, int childStep, int parentStep, Scope scope) {
        int caller = scope.thread();
        List<Act> inChild = new ArrayList<>();
        boolean strict = lowering.rules.childCalls() != forklore.engine.platform.Rules.ChildCalls.ANY;
        if (strict) {
            inChild.add(new Act.When(alone(1), List.of(), List.of(new Act.Set(restricted, constant(1)))));
        }
        for (int thread = 0; thread < threads; thread++) {
            if (thread != caller) {
                inChild.addAll(leaveBehind(thread));
            }
        }
        inChild.addAll(locks.lose(caller));
        inChild.add(new Act.Go(childStep));
        int site = sites.indexOf(fork.process());
        return List.of(
                new Act.Fork(site, inChild),
                new Act.Tell(
                        List.of(), told -> new Event.Forked(told.process(told.processes() - 1), told.processes() - 1)),
                new Act.Go(parentStep));
    }

    private List<Act> leaveBehind(int thread) {
        List<Act> gone = new ArrayList<>();
        gone.add(new Act.Set(lowering.fields.position(thread), constant(Layout.GHOST)));
        gone.add(new Act.Set(lowering.values.register(thread), constant(0)));
        gone.add(new Act.Set(counter[thread], constant(0)));
        gone.add(new Act.Set(known[thread], constant(0)));
        gone.add(new Act.Set(child[thread], constant(0)));
        gone.addAll(lowering.signalling.leaveBehind(thread));
        gone.addAll(locks.leaveBehind(thread));
        gone.addAll(waits.leaveBehind(thread));
        Term live = Terms.atLeast(read(lowering.fields.position(thread)), Layout.FIRST_STEP);
        return List.of(new Act.When(live, gone, List.of()));
    }

    int processes(Statement.Processes processes, int next, Scope scope) {
        return switch (processes) {
            case Statement.VFork fork -> vfork(fork, next, scope);
            case Statement.Spawn spawn -> spawn(spawn, next, scope);
            case Statement.AtFork handlers -> register(handlers, next, scope);
        };
    }

    /// The child has no memory of its own: the calling thread runs the block in its own process, until it leaves.
    private int vfork(Statement.VFork fork, int next, Scope scope) {
        int site = sites.indexOf(fork.process());
        Slot mine = child[scope.thread()];
        Scope inside = scope.inside(new Scope.VFork(mine, site, next));
        int block = lowering.block(fork.block(), next, inside);
        return lowering.steps.add(
                scope,
                fork.span(),
                new Act.Set(mine, new Term.Read(new Slot(true, Layout.COUNT))),
                new Act.Create(site, Layout.RUNNING, constant(0)),
                new Act.Tell(
                        List.of(), told -> new Event.VForked(told.process(told.processes() - 1), told.processes() - 1)),
                new Act.Go(block));
    }

    /// How the child of a `vfork` leaves, and its parent goes on.
    List<Act> leaveVFork(Scope.VFork vfork, int status, Term result, String program) {
        Term process = read(vfork.child());
        return List.of(
                new Act.Tell(
                        List.of(process, result),
                        told -> new Event.VForkLeft(
                                told.process(told.value(0)), program.isEmpty() ? told.value(1) : 0, program)),
                new Act.SetOf(process, new Slot(false, Layout.RESULT), result),
                new Act.SetOf(process, new Slot(false, Layout.STATUS), constant(status)),
                new Act.Set(vfork.child(), constant(0)),
                new Act.Go(vfork.after()));
    }

    private int spawn(Statement.Spawn spawn, int next, Scope scope) {
        int site = sites.indexOf(spawn.process());
        String program = spawn.program();
        return lowering.steps.add(
                scope,
                spawn.span(),
                new Act.Create(site, Layout.REPLACED, constant(lowering.program(program))),
                new Act.Tell(
                        List.of(),
                        told -> new Event.Spawned(told.process(told.processes() - 1), told.processes() - 1, program)),
                new Act.Go(next));
    }

    private int register(Statement.AtFork handlers, int next, Scope scope) {
        int number = collected(scope).indexOf(new Registration(handlers, scope.arguments()));
        List<Act> acts = List.of(
                new Act.SetElement(first, MAX_HANDLERS, read(count), constant(1 + number)),
                new Act.Set(count, Terms.plus(count, 1)),
                new Act.Tell(List.of(read(count)), told -> new Event.Registered(told.value(0))),
                new Act.Go(next));
        boolean inHandler = scope.forks() > 0;
        boolean blocks = lowering.rules.atforkInHandler() == forklore.engine.platform.Rules.AtforkInHandler.DEADLOCKS;
        if (inHandler && blocks) {
            return lowering.steps.waiting(
                    scope,
                    handlers.span(),
                    new Ending.Target.OfCondition("the list of at-fork handlers is free"),
                    Terms.FALSE,
                    Optional.of(Terms.TRUE),
                    acts);
        }
        return lowering.steps.add(scope, handlers.span(), acts);
    }

    int wait(Statement.Wait wait, int next, Scope scope) {
        boolean any = wait.process().equals(Statement.Wait.ANY);
        int site = any ? -1 : sites.indexOf(lowering.values.name(wait.process(), scope));
        Term found = new Term.Child(site, any);
        Term left = new Term.Child(site, false);
        Term status = new Term.ReadOf(found, new Slot(false, Layout.STATUS));
        Term ready = Terms.more(status, Layout.RUNNING);
        Ending.Target target = new Ending.Target.OfProcess(any ? "any child" : sites.get(site));
        int waiting = lowering.steps.waiting(
                scope, wait.span(), target, ready, Optional.empty(), collect(wait, found, status, true, next, scope));
        List<Act> none = new ArrayList<>(lowering.values.into(wait.into(), -1, scope));
        none.add(Lowering.tell(any ? new Event.NobodyToWaitFor() : new Event.WaitedFor(sites.get(site), false)));
        none.add(new Act.Go(next));
        return lowering.steps.add(
                scope,
                wait.span(),
                new Act.When(
                        Terms.less(left, constant(0)),
                        none,
                        List.of(new Act.When(
                                ready,
                                collect(wait, found, status, false, next, scope),
                                List.of(Lowering.tell(new Event.Asked(target)), new Act.Go(waiting))))));
    }

    private List<Act> collect(Statement.Wait wait, Term found, Term status, boolean waited, int next, Scope scope) {
        Term result = new Term.ReadOf(found, new Slot(false, Layout.RESULT));
        List<Act> acts = new ArrayList<>();
        acts.add(new Act.Tell(List.of(found), told -> new Event.WaitedFor(told.process(told.value(0)), waited)));
        if (wait.into().isPresent()) {
            acts.add(new Act.When(
                    equal(status, constant(Layout.EXITED)),
                    lowering.values.into(wait.into(), result, scope),
                    List.of(new Act.When(
                            equal(status, constant(Layout.KILLED)),
                            lowering.values.into(wait.into(), Terms.plus(result, constant(128)), scope),
                            lowering.values.into(wait.into(), 0, scope)))));
        }
        if (reaps) {
            acts.add(new Act.SetOf(found, new Slot(false, Layout.REAPED), constant(1)));
        }
        acts.add(new Act.Go(next));
        return acts;
    }
}
