package forklore.engine.text;

import forklore.engine.model.Condition;
import forklore.engine.model.Expectation;
import forklore.engine.model.Expression;
import forklore.engine.model.Expression.Binary;
import forklore.engine.model.Expression.BinaryOperator;
import forklore.engine.model.Expression.UnaryOperator;
import forklore.engine.model.Language;
import forklore.engine.model.Mutex;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.model.Statement;
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
        printer.memory(scenario);
        for (ThreadBody thread : scenario.threads()) {
            printer.out.append("\nthread ").append(thread.name()).append('\n');
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
        Printer printer = new Printer();
        printer.expression(expression, 0);
        return printer.out.toString();
    }

    /// {@return a condition as it is written in a scenario}
    ///
    /// @param condition the condition
    public static String print(Condition condition) {
        Printer printer = new Printer();
        printer.condition(condition, 0);
        return printer.out.toString();
    }

    /// {@return the first line of a statement as it is written in a scenario, without its indentation}
    ///
    /// @param statement the statement
    public static String firstLine(Statement statement) {
        Printer printer = new Printer();
        printer.line(statement);
        return printer.out.toString();
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
        if (!scenario.about().isEmpty()) {
            out.append("\nabout ").append(Lexer.ABOUT_MARK).append('\n');
            out.append(scenario.about()).append('\n').append(Lexer.ABOUT_MARK).append('\n');
        }
    }

    private void memory(Scenario scenario) {
        boolean any = !scenario.mutexes().isEmpty() || !scenario.variables().isEmpty();
        out.append(any ? "\n" : "");
        for (Mutex mutex : scenario.mutexes()) {
            out.append("mutex ").append(mutex.name()).append('\n');
        }
        for (Variable variable : scenario.variables()) {
            out.append("int   ").append(variable.name()).append(" = ").append(variable.initial());
            out.append('\n');
        }
    }

    private void outcome(Outcome outcome) {
        out.append("\noutcome ").append(outcome.name()).append("\n  when  ");
        condition(outcome.when(), 0);
        out.append("\n  grade ").append(outcome.grade().word()).append(' ');
        string(outcome.reason());
        out.append('\n');
        if (!outcome.shown().isEmpty()) {
            out.append("  show  ");
            string(Schedule.turns(outcome.shown()));
            out.append('\n');
        }
    }

    private void expectations(List<Expectation> expectations) {
        out.append(expectations.isEmpty() ? "" : "\n");
        for (Expectation expectation : expectations) {
            out.append("expect ").append(expectation.frequency().word());
            out.append(' ').append(expectation.outcome()).append('\n');
        }
    }

    private void block(List<Statement> statements, int depth) {
        for (Statement statement : statements) {
            indent(depth);
            line(statement);
            out.append('\n');
            switch (statement) {
                case Statement.Fork fork -> block(fork.block(), depth + 1);
                case Statement.Repeat repeat -> block(repeat.block(), depth + 1);
                case Statement.If choice -> branches(choice, depth);
                case Statement.Start _, Statement.Join _, Statement.Wait _, Statement.Lock _, Statement.Unlock _ -> {}
                case Statement.Assign _, Statement.Print _, Statement.Flush _ -> {}
                case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _ -> {}
            }
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

    private void line(Statement statement) {
        switch (statement) {
            case Statement.Start start -> out.append("start ").append(start.thread());
            case Statement.Join join -> out.append("join ").append(join.thread());
            case Statement.Fork fork -> out.append("fork ").append(fork.process());
            case Statement.Wait wait -> out.append("wait ").append(wait.process());
            case Statement.Lock lock -> out.append("lock ").append(lock.mutex());
            case Statement.Unlock unlock -> out.append("unlock ").append(unlock.mutex());
            case Statement.Assign assign -> {
                out.append(assign.variable()).append(" = ");
                expression(assign.value(), 0);
            }
            case Statement.Print print -> {
                out.append("print ");
                string(print.text());
            }
            case Statement.Flush _ -> out.append("flush");
            case Statement.If choice -> {
                out.append("if ");
                expression(choice.condition(), 0);
            }
            case Statement.Repeat repeat -> out.append("repeat ").append(repeat.times());
            case Statement.Exit exit -> out.append("exit ").append(exit.code());
            case Statement.ImmediateExit exit -> out.append("_exit ").append(exit.code());
            case Statement.Exec exec -> {
                out.append("exec ");
                string(exec.program());
            }
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int which = "\n\t\"\\".indexOf(character);
            if (which >= 0) {
                out.append('\\').append("nt\"\\".charAt(which));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }

    /// Writes an expression, in parentheses if it binds less strongly than it must.
    private void expression(Expression expression, int least) {
        switch (expression) {
            case Expression.Constant constant -> out.append(constant.value());
            case Expression.Read read -> out.append(read.variable());
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.NOT -> {
                // `not` stands between `and` and the comparisons, so a comparison below it needs no parentheses.
                open(least > BinaryOperator.EQUAL.strength());
                out.append("not ");
                expression(unary.operand(), BinaryOperator.EQUAL.strength());
                close(least > BinaryOperator.EQUAL.strength());
            }
            case Expression.Unary unary -> {
                boolean plain = unary.operand() instanceof Expression.Read;
                out.append('-');
                open(!plain);
                expression(unary.operand(), 0);
                close(!plain);
            }
            case Binary binary -> binary(binary, least);
        }
    }

    private void binary(Binary binary, int least) {
        int strength = binary.operator().strength();
        boolean comparison = strength == BinaryOperator.EQUAL.strength();
        open(strength < least);
        expression(binary.left(), comparison ? strength + 1 : strength);
        out.append(' ').append(binary.operator().symbol()).append(' ');
        expression(binary.right(), strength + 1);
        close(strength < least);
    }

    private void condition(Condition condition, int least) {
        switch (condition) {
            case Condition.Hangs hangs -> {
                out.append(hangs.process()).append(" hangs");
                hangs.mutex().ifPresent(mutex -> out.append(" on ").append(mutex));
            }
            case Condition.Exits exits -> {
                out.append(exits.process()).append(" exits");
                exits.code().ifPresent(code -> out.append(' ').append(code));
            }
            case Condition.Execs execs -> out.append(execs.process()).append(" execs");
            case Condition.OutputIs output -> {
                out.append("output is ");
                string(output.text());
            }
            case Condition.Either either -> pair(either.left(), " or ", either.right(), 1, least);
            case Condition.Both both -> pair(both.left(), " and ", both.right(), 2, least);
            case Condition.Not not -> {
                out.append("not ");
                condition(not.condition(), 3);
            }
        }
    }

    private void pair(Condition left, String word, Condition right, int strength, int least) {
        open(strength < least);
        condition(left, strength);
        out.append(word);
        condition(right, strength + 1);
        close(strength < least);
    }

    private void open(boolean needed) {
        out.append(needed ? "(" : "");
    }

    private void close(boolean needed) {
        out.append(needed ? ")" : "");
    }
}
