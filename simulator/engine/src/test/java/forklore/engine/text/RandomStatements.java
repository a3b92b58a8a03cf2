package forklore.engine.text;

import forklore.engine.Chance;
import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Append.Part;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.Scenario;
import forklore.engine.model.Signal;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.WorkTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes blocks by chance that follow every rule of the language, over the objects that [RandomScenario] declares.
final class RandomStatements {

    static final List<String> TEXTS =
            List.of("A\n", "\"quoted\"", "back\\slash", "tab\tin", "# no comment", "ä 😀", " ");

    private static final Span NONE = Span.NONE;

    private final Chance chance;
    private final List<String> processes = new ArrayList<>();

    RandomStatements(Chance chance) {
        this.chance = chance;
    }

    /// {@return the processes that were forked so far}
    List<String> processes() {
        return List.copyOf(processes);
    }

    /// {@return the declared object of a kind}
    static String object(ObjectKind kind) {
        return switch (kind) {
            case MUTEX -> "m";
            case RWLOCK -> "pages";
            case CONDITION -> "ready";
            case SEMAPHORE -> "seats";
            case BARRIER -> "start_line";
            case ONCE -> "setup";
            case PIPE -> "tube";
            case FILE -> "book";
            case STREAM -> "trace";
        };
    }

    List<Statement> block(int depth) {
        List<Statement> block = new ArrayList<>();
        for (int i = 0; i <= chance.below(4); i++) {
            Statement statement = statement(depth);
            block.add(statement);
            if (statement instanceof Statement.Fork fork && chance.onceIn(2)) {
                block.add(new Statement.Wait(fork.process(), into(), NONE));
            }
        }
        return block;
    }

    private Statement statement(int depth) {
        return depth > 0 && chance.onceIn(3) ? nested(depth) : simple();
    }

    private Statement nested(int depth) {
        return switch (chance.below(8)) {
            case 0 -> new Statement.If(expression(3), block(depth - 1), otherwise(depth), NONE);
            case 1 -> new Statement.Repeat(1 + chance.below(3), List.of(simple(), simple()), NONE);
            case 2 -> new Statement.While(expression(2), block(depth - 1), NONE);
            case 3 -> new Statement.Once(object(ObjectKind.ONCE), block(depth - 1), NONE);
            case 4 -> atomic();
            case 5 -> atFork(depth);
            case 6 -> new Statement.If(expression(1), List.of(simple(), leaving()), List.of(), NONE);
            default -> fork(depth);
        };
    }

    private Statement simple() {
        return switch (chance.below(14)) {
            case 0 -> new Statement.Lock(chance.of(List.of("m", "log")), patience(), into(), NONE);
            case 1 -> new Statement.Unlock("log", into(), NONE);
            case 2 -> new Statement.Print(chance.of(TEXTS), stream(), NONE);
            case 3 -> new Statement.Flush(stream(), NONE);
            case 4 -> new Statement.Assign(chance.of(List.of("x", "shared_x")), expression(4), NONE);
            case 5 -> new Statement.Exec("nothing", true, NONE);
            case 6 -> new Statement.Assert(expression(2), NONE);
            case 7 -> new Statement.Work(time(), NONE);
            case 8 -> new Statement.Wait(chance.of(List.of(Statement.Wait.ANY, "spawned")), Optional.of("x"), NONE);
            case 9 -> signal();
            case 10 -> library();
            default -> operate();
        };
    }

