package forklore.engine.machine;

import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.platform.Linked;
import java.util.List;
import java.util.stream.Stream;

/// Sees whether a program could come back to a state it was in. Where it says no, that is certain; where it says yes,
/// only the graph of states can tell.
final class Loops {

    private Loops() {}

    static boolean possible(Linked linked) {
        Scenario scenario = linked.scenario();
        return Stream.of(threads(scenario), functions(scenario), handlers(scenario), around(linked))
                        .flatMap(statements -> statements)
                        .anyMatch(Statement.While.class::isInstance)
                || workers(scenario).anyMatch(Statement.Start.class::isInstance)
                || handlers(scenario).anyMatch(SignalStatement.Send.class::isInstance);
    }

    private static Stream<Statement> threads(Scenario scenario) {
        return scenario.threads().stream().map(ThreadBody::statements).flatMap(Loops::all);
    }

    /// A thread that starts threads may be started by one of them.
    private static Stream<Statement> workers(Scenario scenario) {
        return scenario.threads().stream()
                .filter(thread -> !thread.name().equals(ThreadBody.MAIN))
                .map(ThreadBody::statements)
                .flatMap(Loops::all);
    }

    private static Stream<Statement> functions(Scenario scenario) {
        return scenario.functions().stream().map(Function::body).flatMap(Loops::all);
    }

    private static Stream<Statement> handlers(Scenario scenario) {
        return scenario.handlers().stream().map(Handler::body).flatMap(Loops::all);
    }

    private static Stream<Statement> around(Linked linked) {
        return linked.around().stream().flatMap(Statement::all);
    }

    private static Stream<Statement> all(List<Statement> statements) {
        return statements.stream().flatMap(Statement::all);
    }
}
