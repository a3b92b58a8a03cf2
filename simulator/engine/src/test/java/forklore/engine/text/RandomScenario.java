package forklore.engine.text;

import forklore.engine.Chance;
import forklore.engine.model.Condition;
import forklore.engine.model.Declarations;
import forklore.engine.model.Expectation;
import forklore.engine.model.Expression;
import forklore.engine.model.Function;
import forklore.engine.model.Grade;
import forklore.engine.model.Handler;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Outcome;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.model.Signal;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes scenarios by chance that follow every rule of the language. Their file is named `random.fork`.
final class RandomScenario {

    private static final Span NONE = Span.NONE;
    private static final List<String> TEXTS = RandomStatements.TEXTS;
    private static final String PLATFORM = "cpython-3.12";

    private final Chance chance;
    private final RandomStatements statements;

    RandomScenario(Chance chance) {
        this.chance = chance;
        this.statements = new RandomStatements(chance);
    }

    Scenario scenario() {
        Declarations declarations = declarations();
        List<Statement> main = new ArrayList<>();
        main.add(new Statement.Start("worker", NONE));
        main.add(new Statement.Spawn("spawned", "true", NONE));
        main.addAll(statements.block(3));
        main.add(new Statement.Join("worker", NONE));
        List<ThreadBody> threads = new ArrayList<>();
        threads.add(new ThreadBody("worker", statements.block(3), NONE));
        threads.add(chance.below(2), new ThreadBody("main", main, NONE));
        if (chance.onceIn(2)) {
            threads.add(new ThreadBody("helper", true, statements.block(1), NONE));
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i <= chance.below(3); i++) {
            String name = List.of("ends", "child-hangs", "a-2-b", "never").get(i);
            Grade grade = chance.of(List.of(Grade.values()));
            outcomes.add(new Outcome(name, condition(3), grade, chance.of(TEXTS), shown(), NONE));
            if (chance.onceIn(2)) {
                expectations.add(new Expectation(frequency(), name, NONE));
                expectations.add(new Expectation(frequency(), name, Optional.of(PLATFORM), NONE));
            }
        }
        return new Scenario(heading(), declarations, threads, outcomes, expectations);
    }

    private Heading heading() {
        return new Heading(
                "random",
                chance.of(List.of("A title", "Issue #5, \"quoted\"", "ä 😀")),
                chance.of(List.of("own", "ways-out")),
                chance.of(List.of(List.of(), List.of(Language.C), List.of(Language.PYTHON, Language.C))),
                chance.of(List.of(List.of("posix", PLATFORM), List.of(PLATFORM))),
                chance.of(List.of(List.of(), List.of("one-story", "another"))),
                chance.of(List.of(Optional.empty(), Optional.of("better"))),
                chance.of(List.of("", "One.", "One.\n\n  Two # three", "\nOne.\n")));
    }

    private Expectation.Frequency frequency() {
        return chance.of(List.of(Expectation.Frequency.values()));
    }

    private Declarations declarations() {
        List<Resource> resources = new ArrayList<>();
        for (ObjectKind kind : ObjectKind.values()) {
            if (kind != ObjectKind.MUTEX) {
                int value = kind.hasValue() ? 1 + chance.below(Resource.MAX_VALUE) : 0;
                boolean flag = (kind.canBeShared() || kind == ObjectKind.PIPE) && chance.onceIn(2);
                resources.add(new Resource(kind, RandomStatements.object(kind), value, flag, NONE));
            }
        }
        return new Declarations(
                List.of(
                        new Mutex("m", NONE),
                        new Mutex("log", chance.of(List.of(MutexType.values())), chance.onceIn(2), NONE)),
                List.of(
                        new Variable("x", chance.below(1999) - 999, NONE),
                        new Variable("y", 0, NONE),
                        new Variable("shared_x", 1, Storage.SHARED, NONE),
                        new Variable("own_x", 1, Storage.THREAD, NONE)),
                resources,
                functions(),
                chance.onceIn(2)
                        ? List.of()
                        : List.of(
                                new Handler(Signal.SIGUSR1, statements.block(2), NONE),
                                new Handler(Signal.SIGTERM, statements.block(0), NONE)));
    }

    /// The second one gives its parameters to the first, and hides a mutex by the name of a parameter.
    private List<Function> functions() {
        List<Statement> body = new ArrayList<>(List.of(
                new Statement.Lock("m", NONE),
                new LibraryStatement.Append(new Argument.Named("text"), statements.part(), Optional.of("stream"), NONE),
                new Statement.Flush(Optional.of("stream"), NONE)));
        body.add(new Statement.Work(NONE));
        Function take = new Function("take", List.of("m", "text", "stream"), body, safety(), NONE);
        Statement call = new LibraryStatement.Call(
                "take", List.of(new Argument.Named("log"), new Argument.Text("A"), new Argument.Named("s")), NONE);
        Statement set = new Statement.Assign("first", new Expression.Read("first"), NONE);
        Function give = new Function("give", List.of("s", "first"), List.of(call, set), safety(), NONE);
        return List.of(take, give, new Function("other", List.of(), statements.block(1), safety(), NONE));
    }

    private Function.Safety safety() {
        return chance.of(List.of(Function.Safety.values()));
    }

    private List<Schedule.Turn> shown() {
        return chance.below(2) == 0 ? List.of() : List.of(new Schedule.Turn("main", 1 + chance.below(9)));
    }

    private Condition condition(int depth) {
        return switch (chance.below(depth > 0 ? 5 : 2)) {
            case 0 -> process();
            case 1 -> output();
            case 2 -> new Condition.Not(condition(depth - 1));
            case 3 -> new Condition.Both(condition(depth - 1), condition(depth - 1));
            default -> new Condition.Either(condition(depth - 1), condition(depth - 1));
        };
    }

    private Condition process() {
        List<String> known = new ArrayList<>(statements.processes());
        known.add("parent");
        String process = chance.of(known);
        Condition claim = claim(process);
        return chance.onceIn(3) ? new Condition.Every(process, claim) : claim;
    }

    private Condition claim(String process) {
        return switch (chance.below(9)) {
            case 0 -> new Condition.Hangs(process, Optional.empty());
            case 1 -> new Condition.Hangs(process, Optional.of(chance.of(List.of("m", "tube", "worker", "elsewhere"))));
            case 2 -> new Condition.Exits(process, OptionalInt.empty());
            case 3 -> new Condition.Exits(process, OptionalInt.of(chance.below(256)));
            case 4 -> new Condition.Execs(process);
            case 5 -> new Condition.Spins(process);
            case 6 -> new Condition.Misuses(process);
            case 7 -> new Condition.Killed(process, Optional.empty());
            default -> new Condition.Killed(process, Optional.of(chance.of(List.of(Signal.values()))));
        };
    }

    private Condition output() {
        return switch (chance.below(4)) {
            case 0 -> new Condition.OutputIs(chance.onceIn(4) ? "" : chance.of(TEXTS));
            case 1 -> new Condition.Has(Optional.empty(), chance.of(TEXTS));
            case 2 -> new Condition.Has(Optional.of("trace"), chance.of(TEXTS));
            default -> new Condition.StreamIs("trace", chance.onceIn(4) ? "" : chance.of(TEXTS));
        };
    }
}
