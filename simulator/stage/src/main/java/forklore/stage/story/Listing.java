package forklore.stage.story;

import forklore.engine.model.Ending;
import forklore.engine.model.Expression;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.List;

/// Writes the statements of a scenario as lines.
final class Listing {

    private final List<Program.Line> lines = new ArrayList<>();

    private Listing() {}

    static Program of(Scenario scenario) {
        List<Program.Block> blocks = new ArrayList<>();
        for (int i = 0; i < scenario.threads().size(); i++) {
            ThreadBody thread = scenario.threads().get(i);
            Listing listing = new Listing();
            listing.block(thread.statements(), 0, Ending.PARENT);
            blocks.add(new Program.Block(i, thread.name(), listing.lines));
        }
        return new Program(blocks);
    }

    private void block(List<Statement> statements, int indent, String process) {
        for (Statement statement : statements) {
            lines.add(new Program.Line(indent, text(statement), statement.span(), process));
            switch (statement) {
                case Statement.Fork fork -> block(fork.block(), indent + 1, fork.process());
                case Statement.Repeat repeat -> block(repeat.block(), indent + 1, process);
                case Statement.If choice -> {
                    block(choice.then(), indent + 1, process);
                    if (!choice.otherwise().isEmpty()) {
                        lines.add(new Program.Line(indent, "else", choice.span(), process));
                        block(choice.otherwise(), indent + 1, process);
                    }
                }
                case Statement.Start s -> {}
                case Statement.Join s -> {}
                case Statement.Wait s -> {}
                case Statement.Lock s -> {}
                case Statement.Unlock s -> {}
                case Statement.Assign s -> {}
                case Statement.Print s -> {}
                case Statement.Flush s -> {}
                case Statement.Exit s -> {}
                case Statement.ImmediateExit s -> {}
                case Statement.Exec s -> {}
            }
        }
    }

    private static String text(Statement statement) {
        return switch (statement) {
            case Statement.Start start -> "start " + start.thread();
            case Statement.Join join -> "join " + join.thread();
            case Statement.Fork fork -> "fork " + fork.process();
            case Statement.Wait wait -> "wait " + wait.process();
            case Statement.Lock lock -> "lock " + lock.mutex();
            case Statement.Unlock unlock -> "unlock " + unlock.mutex();
            case Statement.Assign assign -> assign.variable() + " = " + text(assign.value(), 0);
            case Statement.Print print -> "print " + StepWords.quoted(print.text());
            case Statement.Flush flush -> "flush";
            case Statement.If choice -> "if " + text(choice.condition(), 0);
            case Statement.Repeat repeat -> "repeat " + repeat.times();
            case Statement.Exit exit -> "exit " + exit.code();
            case Statement.ImmediateExit exit -> "_exit " + exit.code();
            case Statement.Exec exec -> "exec " + StepWords.quoted(exec.program());
        };
    }

    /// @param strength how strongly the operator around it binds: what binds no stronger gets parentheses
    private static String text(Expression expression, int strength) {
        return switch (expression) {
            case Expression.Constant(int value) -> Integer.toString(value);
            case Expression.Read(String variable) -> variable;
            case Expression.Unary(Expression.UnaryOperator operator, Expression operand) -> {
                String gap = operator == Expression.UnaryOperator.NOT ? " " : "";
                yield operator.symbol() + gap + text(operand, Integer.MAX_VALUE);
            }
            case Expression.Binary(Expression.BinaryOperator operator, Expression left, Expression right) -> {
                int own = operator.strength();
                String plain = text(left, own) + " " + operator.symbol() + " " + text(right, own + 1);
                yield own < strength ? "(" + plain + ")" : plain;
            }
        };
    }
}
