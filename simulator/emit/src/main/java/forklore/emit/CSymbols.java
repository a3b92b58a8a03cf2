package forklore.emit;

import forklore.engine.model.Mutex;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What everything that a scenario declares or forks is called in C, and where it lies.
final class CSymbols {

    /// The union of everything that lies in shared memory.
    static final String SHARED = "shared";

    private final Scenario scenario;
    private final CNames chosen = new CNames();

    // From names of the scenario to names in C. The names of a scenario are all different, whatever they name.
    private final TreeMap<String, String> names = new TreeMap<>();
    private final TreeMap<String, String> handles = new TreeMap<>();
    private final TreeMap<String, String> inputs = new TreeMap<>();
    private final TreeMap<String, Integer> numbers = new TreeMap<>();
    private final List<String> processes;

    /// Whether a process sets its timer, so that SIGALRM has to wait for a `pause`.
    final boolean rings;

    // What the functions call their own variables.
    final String value;
    final String status;
    final String round;
    final String unused;

    CSymbols(Scenario scenario) {
        this.scenario = scenario;
        for (CHelper helper : CHelper.values()) {
            helper.names().forEach(chosen::take);
        }
        CLibrary.helperNames().forEach(chosen::take);
        List.of(SHARED, CMemory.SET_UP, CMemory.PARENT).forEach(chosen::take);
        this.rings = scenario.statements().anyMatch(SignalStatement.Alarm.class::isInstance);
        this.processes = List.copyOf(forked(scenario));
        scenario.mutexes().forEach(mutex -> name(mutex.name()));
        scenario.variables().forEach(variable -> name(variable.name()));
        scenario.resources().forEach(resource -> name(resource.name()));
        scenario.functions().forEach(function -> name(function.name()));
        scenario.threads().forEach(thread -> name(thread.name()));
        processes.forEach(this::name);
        scenario.threads().forEach(thread -> handles.put(thread.name(), chosen.take(thread.name() + "_thread")));
        scenario.resources().stream()
                .filter(resource -> resource.kind() == ObjectKind.PIPE)
                .forEach(pipe -> inputs.put(pipe.name(), chosen.take(pipe.name() + "_stream")));
        this.value = chosen.take("value");
        this.status = chosen.take("status");
        this.round = chosen.take("round");
        this.unused = chosen.take("unused");
    }

    private void name(String name) {
        names.put(name, chosen.take(name));
    }

    private static Set<String> forked(Scenario scenario) {
        Set<String> names = new LinkedHashSet<>();
        scenario.statements().forEach(statement -> madeBy(statement).ifPresent(names::add));
        return names;
    }

    /// {@return the name of the process that a statement makes, if it makes one}
    static Optional<String> madeBy(Statement statement) {
        if (statement instanceof Statement.Fork fork) {
            return Optional.of(fork.process());
        }
        if (statement instanceof Statement.VFork fork) {
            return Optional.of(fork.process());
        }
        return statement instanceof Statement.Spawn spawn ? Optional.of(spawn.process()) : Optional.empty();
    }

    /// {@return a name in C that nothing else has}
    ///
    /// @param wish the name wanted
    String fresh(String wish) {
        return chosen.take(wish);
    }

    /// {@return a name in C that nothing else has: the second of the same wish ends in 2}
    ///
    /// @param wish the name wanted
    String numbered(String wish) {
        int number = numbers.merge(wish, 1, Integer::sum);
        return fresh(number == 1 ? wish : wish + "_" + number);
    }

    /// {@return a name in C for a parameter, which hides nothing}
    ///
    /// @param wish the name in the scenario
    String parameter(String wish) {
        return chosen.fitting(wish);
    }

    /// {@return the names of the processes, in the order of the text}
    List<String> processes() {
        return processes;
    }

    /// {@return the name in C, without regard to where it lies}
    ///
    /// @param name the declared name
    String plain(String name) {
        return names.get(name);
    }

    /// {@return how C names what was declared}
    ///
    /// @param name the declared name
    String of(String name) {
        return isShared(name) ? SHARED + "." + names.get(name) : names.get(name);
    }

    /// {@return the variable that keeps the handle of a thread}
    ///
    /// @param thread the declared thread
    String handle(String thread) {
        return handles.get(thread);
    }

    /// {@return the stream at the read end of a pipe}
    ///
    /// @param pipe the declared pipe
    String input(String pipe) {
        return inputs.get(pipe);
    }

    /// {@return the threads that can run, in the order of their declaration}
    List<ThreadBody> runningThreads() {
        return scenario.threads().stream()
                .filter(thread -> thread.started()
                        || scenario.statements()
                                .anyMatch(each -> each instanceof Statement.Start start
                                        && (start.thread().equals(thread.name()) || isParameter(start.thread()))))
                .toList();
    }

    private boolean isParameter(String name) {
        return scenario.functions().stream()
                .anyMatch(function -> function.parameters().contains(name));
    }

    /// {@return the number of a thread}
    ///
    /// @param thread the declared thread
    int thread(String thread) {
        return scenario.threads().stream().map(ThreadBody::name).toList().indexOf(thread);
    }

    boolean isShared(String name) {
        return mutex(name).filter(Mutex::shared).isPresent()
                || variable(name)
                        .filter(variable -> variable.storage() == Storage.SHARED)
                        .isPresent()
                || resource(name)
                        .filter(resource -> resource.kind() == ObjectKind.SEMAPHORE && resource.flag())
                        .isPresent();
    }

    Optional<Mutex> mutex(String name) {
        return scenario.mutexes().stream()
                .filter(mutex -> mutex.name().equals(name))
                .findFirst();
    }

    Optional<Variable> variable(String name) {
        return scenario.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    Optional<Resource> resource(String name) {
        return scenario.resources().stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst();
    }

    /// {@return what kind of object has that name, if one has it}
    ///
    /// @param name the declared name
    Optional<ObjectKind> kind(String name) {
        return mutex(name).isPresent()
                ? Optional.of(ObjectKind.MUTEX)
                : resource(name).map(Resource::kind);
    }

    /// {@return the objects in the order of their numbers}
    List<NativeProgram.Watched> objects() {
        List<NativeProgram.Watched> objects = new ArrayList<>();
        scenario.mutexes().forEach(mutex -> objects.add(new NativeProgram.Watched(ObjectKind.MUTEX, mutex.name())));
        scenario.resources()
                .forEach(resource -> objects.add(new NativeProgram.Watched(resource.kind(), resource.name())));
        return objects;
    }

    /// {@return the number of an object in the table}
    ///
    /// @param name the declared name
    int number(String name) {
        return objects().stream().map(NativeProgram.Watched::name).toList().indexOf(name);
    }

    /// {@return the number of a stream among the streams}
    ///
    /// @param name the declared name
    int stream(String name) {
        return scenario.resources().stream()
                .filter(resource -> resource.kind() == ObjectKind.STREAM)
                .map(Resource::name)
                .toList()
                .indexOf(name);
    }

    /// {@return the variables that the program tells the runtime about; a local one has no fixed place}
    List<String> watchedVariables() {
        return scenario.variables().stream()
                .filter(variable -> variable.storage() != Storage.THREAD)
                .map(Variable::name)
                .toList();
    }
}
