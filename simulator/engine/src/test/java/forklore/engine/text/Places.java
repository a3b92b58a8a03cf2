package forklore.engine.text;

import forklore.engine.model.Declarations;
import forklore.engine.model.Expectation;
import forklore.engine.model.Mutex;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.List;

/// Takes the places out of a scenario, so that two of them can be compared for what they say.
final class Places {

    private static final Span NONE = Span.NONE;

    private Places() {}

    static Scenario removed(Scenario scenario) {
        return new Scenario(
                scenario.heading(),
                new Declarations(
                        scenario.mutexes().stream()
                                .map(mutex -> new Mutex(mutex.name(), mutex.type(), mutex.shared(), NONE))
                                .toList(),
                        scenario.variables().stream()
                                .map(each -> new Variable(each.name(), each.initial(), each.storage(), NONE))
                                .toList()),
                scenario.threads().stream()
                        .map(thread -> new ThreadBody(thread.name(), removed(thread.statements()), NONE))
                        .toList(),
                scenario.outcomes().stream()
                        .map(each ->
                                new Outcome(each.name(), each.when(), each.grade(), each.reason(), each.shown(), NONE))
                        .toList(),
                scenario.expectations().stream()
                        .map(each -> new Expectation(each.frequency(), each.outcome(), NONE))
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
            case Statement.Wait wait -> new Statement.Wait(wait.process(), NONE);
            case Statement.Lock lock -> new Statement.Lock(lock.mutex(), NONE);
            case Statement.Unlock unlock -> new Statement.Unlock(unlock.mutex(), NONE);
            case Statement.Assign assign -> new Statement.Assign(assign.variable(), assign.value(), NONE);
            case Statement.Print print -> new Statement.Print(print.text(), NONE);
            case Statement.Flush _ -> new Statement.Flush(NONE);
            case Statement.If choice ->
                new Statement.If(choice.condition(), removed(choice.then()), removed(choice.otherwise()), NONE);
            case Statement.Repeat repeat -> new Statement.Repeat(repeat.times(), removed(repeat.block()), NONE);
            case Statement.Exit exit -> new Statement.Exit(exit.code(), NONE);
            case Statement.ImmediateExit exit -> new Statement.ImmediateExit(exit.code(), NONE);
            case Statement.Exec exec -> new Statement.Exec(exec.program(), NONE);
            case Statement.Control _, Statement.Processes _, Statement.Synchronisation _ -> statement;
            case Statement.Signals _, Statement.Library _ -> statement;
        };
    }
}