    private Optional<WorkTime> time() {
        int least = 1 + chance.below(1_000) * (chance.onceIn(2) ? 1 : 10);
        return switch (chance.below(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(WorkTime.of(least));
            default -> Optional.of(new WorkTime(least, least + chance.below(WorkTime.MAX_MICROS - least)));
        };
    }

    private Statement operate() {
        Operation operation = chance.of(List.of(Operation.values()));
        ObjectKind kind = chance.of(operation.kinds());
        boolean await = operation == Operation.AWAIT;
        Patience patience = !operation.canBeImpatient()
                ? Patience.FOREVER
                : await ? chance.of(List.of(Patience.FOREVER, Patience.TIMED)) : patience();
        Optional<String> mutex = await ? Optional.of("m") : Optional.empty();
        return new Statement.Operate(
                operation, object(kind), mutex, patience, operation.hasResult() ? into() : Optional.empty(), NONE);
    }

    private Statement signal() {
        return switch (chance.below(3)) {
            case 0 -> new SignalStatement.Alarm(NONE);
            case 1 -> new SignalStatement.Pause(NONE);
            default ->
                new SignalStatement.Send(
                        chance.of(List.of(Signal.values())),
                        chance.of(List.of("parent", "worker", "main", "spawned")),
                        NONE);
        };
    }

    private Statement library() {
        return switch (chance.below(5)) {
            case 0 -> new LibraryStatement.Append(new Argument.Text(chance.of(TEXTS)), part(), stream(), NONE);
            case 1 ->
                new LibraryStatement.Drain(chance.onceIn(2) ? stream() : Optional.of(LibraryStatement.Drain.ALL), NONE);
            case 2 -> new LibraryStatement.Call("of_a_platform", arguments(), NONE);
            default -> {
                Argument.Named mutex = new Argument.Named(chance.of(List.of("m", "log")));
                Argument text = new Argument.Text(chance.onceIn(3) ? "" : chance.of(TEXTS));
                yield new LibraryStatement.Call("take", List.of(mutex, text, new Argument.Named("trace")), NONE);
            }
        };
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < chance.below(4); i++) {
            Expression value = expression(2);
            boolean name = value instanceof Expression.Read;
            arguments.add(name ? new Argument.Named("tube") : new Argument.Value(value));
        }
        return arguments;
    }

    private Statement atomic() {
        Statement assign = new Statement.Assign("x", expression(2), NONE);
        Statement drain = new LibraryStatement.Drain(stream(), NONE);
        return switch (chance.below(3)) {
            case 0 -> new Statement.Atomic(Optional.empty(), List.of(assign), NONE);
            case 1 -> new Statement.Atomic(Optional.of(expression(2)), List.of(), NONE);
            default -> {
                Statement choice = new Statement.If(expression(1), List.of(leaving()), List.of(drain), NONE);
                boolean exec = choice.all().anyMatch(Statement.Exec.class::isInstance);
                yield new Statement.Atomic(Optional.of(expression(2)), List.of(assign, exec ? drain : choice), NONE);
            }
        };
    }

    private Statement atFork(int depth) {
        List<Statement> prepare = chance.onceIn(3) ? List.of() : block(depth - 1);
        List<Statement> parent = chance.onceIn(3) ? List.of() : block(depth - 1);
        return new Statement.AtFork(prepare, parent, block(depth - 1), NONE);
    }

    private List<Statement> otherwise(int depth) {
        return chance.onceIn(2) ? List.of() : block(depth - 1);
    }

    private Statement leaving() {
        return chance.of(List.of(
                new Statement.Exit(chance.below(256), NONE),
                new Statement.Exit(new Expression.Binary(Expression.BinaryOperator.ADD, read(), read()), NONE),
                new Statement.ImmediateExit(read(), NONE),
                new Statement.ImmediateExit(0, NONE),
                new Statement.ThreadExit(NONE),
                new Statement.Exec("true", NONE)));
    }

    private Statement fork(int depth) {
        if (processes.size() == Scenario.MAX_DECLARATIONS - 1) {
            return new Statement.Flush(NONE);
        }
        String name = "p" + processes.size();
        processes.add(name);
        if (chance.onceIn(4)) {
            return new Statement.Spawn(name, "true", NONE);
        }
        if (chance.onceIn(3)) {
            Statement out = chance.of(List.of(new Statement.ImmediateExit(1, NONE), new Statement.Exec("true", NONE)));
            return new Statement.VFork(name, List.of(simple(), simple(), out), NONE);
        }
        List<Statement> block = block(depth - 1);
        block.add(leaving());
        return new Statement.Fork(name, block, NONE);
    }

    private Optional<String> into() {
        return chance.onceIn(2) ? Optional.empty() : Optional.of("x");
    }

    private Optional<String> stream() {
        return chance.onceIn(2) ? Optional.empty() : Optional.of("trace");
    }

    private Patience patience() {
        return chance.of(List.of(Patience.values()));
    }

    Part part() {
        return chance.of(List.of(Part.values()));
    }

    private Expression read() {
        return new Expression.Read(chance.of(List.of("x", "y", "own_x")));
    }

    Expression expression(int depth) {
        return switch (chance.below(depth > 0 ? 6 : 2)) {
            case 0 -> new Expression.Constant(chance.below(1999) - 999);
            case 1 -> read();
            case 2 ->
                new Expression.Unary(chance.of(List.of(Expression.UnaryOperator.values())), expression(depth - 1));
            default ->
                new Expression.Binary(
                        chance.of(List.of(Expression.BinaryOperator.values())),
                        expression(depth - 1),
                        expression(depth - 1));
        };
    }
}
