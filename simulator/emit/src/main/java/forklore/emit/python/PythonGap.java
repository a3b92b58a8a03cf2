package forklore.emit.python;

import forklore.engine.model.Language;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.text.Printer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What of a scenario Python cannot say.
final class PythonGap {

    private static final int REGISTER_AT_FORK = 7;
    private static final int POSIX_SPAWN = 8;

    private PythonGap() {}

    /// {@return why an interpreter cannot run what these statements say}
    ///
    /// @param statements the statements of a program
    /// @param minor the second number of the version
    static Optional<String> of(List<Statement> statements, int minor) {
        if (minor < REGISTER_AT_FORK && statements.stream().anyMatch(Statement.AtFork.class::isInstance)) {
            return Optional.of("CPython 3." + minor + " has no os.register_at_fork, which came with 3.7.");
        }
        if (minor < POSIX_SPAWN && statements.stream().anyMatch(Statement.Spawn.class::isInstance)) {
            return Optional.of("CPython 3." + minor + " has no os.posix_spawnp, which came with 3.8.");
        }
        return Optional.empty();
    }

    /// {@return why there is no Python program of the scenario}
    static Optional<String> of(Scenario scenario) {
        if (!scenario.languages().isEmpty() && !scenario.languages().contains(Language.PYTHON)) {
            return Optional.of(scenario.name() + " is no story for Python: its file does not say `runs python`.");
        }
        return declaration(scenario)
                .or(() -> scenario.threads().stream()
                        .filter(thread -> !thread.name().equals(ThreadBody.MAIN))
                        .flatMap(thread -> reachable(scenario, thread.statements()))
                        .filter(Statement.Exit.class::isInstance)
                        .map(exit -> "sys.exit ends only the thread that calls it, unless that is the main thread.")
                        .findFirst())
                .or(() -> scenario.thread(ThreadBody.MAIN).stream()
                        .flatMap(thread -> reachable(scenario, thread.statements()))
                        .filter(Statement.ThreadExit.class::isInstance)
                        .map(_ -> "The main thread of a Python program cannot end before its process.")
                        .findFirst())
                .or(() -> scenario.statements()
                        .map(statement -> reason(scenario, statement))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> declaration(Scenario scenario) {
        if (!scenario.handlers().isEmpty()) {
            return Optional.of("Python runs a handler between two of its instructions, in the main thread only.");
        }
        if (scenario.functions().stream()
                .anyMatch(function -> !function.parameters().isEmpty())) {
            return Optional.of("Python is not generated for functions with parameters.");
        }
        return scenario.mutexes().stream()
                .map(Mutex::type)
                .filter(type -> type == MutexType.ERRORCHECK || type == MutexType.ROBUST)
                .map(type -> "Python has no lock that is " + type.word() + ".")
                .findFirst()
                .or(() -> scenario.resources().stream()
                        .map(resource -> declaration(scenario, resource))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> declaration(Scenario scenario, Resource resource) {
        return switch (resource.kind()) {
            case RWLOCK -> Optional.of("Python has no read-write lock.");
            case CONDITION ->
                PythonThings.mutexesOf(scenario, resource.name()).size() == 1
                        ? Optional.empty()
                        : Optional.of("A threading.Condition has one lock: `await " + resource.name()
                                + "` would need none or several.");
            case MUTEX, SEMAPHORE, BARRIER, ONCE, PIPE, FILE, STREAM -> Optional.empty();
        };
    }

    /// What a thread may come to, through the functions that it calls.
    private static Stream<Statement> reachable(Scenario scenario, List<Statement> statements) {
        return statements.stream().flatMap(Statement::all).flatMap(statement -> {
            Stream<Statement> called = statement instanceof LibraryStatement.Call call
                    ? scenario.functions().stream()
                            .filter(function -> function.name().equals(call.function()))
                            .flatMap(function -> reachable(scenario, function.body()))
                    : Stream.empty();
            return Stream.concat(Stream.of(statement), called);
        });
    }

    private static Optional<String> reason(Scenario scenario, Statement statement) {
        return switch (statement) {
            case Statement.VFork _ -> Optional.of("Python has no vfork.");
            case Statement.Atomic _ ->
                Optional.of("`" + Printer.firstLine(statement) + "` is one step of the model; Python has none that"
                        + " does or awaits all this at once.");
            case Statement.Wait wait ->
                isAmbiguous(scenario, wait.process())
                        ? Optional.of("`wait " + wait.process() + "` may mean one of several processes.")
                        : Optional.empty();
            case Statement.Operate operate -> reason(operate);
            case LibraryStatement.Call call ->
                scenario.functions().stream()
                                        .anyMatch(function -> function.name().equals(call.function()))
                                || PythonLibrary.named(call.function()).isPresent()
                        ? Optional.empty()
                        : Optional.of(PythonLibrary.reason(call.function()));
            case LibraryStatement.Append _, LibraryStatement.Drain _ ->
                Optional.of("`" + Printer.firstLine(statement) + "` is a step inside a library.");
            case SignalStatement _ ->
                Optional.of("`" + Printer.firstLine(statement) + "`: Python is not generated for signals.");
            case Statement.Start _, Statement.Join _, Statement.Fork _, Statement.Lock _, Statement.Unlock _ ->
                Optional.empty();
            case Statement.Assign _, Statement.Print _, Statement.Flush _, Statement.If _ -> Optional.empty();
            case Statement.Repeat _, Statement.Exit _, Statement.ImmediateExit _ -> Optional.empty();
            case Statement.Exec _, Statement.While _, Statement.Assert _, Statement.Work _ -> Optional.empty();
            case Statement.ThreadExit _, Statement.Spawn _, Statement.AtFork _, Statement.Once _ -> Optional.empty();
        };
    }

    private static Optional<String> reason(Statement.Operate operate) {
        boolean timedFileLock = operate.patience() == Patience.TIMED
                && (operate.operation() == Operation.FLOCK || operate.operation() == Operation.LOCKF);
        if (timedFileLock) {
            return Optional.of("A lock of a file cannot be waited for with a time-out.");
        }
        return operate.operation().kinds().contains(ObjectKind.RWLOCK) && operate.operation() != Operation.REINIT
                ? Optional.of("Python has no read-write lock.")
                : Optional.empty();
    }

    /// A variable of a program holds one process id.
    private static boolean isAmbiguous(Scenario scenario, String process) {
        long forks = scenario.statements()
                .filter(each ->
                        each instanceof Statement.Fork fork && fork.process().equals(process))
                .count();
        boolean again = scenario.statements()
                .filter(each -> each instanceof Statement.Repeat || each instanceof Statement.While)
                .flatMap(Statement::all)
                .anyMatch(each ->
                        each instanceof Statement.Fork fork && fork.process().equals(process));
        return forks > 1 || again;
    }
}
