package forklore.engine.machine;

import static forklore.engine.machine.Terms.constant;
import static forklore.engine.machine.Terms.read;

import forklore.engine.model.Ending;
import forklore.engine.model.Expression;
import forklore.engine.model.ExpressionText;
import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Signal;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.platform.AsyncSignalSafe;
import forklore.engine.platform.Linked;
import forklore.engine.platform.PosixCall;
import forklore.engine.platform.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Turns a scenario into step code: what each statement means.
///
/// This class holds what everything needs and the statements that decide where a thread goes. [Values] lowers
/// expressions and assignments, [Output] what is printed, [Locks], [Waits], [Descriptors], [Forks] and [Signalling] the
/// rest.
final class Lowering {

    /// How deep calls may go into each other. The reader rejects a function that calls itself.
    private static final int MAX_CALLS = 32;

    final Linked linked;
    final Scenario scenario;
    final Rules rules;
    final Steps steps;
    final Fields fields;
    final Objects objects;
    final Departures departures;
    final Values values;
    final Output output;
    final Forks forks;

    private final List<String> programs = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();
    private final Map<Integer, String> questions = new TreeMap<>();
    final Locks locks;
    private final Waits waits;
    private final Descriptors descriptors;
    final Signalling signalling;
    private final Strict strict;

    Lowering(Linked linked) {
        this.linked = linked;
        this.scenario = linked.scenario();
        this.rules = linked.rules();
        this.steps = new Steps(scenario.name());
        this.fields = new Fields(scenario.threads().size());
        this.objects = new Objects(scenario, fields);
        this.departures = new Departures(this);
        this.values = new Values(this);
        this.output = new Output(this);
        this.locks = new Locks(this);
        this.waits = new Waits(this, locks);
        this.descriptors = new Descriptors(this);
        this.forks = new Forks(this, locks, waits);
        this.signalling = new Signalling(this);
        this.strict = new Strict(this);
    }

    /// {@return every statement of the program, those in blocks behind those around them}
    List<Statement> everything() {
        Stream<Statement> around = linked.around().stream()
                .flatMap(each -> each.blocks().stream())
                .flatMap(List::stream)
                .flatMap(Statement::all);
        return Stream.concat(scenario.statements(), around).toList();
    }

    Lowered lower() {
        for (int i = 0; i < scenario.threads().size(); i++) {
            Scope scope = Scope.of(i);
            signalling.lowerHandlers(scope);
            entries.add(thread(scenario.threads().get(i), scope));
        }
        signalling.interruptEveryStep();
        return new Lowered(
                steps.all(),
                entries,
                atStart(),
                atEnd(),
                forks.sites(),
                programs,
                departures.misuses(),
                questions,
                objects,
                forks.registered(),
                fields);
    }

    private int thread(ThreadBody body, Scope scope) {
        int end = body.name().equals(ThreadBody.MAIN)
                ? departures.exit(new Expression.Constant(0), Event.How.END_OF_MAIN, scope, body.span())
                : departures.threadEnd(scope, body.span());
        return block(body.statements(), end, scope);
    }

    private List<Act> atStart() {
        List<Act> acts = new ArrayList<>(values.initial());
        for (int i = 0; i < scenario.resources().size(); i++) {
            Resource resource = scenario.resources().get(i);
            if (resource.kind() == ObjectKind.SEMAPHORE) {
                acts.add(new Act.Set(objects.resource(i), constant(resource.value())));
            } else if (resource.kind() == ObjectKind.PIPE) {
                acts.add(new Act.Set(objects.inProcess(i), constant(1)));
                acts.add(new Act.Set(objects.inProcess(i).plus(1), constant(1)));
            }
        }
        for (int i = 0; i < scenario.threads().size(); i++) {
            if (scenario.threads().get(i).started()) {
                acts.add(new Act.Start(i));
            }
        }
        return acts;
    }

    private List<Act> atEnd() {
        List<Act> acts = new ArrayList<>(locks.whenProcessEnds());
        acts.addAll(descriptors.whenProcessEnds());
        return acts;
    }

    /// {@return the first step of the block; `after` is the step that follows it}
    int block(List<Statement> statements, int after, Scope scope) {
        int next = after;
        for (int i = statements.size() - 1; i >= 0; i--) {
            next = statement(statements.get(i), next, scope);
        }
        return next;
    }

    private int statement(Statement statement, int next, Scope scope) {
        int count = steps.all().size();
        int first = lower(statement, next, scope);
        // A statement without a step of its own, like an empty block, has nothing to be strict about.
        if (steps.all().size() > count && first >= count) {
            strict.check(statement, first, scope);
        }
        return first;
    }

