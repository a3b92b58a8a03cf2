package forklore.engine.text;

import forklore.engine.Chance;
import forklore.engine.model.Condition;
import forklore.engine.model.Declarations;
import forklore.engine.model.Expectation;
import forklore.engine.model.Expression;
import forklore.engine.model.Grade;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.Mutex;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes scenarios by chance that follow every rule of the language. Their file is named `random.fork`.
final class RandomScenario {

    private static final Span NONE = Span.NONE;
    private static final List<String> TEXTS =
            List.of("A\n", "\"quoted\"", "back\\slash", "tab\tin", "# no comment", "ä 😀", " ");

    private final Chance chance;
    private final List<String> processes = new ArrayList<>();

    RandomScenario(Chance chance) {
        this.chance = chance;
    }

    Scenario scenario() {
        List<Statement> main = new ArrayList<>();
        main.add(new Statement.Start("worker", NONE));
        main.addAll(block(3));
        main.add(new Statement.Join("worker", NONE));
        List<ThreadBody> threads = new ArrayList<>();
        threads.add(new ThreadBody("worker", block(3), NONE));
        threads.add(chance.below(2), new ThreadBody("main", main, NONE));
        List<Outcome> outcomes = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i <= chance.below(3); i++) {
            String name = List.of("ends", "child-hangs", "a-2-b", "never").get(i);
            Grade grade = chance.of(List.of(Grade.values()));
            outcomes.add(new Outcome(name, condition(3), grade, chance.of(TEXTS), shown(), NONE));
            if (chance.onceIn(2)) {
                Expectation.Frequency frequency = chance.of(List.of(Expectation.Frequency.values()));
                expectations.add(new Expectation(frequency, name, NONE));
            }
        }
        return new Scenario(
                new Heading(
                        "random",
                        chance.of(List.of("A title", "Issue #5, \"quoted\"", "ä 😀")),
                        chance.of(List.of("own", "ways-out")),
                        chance.of(List.of(List.of(), List.of(Language.C), List.of(Language.PYTHON, Language.C))),
                        chance.of(List.of("", "One.", "One.\n\n  Two # three", "\nOne.\n"))),
                new Declarations(
                        List.of(new Mutex("m", NONE), new Mutex("log", NONE)),
                        List.of(new Variable("x", chance.below(1999) - 999, NONE), new Variable("y", 0, NONE))),
                threads,
                outcomes,
                expectations);
    }

    private List<Statement> block(int depth) {
        List<Statement> block = new ArrayList<>();
        for (int i = 0; i <= chance.below(4); i++) {
            Statement statement = statement(depth);
            block.add(statement);
            if (statement instanceof Statement.Fork fork && chance.onceIn(2)) {
                block.add(new Statement.Wait(fork.process(), NONE));
            }
        }
        return block;
    }

    private Statement statement(int depth) {
        return switch (chance.below(depth > 0 ? 8 : 5)) {
            case 0 -> new Statement.Lock("m", NONE);
            case 1 -> new Statement.Unlock("log", NONE);
            case 2 -> new Statement.Print(chance.of(TEXTS), NONE);
            case 3 -> new Statement.Flush(NONE);
            case 4 -> new Statement.Assign("x", expression(4), NONE);
            case 5 -> new Statement.If(expression(3), block(depth - 1), otherwise(depth), NONE);
            case 6 -> new Statement.Repeat(1 + chance.below(3), repeated(), NONE);
            default -> fork(depth);
        };
    }

    private List<Statement> otherwise(int depth) {
        return chance.onceIn(2) ? List.of() : block(depth - 1);
    }

    /// Without a fork, which cannot be repeated.
    private List<Statement> repeated() {
        return List.of(statement(0), statement(0));
    }

    private Statement fork(int depth) {
        if (processes.size() == Scenario.MAX_DECLARATIONS) {
            return new Statement.Flush(NONE);
        }
        String name = "p" + processes.size();
        processes.add(name);
        List<Statement> block = block(depth - 1);
        block.add(chance.of(List.of(
                new Statement.Exit(chance.below(256), NONE),
                new Statement.ImmediateExit(0, NONE),
                new Statement.Exec("true", NONE))));
        return new Statement.Fork(name, block, NONE);
    }

    private Expression expression(int depth) {
        return switch (chance.below(depth > 0 ? 6 : 2)) {
            case 0 -> new Expression.Constant(chance.below(1999) - 999);
            case 1 -> new Expression.Read(chance.of(List.of("x", "y")));
            case 2 ->
                new Expression.Unary(chance.of(List.of(Expression.UnaryOperator.values())), expression(depth - 1));
            default ->
                new Expression.Binary(
                        chance.of(List.of(Expression.BinaryOperator.values())),
                        expression(depth - 1),
                        expression(depth - 1));
        };
    }

    private List<Schedule.Turn> shown() {
        return chance.below(2) == 0 ? List.of() : List.of(new Schedule.Turn("main", 1 + chance.below(9)));
    }

    private Condition condition(int depth) {
        List<String> known = new ArrayList<>(processes);
        known.add("parent");
        return switch (chance.below(depth > 0 ? 8 : 5)) {
            case 0 -> new Condition.Hangs(chance.of(known), Optional.empty());
            case 1 -> new Condition.Hangs(chance.of(known), Optional.of("m"));
            case 2 -> new Condition.Exits(chance.of(known), OptionalInt.empty());
            case 3 -> new Condition.Execs(chance.of(known));
            case 4 -> new Condition.OutputIs(chance.onceIn(4) ? "" : chance.of(TEXTS));
            case 5 -> new Condition.Not(condition(depth - 1));
            case 6 -> new Condition.Both(condition(depth - 1), condition(depth - 1));
            default -> new Condition.Either(condition(depth - 1), condition(depth - 1));
        };
    }
}
