package forklore.engine.text;

import forklore.engine.model.Declarations;
import forklore.engine.model.Expectation;
import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Mutex;
import forklore.engine.model.Outcome;
import forklore.engine.model.Platform;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.List;

/// Takes the places out of a scenario or a platform, so that two of them can be compared for what they say.
final class Places {

    private static final Span NONE = Span.NONE;

    private Places() {}

    static Scenario removed(Scenario scenario) {
        return new Scenario(
                scenario.heading(),
                removed(scenario.declarations()),
                scenario.threads().stream()
                        .map(each -> new ThreadBody(each.name(), each.started(), removed(each.statements()), NONE))
                        .toList(),
                scenario.outcomes().stream()
                        .map(each ->
                                new Outcome(each.name(), each.when(), each.grade(), each.reason(), each.shown(), NONE))
                        .toList(),
                scenario.expectations().stream()
                        .map(each -> new Expectation(each.frequency(), each.outcome(), each.platform(), NONE))
                        .toList());
    }

    static Platform removed(Platform platform) {
        return new Platform(
                platform.name(),
                platform.title(),
                platform.parent(),
                platform.about(),
                platform.rules().stream()
                        .map(each -> new Platform.Rule(each.name(), each.value(), each.card(), NONE))
                        .toList(),
                removed(platform.declarations()),
                platform.cards(),
                platform.around().map(each -> (Statement.AtFork) removed(each)));
    }

    private static Declarations removed(Declarations declarations) {
        return new Declarations(
                declarations.mutexes().stream()
                        .map(each -> new Mutex(each.name(), each.type(), each.shared(), NONE))
                        .toList(),
                declarations.variables().stream()
                        .map(each -> new Variable(each.name(), each.initial(), each.storage(), NONE))
                        .toList(),
                declarations.resources().stream()
                        .map(each -> new Resource(each.kind(), each.name(), each.value(), each.flag(), NONE))
                        .toList(),
                declarations.functions().stream()
                        .map(each ->
                                new Function(each.name(), each.parameters(), removed(each.body()), each.safety(), NONE))
                        .toList(),
                declarations.handlers().stream()
                        .map(each -> new Handler(each.signal(), removed(each.body()), NONE))
                        .toList());
    }

    private static List<Statement> removed(List<Statement> statements) {
        return statements.stream().map(Places::removed).toList();
    }

    private static Statement removed(Statement statement) {
        return switch (statement) {
            case Statement.Start start -> new Statement.Start(start.thread(), NONE);
            case Statement.Join join -> new Statement.Join(join.thread(), NONE);
            case Statement.Fork fork -> new Statement.Fork(fork.process(), removed(fork.block()), NONE);
            case Statement.Wait wait -> new Statement.Wait(wait.process(), wait.into(), NONE);
            case Statement.Lock lock -> new Statement.Lock(lock.mutex(), lock.patience(), lock.into(), NONE);
            case Statement.Unlock unlock -> new Statement.Unlock(unlock.mutex(), unlock.into(), NONE);
            case Statement.Assign assign -> new Statement.Assign(assign.variable(), assign.value(), NONE);
            case Statement.Print print -> new Statement.Print(print.text(), print.stream(), NONE);
            case Statement.Flush flush -> new Statement.Flush(flush.stream(), NONE);
            case Statement.If choice ->
                new Statement.If(choice.condition(), removed(choice.then()), removed(choice.otherwise()), NONE);
            case Statement.Repeat repeat -> new Statement.Repeat(repeat.times(), removed(repeat.block()), NONE);
            case Statement.Exit exit -> new Statement.Exit(exit.code(), NONE);
            case Statement.ImmediateExit exit -> new Statement.ImmediateExit(exit.code(), NONE);
            case Statement.Exec exec -> new Statement.Exec(exec.program(), exec.fails(), NONE);
            case Statement.Control control -> control(control);
            case Statement.Processes processes -> processes(processes);
            case Statement.Operate operate ->
                new Statement.Operate(
                        operate.operation(),
                        operate.object(),
                        operate.mutex(),
                        operate.patience(),
                        operate.into(),
                        NONE);
            case Statement.Once once -> new Statement.Once(once.control(), removed(once.block()), NONE);
            case SignalStatement signals -> signals(signals);
            case LibraryStatement library -> library(library);
        };
    }

    private static Statement control(Statement.Control control) {
        return switch (control) {
            case Statement.While loop -> new Statement.While(loop.condition(), removed(loop.block()), NONE);
            case Statement.Atomic atomic -> new Statement.Atomic(atomic.when(), removed(atomic.block()), NONE);
            case Statement.Assert claim -> new Statement.Assert(claim.condition(), NONE);
            case Statement.Work work -> new Statement.Work(work.time(), NONE);
            case Statement.ThreadExit _ -> new Statement.ThreadExit(NONE);
        };
    }

    private static Statement processes(Statement.Processes processes) {
        return switch (processes) {
            case Statement.VFork fork -> new Statement.VFork(fork.process(), removed(fork.block()), NONE);
            case Statement.Spawn spawn -> new Statement.Spawn(spawn.process(), spawn.program(), NONE);
            case Statement.AtFork handlers ->
                new Statement.AtFork(
                        removed(handlers.prepare()), removed(handlers.parent()), removed(handlers.child()), NONE);
        };
    }

    private static Statement signals(SignalStatement signals) {
        return switch (signals) {
            case SignalStatement.Send send -> new SignalStatement.Send(send.signal(), send.target(), NONE);
            case SignalStatement.Alarm _ -> new SignalStatement.Alarm(NONE);
            case SignalStatement.Pause _ -> new SignalStatement.Pause(NONE);
        };
    }

    private static Statement library(LibraryStatement library) {
        return switch (library) {
            case LibraryStatement.Call call -> new LibraryStatement.Call(call.function(), call.arguments(), NONE);
            case LibraryStatement.Append append ->
                new LibraryStatement.Append(append.text(), append.part(), append.stream(), NONE);
            case LibraryStatement.Drain drain -> new LibraryStatement.Drain(drain.stream(), NONE);
        };
    }
}