    private int lower(Statement statement, int next, Scope scope) {
        Span at = statement.span();
        return switch (statement) {
            case Statement.Start start -> start(start, next, scope);
            case Statement.Join join -> join(join, next, scope);
            case Statement.Fork fork -> forks.fork(fork, next, scope);
            case Statement.Wait wait -> forks.wait(wait, next, scope);
            case Statement.Lock lock -> locks.lock(lock, next, scope);
            case Statement.Unlock unlock -> locks.unlock(unlock, next, scope);
            case Statement.Assign assign -> values.assign(assign, next, scope);
            case Statement.Print print -> output.print(print, next, scope);
            case Statement.Flush flush -> output.flush(flush, next, scope);
            case Statement.If choice -> {
                int otherwise = block(choice.otherwise(), next, scope);
                int then = block(choice.then(), next, scope);
                yield steps.add(scope, at, branch(choice.condition(), then, otherwise, scope));
            }
            case Statement.Repeat repeat -> {
                int first = next;
                for (int i = 0; i < repeat.times(); i++) {
                    first = block(repeat.block(), first, scope);
                }
                yield first;
            }
            case Statement.Exit exit -> departures.exit(exit.code(), Event.How.EXIT, scope, at);
            case Statement.ImmediateExit exit ->
                steps.add(scope, at, departures.leave(exit.code(), Event.How.IMMEDIATE_EXIT, scope));
            case Statement.Exec exec -> steps.add(scope, at, departures.exec(exec, next, scope));
            case Statement.Control control -> control(control, next, scope);
            case Statement.Processes processes -> forks.processes(processes, next, scope);
            case Statement.Synchronisation synchronisation -> synchronisation(synchronisation, next, scope);
            case SignalStatement signals -> signalling.signals(signals, next, scope);
            case LibraryStatement library -> library(library, next, scope);
        };
    }

    private int control(Statement.Control control, int next, Scope scope) {
        Span at = control.span();
        return switch (control) {
            case Statement.While loop -> {
                int test = steps.reserve(scope, at);
                int body = block(loop.block(), test, scope);
                steps.fill(test, branch(loop.condition(), body, next, scope));
                questions.put(test, ExpressionText.of(loop.condition()));
                yield test;
            }
            case Statement.Atomic atomic -> atomic(atomic, next, scope);
            case Statement.Assert claim -> steps.add(scope, at, departures.claim(claim, next, scope));
            case Statement.Work work -> steps.work(scope, work, next);
            case Statement.ThreadExit _ ->
                steps.add(scope, at, tell(new Event.ThreadEnded()), new Act.Go(departures.threadEnd(scope, at)));
        };
    }

    private int synchronisation(Statement.Synchronisation synchronisation, int next, Scope scope) {
        return switch (synchronisation) {
            case Statement.Once once -> waits.once(once, next, scope);
            case Statement.Operate operate ->
                switch (operate.operation()) {
                    case RDLOCK, WRLOCK, RWUNLOCK, CONSISTENT, REINIT -> locks.operate(operate, next, scope);
                    case AWAIT, SIGNAL, BROADCAST, ACQUIRE, RELEASE, ARRIVE -> waits.operate(operate, next, scope);
                    case READ, WRITE, CLOSE_READ, CLOSE_WRITE, NEXT, REWIND, REOPEN ->
                        descriptors.operate(operate, next, scope);
                    case FLOCK, FUNLOCK, LOCKF, UNLOCKF -> descriptors.operate(operate, next, scope);
                };
        };
    }

    private int library(LibraryStatement library, int next, Scope scope) {
        return switch (library) {
            case LibraryStatement.Call call -> call(call.function(), call.arguments(), next, scope, call.span());
            case LibraryStatement.Append append ->
                steps.add(scope, append.span(), then(output.append(append, scope), next));
            case LibraryStatement.Drain drain -> steps.add(scope, drain.span(), then(output.drain(drain, scope), next));
        };
    }

    /// Runs a copy of a function's body.
    int call(String function, List<Argument> arguments, int next, Scope scope, Span at) {
        Function called = function(function).orElseThrow();
        if (scope.within().size() >= MAX_CALLS) {
            throw new IllegalArgumentException("calls deeper than " + MAX_CALLS + " at " + function);
        }
        return block(called.body(), next, scope.inside(called, given(called, arguments, scope), at));
    }

    /// {@return what each parameter of a function stands for in a call}
    Map<String, Argument> given(Function called, List<Argument> arguments, Scope scope) {
        Map<String, Argument> given = new TreeMap<>();
        for (int i = 0; i < called.parameters().size(); i++) {
            given.put(called.parameters().get(i), values.resolve(arguments.get(i), scope));
        }
        return given;
    }

    Optional<Function> function(String name) {
        return scenario.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst();
    }

    private List<Act> branch(Expression condition, int then, int otherwise, Scope scope) {
        Term test = values.term(condition, scope);
        return List.of(
                new Act.Tell(List.of(test), told -> new Event.Decided(told.value(0))),
                new Act.When(test, List.of(new Act.Go(then)), List.of(new Act.Go(otherwise))));
    }

