package forklore.emit;

import forklore.engine.model.Expression;
import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The functions of a scenario as C functions.
///
/// A parameter of the scenario stands for whatever a call writes there; in C it is a pointer to an object or to a
/// variable, or a number. Where that cannot say what is meant (a thread, a process, a text, an expression that is
/// evaluated inside), there is one C function for each list of arguments, with the arguments put in.
final class CFunctions {

    /// What a parameter is in C.
    ///
    /// @param type the type and the star
    /// @param isPointer whether it is a pointer
    record Parameter(String type, boolean isPointer) {}

    /// One C function.
    ///
    /// @param function the function of the scenario
    /// @param given what stands for each parameter; empty if the parameters are parameters in C
    /// @param name the name in C
    record Instance(Function function, Map<String, Argument> given, String name) {}

    private final Scenario scenario;
    private final CSymbols symbols;

    // For each function, every list of arguments that it is really called with.
    private final TreeMap<String, List<List<Argument>>> calls = new TreeMap<>();
    private final TreeMap<String, List<Instance>> instances = new TreeMap<>();
    private final Set<String> copied = new TreeSet<>();

    CFunctions(Scenario scenario, CSymbols symbols) {
        this.scenario = scenario;
        this.symbols = symbols;
        scenario.threads().forEach(thread -> collect(thread.statements(), new TreeMap<>()));
        scenario.handlers().forEach(handler -> collect(handler.body(), new TreeMap<>()));
        findCopied();
        scenario.functions().forEach(this::makeInstances);
    }

    private void collect(List<Statement> statements, Map<String, Argument> given) {
        statements.stream().flatMap(Statement::all).forEach(statement -> {
            Optional<Function> called = called(statement);
            if (called.isPresent()) {
                List<Argument> arguments = ((LibraryStatement.Call) statement)
                        .arguments().stream()
                                .map(argument -> resolve(argument, given))
                                .toList();
                List<List<Argument>> known = calls.computeIfAbsent(called.get().name(), _ -> new ArrayList<>());
                if (!known.contains(arguments)) {
                    known.add(arguments);
                }
                collect(called.get().body(), given(called.get(), arguments));
            }
        });
    }

    private Optional<Function> called(Statement statement) {
        return statement instanceof LibraryStatement.Call call ? function(call.function()) : Optional.empty();
    }

    /// {@return the declared function of that name}
    Optional<Function> function(String name) {
        return scenario.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst();
    }

    private static Map<String, Argument> given(Function function, List<Argument> arguments) {
        Map<String, Argument> given = new TreeMap<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            given.put(function.parameters().get(i), arguments.get(i));
        }
        return given;
    }

    /// {@return what an argument stands for outside of every function}
    ///
    /// @param argument what the call says
    /// @param given what the parameters around the call stand for
    static Argument resolve(Argument argument, Map<String, Argument> given) {
        return switch (argument) {
            case Argument.Named named -> given.getOrDefault(named.name(), named);
            case Argument.Value value -> new Argument.Value(resolve(value.value(), given));
            case Argument.Text text -> text;
        };
    }

    private static Expression resolve(Expression expression, Map<String, Argument> given) {
        return switch (expression) {
            case Expression.Constant constant -> constant;
            case Expression.Read read ->
                switch (given.get(read.variable())) {
                    case Argument.Named named -> new Expression.Read(named.name());
                    case Argument.Value value -> value.value();
                    case Argument.Text _ -> read;
                    case null -> read;
                };
            case Expression.Unary unary -> new Expression.Unary(unary.operator(), resolve(unary.operand(), given));
            case Expression.Binary binary ->
                new Expression.Binary(binary.operator(), resolve(binary.left(), given), resolve(binary.right(), given));
        };
    }

    /// A function with parameters that C has not, or that hands them on to such a function, is copied.
    private void findCopied() {
        for (Function function : scenario.functions()) {
            boolean makesFunctions = function.body().stream()
                    .flatMap(Statement::all)
                    .anyMatch(each -> each instanceof Statement.AtFork || each instanceof Statement.Once);
            boolean hasOthers =
                    parameters(function).size() < function.parameters().size();
            if (!function.parameters().isEmpty() && (makesFunctions || hasOthers)) {
                copied.add(function.name());
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Function function : scenario.functions()) {
                boolean handsOn = function.body().stream()
                        .flatMap(Statement::all)
                        .anyMatch(statement -> called(statement)
                                .filter(called -> copied.contains(called.name()))
                                .isPresent());
                changed |= handsOn && !function.parameters().isEmpty() && copied.add(function.name());
            }
        }
    }

    private void makeInstances(Function function) {
        List<Instance> made = new ArrayList<>();
        for (List<Argument> arguments : calls.getOrDefault(function.name(), List.of())) {
            String name = symbols.plain(function.name());
            if (copied.contains(function.name())) {
                String own = made.isEmpty() ? name : symbols.fresh(name + "_" + (made.size() + 1));
                made.add(new Instance(function, given(function, arguments), own));
            } else if (made.isEmpty()) {
                made.add(new Instance(function, new TreeMap<>(), name));
            }
        }
        instances.put(function.name(), made);
    }

    /// {@return every C function that is called, in the order of their declaration}
    List<Instance> all() {
        return scenario.functions().stream()
                .flatMap(function -> instances.get(function.name()).stream())
                .toList();
    }

    /// {@return whether its parameters are parameters in C}
    boolean hasParameters(Function function) {
        return !copied.contains(function.name());
    }

    /// {@return the C function that a call means}
    ///
    /// @param function the function
    /// @param arguments what the arguments stand for outside of every function
    Instance instance(Function function, List<Argument> arguments) {
        List<Instance> made = instances.get(function.name());
        Map<String, Argument> given = given(function, arguments);
        return made.stream()
                .filter(each -> each.given().equals(given))
                .findFirst()
                .orElseGet(made::getFirst);
    }

    /// {@return what each parameter is in C, as far as it can be one}
    List<Parameter> parameters(Function function) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            int index = i;
            List<Optional<Parameter>> each = calls.getOrDefault(function.name(), List.of()).stream()
                    .map(arguments -> parameter(arguments.get(index)))
                    .distinct()
                    .toList();
            if (each.size() == 1) {
                each.getFirst().ifPresent(parameters::add);
            }
        }
        return parameters;
    }

    private Optional<Parameter> parameter(Argument argument) {
        return switch (argument) {
            case Argument.Named named ->
                symbols.variable(named.name()).isPresent()
                        ? Optional.of(new Parameter("atomic_int *", true))
                        : symbols.kind(named.name())
                                .flatMap(CFunctions::type)
                                .map(type -> new Parameter(type + " *", true));
            case Argument.Value value ->
                Shape.reads(value.value()) ? Optional.empty() : Optional.of(new Parameter("int ", false));
            case Argument.Text _ -> Optional.empty();
        };
    }

    /// {@return the type of an object that lies in the memory of a process}
    ///
    /// @param kind its kind
    static Optional<String> type(ObjectKind kind) {
        return switch (kind) {
            case MUTEX -> Optional.of("pthread_mutex_t");
            case RWLOCK -> Optional.of("pthread_rwlock_t");
            case CONDITION -> Optional.of("pthread_cond_t");
            case SEMAPHORE -> Optional.of("sem_t");
            case BARRIER -> Optional.of("pthread_barrier_t");
            case ONCE, PIPE, FILE, STREAM -> Optional.empty();
        };
    }
}
