package forklore.runner.world;

import forklore.engine.model.ExpressionText;
import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.platform.Linked;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a thread that runs and runs may go round for ever. A thread that is in no loop is only slow.
///
/// @param linked the scenario on its platform
record Rounds(Linked linked) {

    /// {@return the condition of the innermost loop around a statement, or of one inside the function that it calls, as
    /// it is written; empty if there is none}
    ///
    /// @param statement the statement; empty for the end of `main`
    Optional<String> around(Optional<Statement> statement) {
        return statement
                .flatMap(inner -> innermost(inner).or(() -> called(inner)))
                .map(loop -> ExpressionText.of(loop.condition()));
    }

    private Optional<Statement.While> innermost(Statement inner) {
        Scenario scenario = linked.scenario();
        return loops(Stream.of(
                                scenario.threads().stream().map(ThreadBody::statements),
                                scenario.functions().stream().map(Function::body),
                                scenario.handlers().stream().map(Handler::body))
                        .flatMap(bodies -> bodies)
                        .flatMap(List::stream))
                .filter(loop -> loop.all().anyMatch(inner::equals))
                .reduce((outer, within) -> within);
    }

    private Optional<Statement.While> called(Statement inner) {
        return inner instanceof LibraryStatement.Call call
                ? loops(linked.scenario().functions().stream()
                                .filter(function -> function.name().equals(call.function()))
                                .flatMap(function -> function.body().stream()))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Statement.While> loops(Stream<Statement> statements) {
        return statements
                .flatMap(Statement::all)
                .filter(Statement.While.class::isInstance)
                .map(Statement.While.class::cast);
    }
}