    private int start(Statement.Start start, int next, Scope scope) {
        String name = values.name(start.thread(), scope);
        int thread = Program.indexOf(scenario, name);
        return steps.add(
                scope,
                start.span(),
                new Act.When(
                        Terms.atLeast(read(fields.position(thread)), Layout.FIRST_STEP),
                        departures.misuse("starts " + name + ", which runs already"),
                        List.of(new Act.Start(thread), tell(new Event.Started(name)), new Act.Go(next))));
    }

    private int join(Statement.Join join, int next, Scope scope) {
        String name = values.name(join.thread(), scope);
        Slot position = fields.position(Program.indexOf(scenario, name));
        Ending.Target target = new Ending.Target.OfThread(name);
        Term ended = Terms.is(position, Layout.ENDED);
        Term ghost = Terms.is(position, Layout.GHOST);
        int wait = steps.waiting(
                scope, join.span(), target, ended, Optional.of(ghost), joined(name, position, true, next));
        List<Act> asks = List.of(tell(new Event.Asked(target)), new Act.Go(wait));
        List<Act> nobody = departures.misuse("joins " + name + ", which does not run in this process");
        List<Act> ofGhost = switch (rules.joinOfGhost()) {
            case HANGS -> asks;
            case RETURNS -> List.of(tell(new Event.Joined(name, false)), new Act.Go(next));
            case UNDEFINED -> nobody;
        };
        return steps.add(
                scope,
                join.span(),
                new Act.When(
                        ended,
                        joined(name, position, false, next),
                        List.of(new Act.When(
                                Terms.atLeast(read(position), Layout.FIRST_STEP),
                                asks,
                                List.of(new Act.When(ghost, ofGhost, nobody))))));
    }

    private List<Act> joined(String name, Slot position, boolean waited, int next) {
        return List.of(
                new Act.Set(position, constant(Layout.JOINED)), tell(new Event.Joined(name, waited)), new Act.Go(next));
    }

    private int atomic(Statement.Atomic atomic, int next, Scope scope) {
        List<Act> acts = new ArrayList<>();
        if (atomic.block().isEmpty()) {
            acts.add(tell(new Event.Worked()));
        }
        acts.add(new Act.Go(next));
        acts.addAll(atOnce(atomic.block(), scope));
        if (atomic.when().isEmpty()) {
            return steps.add(scope, atomic.span(), acts);
        }
        Ending.Target target =
                new Ending.Target.OfCondition(ExpressionText.of(atomic.when().get()));
        Term guard = values.term(atomic.when().get(), scope);
        return steps.waiting(scope, atomic.span(), target, guard, Optional.empty(), acts);
    }

    /// The statements of an atomic block, all in one step. The thread already knows where it goes on.
    private List<Act> atOnce(List<Statement> block, Scope scope) {
        List<Act> acts = new ArrayList<>();
        for (Statement statement : block) {
            acts.addAll(atOnce(statement, scope));
        }
        return acts;
    }

    private List<Act> atOnce(Statement statement, Scope scope) {
        return switch (statement) {
            case Statement.Assign assign -> values.store(assign, scope);
            case Statement.If choice ->
                List.of(new Act.When(
                        values.term(choice.condition(), scope),
                        atOnce(choice.then(), scope),
                        atOnce(choice.otherwise(), scope)));
            case Statement.Exit exit -> {
                List<Act> acts = new ArrayList<>(output.drainAll());
                acts.addAll(departures.leave(exit.code(), Event.How.EXIT, scope));
                yield acts;
            }
            case Statement.ImmediateExit exit -> departures.leave(exit.code(), Event.How.IMMEDIATE_EXIT, scope);
            case Statement.ThreadExit exit ->
                List.of(tell(new Event.ThreadEnded()), new Act.Go(departures.threadEnd(scope, exit.span())));
            case LibraryStatement.Append append -> output.append(append, scope);
            case LibraryStatement.Drain drain -> output.drain(drain, scope);
            default ->
                throw new IllegalArgumentException(
                        "in atomic: line " + statement.span().line());
        };
    }

    int program(String name) {
        return intern(programs, name);
    }

    /// {@return the function of POSIX that a statement calls and that is not async-signal-safe, if it calls one}
    Optional<String> strictCall(Statement statement, Scope scope) {
        if (scope.safety() == Function.Safety.UNSAFE) {
            return Optional.of(scope.within().getLast());
        }
        return PosixCall.of(statement).filter(name -> !AsyncSignalSafe.contains(name));
    }

    static Act tell(Event event) {
        return new Act.Tell(List.of(), _ -> event);
    }

    static List<Act> then(List<Act> acts, int next) {
        List<Act> all = new ArrayList<>(acts);
        all.add(new Act.Go(next));
        return all;
    }

    static int intern(List<String> list, String value) {
        int index = list.indexOf(value);
        if (index >= 0) {
            return index;
        }
        list.add(value);
        return list.size() - 1;
    }

    Optional<Handler> handler(Signal signal) {
        return scenario.handlers().stream()
                .filter(handler -> handler.signal() == signal)
                .findFirst();
    }
}
