package forklore.engine.text;

import forklore.engine.model.Condition;
import forklore.engine.model.Declarations;
import forklore.engine.model.Expectation;
import forklore.engine.model.Expression;
import forklore.engine.model.ExpressionText;
import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Outcome;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.model.Statement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.List;

/// Writes a scenario in the canonical form: two spaces for each block, one blank line between the parts.
///
/// Reading the text again gives the same scenario, but for the places of things. Comments are no part of a scenario,
/// so they are not written.
public final class Printer {

    private final StringBuilder out = new StringBuilder();

    private Printer() {}

    /// {@return the text of a scenario}
    ///
    /// @param scenario the scenario
    public static String print(Scenario scenario) {
        Printer printer = new Printer();
        printer.header(scenario);
        printer.memory(scenario.declarations());
        for (ThreadBody thread : scenario.threads()) {
            boolean started = thread.started() && !thread.name().equals(ThreadBody.MAIN);
            printer.out.append("\nthread ").append(thread.name()).append(started ? " started\n" : "\n");
            printer.block(thread.statements(), 1);
        }
        for (Outcome outcome : scenario.outcomes()) {
            printer.outcome(outcome);
        }
        printer.expectations(scenario.expectations());
        return printer.out.toString();
    }

    /// {@return an expression as it is written in a scenario}
    ///
    /// @param expression the expression
    public static String print(Expression expression) {
        return ExpressionText.of(expression);
    }

    /// {@return a condition as it is written in a scenario}
    ///
    /// @param condition the condition
    public static String print(Condition condition) {
        return ConditionText.of(condition);
    }

    /// {@return the first line of a statement as it is written in a scenario, without its indentation}
    ///
    /// @param statement the statement
    public static String firstLine(Statement statement) {
        return StatementText.of(statement);
    }

    private void header(Scenario scenario) {
        out.append("scenario ").append(scenario.name()).append('\n');
        out.append("title    ").append(scenario.title()).append('\n');
        out.append("topic    ").append(scenario.topic()).append('\n');
        if (!scenario.languages().isEmpty()) {
            out.append("runs    ");
            for (Language language : scenario.languages()) {
                out.append(' ').append(language.word());
            }
            out.append('\n');
        }
        if (!scenario.platforms().equals(List.of(Heading.CORE))) {
            out.append("on       ")
                    .append(String.join(" ", scenario.platforms()))
                    .append('\n');
        }
        if (!scenario.heading().related().isEmpty()) {
            out.append("related  ")
                    .append(String.join(" ", scenario.heading().related()))
                    .append('\n');
        }
        scenario.heading()
                .instead()
                .ifPresent(name -> out.append("instead  ").append(name).append('\n'));
        if (!scenario.about().isEmpty()) {
            out.append("\nabout ").append(Lexer.ABOUT_MARK).append('\n');
            out.append(scenario.about()).append('\n').append(Lexer.ABOUT_MARK).append('\n');
        }
    }

    private void memory(Declarations declarations) {
        boolean any = !declarations.mutexes().isEmpty()
                || !declarations.variables().isEmpty()
                || !declarations.resources().isEmpty();
        out.append(any ? "\n" : "");
        for (Mutex mutex : declarations.mutexes()) {
            out.append("mutex ").append(mutex.name());
            out.append(
                    mutex.type() == MutexType.NORMAL ? "" : ' ' + mutex.type().word());
            out.append(mutex.shared() ? " shared\n" : "\n");
        }
        for (Variable variable : declarations.variables()) {
            String words = variable.storage().words();
            out.append(variable.storage() == Storage.PROCESS ? "int  " : words);
            out.append(' ').append(variable.name()).append(" = ").append(variable.initial());
            out.append('\n');
        }
        for (Resource resource : declarations.resources()) {
            out.append(resource.kind().word()).append(' ').append(resource.name());
            if (resource.kind().hasValue()) {
                out.append(" = ").append(resource.value());
            }
            String flag = resource.kind() == ObjectKind.PIPE ? " cloexec" : " shared";
            out.append(resource.flag() ? flag : "").append('\n');
        }
        for (Function function : declarations.functions()) {
            out.append('\n').append(safety(function.safety())).append("function ");
            out.append(function.name()).append('(');
            out.append(String.join(", ", function.parameters())).append(")\n");
            block(function.body(), 1);
        }
        for (Handler handler : declarations.handlers()) {
            out.append("\nhandler ").append(handler.signal().name()).append('\n');
            block(handler.body(), 1);
        }
    }

    private static String safety(Function.Safety safety) {
        return switch (safety) {
            case AS_ITS_BODY -> "";
            case SAFE -> "safe ";
            case UNSAFE -> "unsafe ";
        };
    }

    private void outcome(Outcome outcome) {
        out.append("\noutcome ").append(outcome.name());
        out.append("\n  when  ").append(ConditionText.of(outcome.when()));
        out.append("\n  grade ").append(outcome.grade().word());
        out.append(' ').append(Words.string(outcome.reason())).append('\n');
        if (!outcome.shown().isEmpty()) {
            out.append("  show  ")
                    .append(Words.string(Schedule.turns(outcome.shown())))
                    .append('\n');
        }
    }

    private void expectations(List<Expectation> expectations) {
        out.append(expectations.isEmpty() ? "" : "\n");
        for (Expectation expectation : expectations) {
            out.append("expect ").append(expectation.frequency().word());
            out.append(' ').append(expectation.outcome());
            expectation.platform().ifPresent(platform -> out.append(" on ").append(platform));
            out.append('\n');
        }
    }

    private void block(List<Statement> statements, int depth) {
        for (Statement statement : statements) {
            indent(depth);
            out.append(StatementText.of(statement)).append('\n');
            switch (statement) {
                case Statement.If choice -> branches(choice, depth);
                case Statement.AtFork handlers -> {
                    part("prepare", handlers.prepare(), depth + 1);
                    part("parent", handlers.parent(), depth + 1);
                    part("child", handlers.child(), depth + 1);
                }
                default -> statement.blocks().forEach(inner -> block(inner, depth + 1));
            }
        }
    }

    private void part(String word, List<Statement> statements, int depth) {
        if (!statements.isEmpty()) {
            indent(depth);
            out.append(word).append('\n');
            block(statements, depth + 1);
        }
    }

    private void branches(Statement.If choice, int depth) {
        block(choice.then(), depth + 1);
        if (!choice.otherwise().isEmpty()) {
            indent(depth);
            out.append("else\n");
            block(choice.otherwise(), depth + 1);
        }
    }

    private void indent(int depth) {
        out.append(Words.spaces(2 * depth));
    }
}
