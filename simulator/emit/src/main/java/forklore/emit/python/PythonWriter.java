package forklore.emit.python;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Mutex;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes the program of one scenario, from the first line to the last.
final class PythonWriter {

    /// Stands where the names are imported, until it is known which.
    private static final String HOOKS = "from forklore import *";

    private final Scenario scenario;
    private final PythonLines lines = new PythonLines();

    // From names of the scenario to names in Python. The names of a scenario are all different, whatever they name.
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> handles = new TreeMap<>();
    private final PythonThings things;
    private final PythonBlocks blocks;

    PythonWriter(Scenario scenario) {
        this.scenario = scenario;
        PythonNames chosen = new PythonNames();
        scenario.mutexes().forEach(mutex -> names.put(mutex.name(), chosen.take(mutex.name())));
        scenario.resources().forEach(resource -> names.put(resource.name(), chosen.take(resource.name())));
        scenario.variables().forEach(each -> names.put(each.name(), chosen.take(each.name())));
        scenario.threads()
                .forEach(thread -> names.put(thread.name(), isMain(thread) ? "main" : chosen.take(thread.name())));
        scenario.functions().forEach(each -> names.put(each.name(), chosen.take(each.name())));
        scenario.statements().forEach(statement -> process(statement, chosen));
        scenario.threads().forEach(thread -> handles.put(thread.name(), chosen.take(thread.name() + "_thread")));
        scenario.variables().forEach(each -> names.put(each.name(), access(each)));
        this.things = new PythonThings(scenario, names::get);
        this.blocks = new PythonBlocks(scenario, lines, names, handles, things, chosen);
    }

    private String access(Variable variable) {
        String name = names.get(variable.name());
        return switch (variable.storage()) {
            case PROCESS -> name;
            case SHARED -> name + ".value";
            case THREAD -> "local." + name;
        };
    }

    private void process(Statement statement, PythonNames chosen) {
        switch (statement) {
            case Statement.Fork fork -> names.computeIfAbsent(fork.process(), chosen::take);
            case Statement.Spawn spawn -> names.computeIfAbsent(spawn.process(), chosen::take);
            default -> {}
        }
    }

    private static boolean isMain(ThreadBody thread) {
        return thread.name().equals(ThreadBody.MAIN);
    }

    PythonProgram write() {
        head();
        imports();
        memory();
        for (Function function : scenario.functions()) {
            blocks.function(
                    names.get(function.name()),
                    function.span().line() + ": function " + function.name(),
                    () -> blocks.body(function.body()),
                    function.body());
        }
        for (ThreadBody thread : scenario.threads()) {
            thread(thread);
        }
        lines.blank();
        lines.blank();
        lines.add("if __name__ == \"__main__\":");
        lines.indent();
        lines.add("main()");
        lines.outdent();
        List<PythonProgram.Thing> table = new ArrayList<>();
        scenario.mutexes().forEach(mutex -> table.add(new PythonProgram.Thing(ObjectKind.MUTEX, mutex.name())));
        scenario.resources().forEach(each -> table.add(new PythonProgram.Thing(each.kind(), each.name())));
        return new PythonProgram(lines.text().replace(HOOKS, imported(lines.text())), blocks.steps(), table);
    }

    /// {@return the line that imports what the program uses of the hooks}
    private static String imported(String text) {
        List<String> used = PythonNames.HOOKS.stream()
                .filter(name -> text.contains(" " + name + "(") || text.contains("\n" + name + "("))
                .toList();
        return "from forklore import " + String.join(", ", used);
    }

    private void head() {
        String file = scenario.name() + ".py";
        lines.add("# " + scenario.title());
        lines.add("#");
        lines.add("# Made by Forklore from " + scenario.name() + ".fork: change that file, not this one.");
        lines.add("# To run it by hand:  PYTHONPATH=native-demos/python python3 " + file);
        lines.add("#");
        lines.add("# `with step(n): ...` and its kin wrap step n of the model. Forklore holds a thread back there, or");
        lines.add("# delays it by a random time; in a program run by hand they do nothing.");
        lines.add("# The number in a comment is the line of the scenario.");
        lines.blank();
    }

    private void imports() {
        Set<String> modules = new TreeSet<>(List.of("os", "sys", "threading"));
        scenario.statements().forEach(statement -> module(statement, modules));
        if (scenario.mutexes().stream().anyMatch(Mutex::shared)
                || scenario.resources().stream().anyMatch(each -> each.kind() == ObjectKind.SEMAPHORE && each.flag())) {
            modules.add("multiprocessing");
        }
        modules.forEach(module -> lines.add("import " + module));
        lines.blank();
        lines.add(HOOKS);
        lines.blank();
    }

    private void module(Statement statement, Set<String> modules) {
        switch (statement) {
            case Statement.Lock lock when lock.into().isPresent() -> modules.add("errno");
            case Statement.Operate operate -> {
                if (operate.into().isPresent()) {
                    modules.add("errno");
                }
                if (operate.operation().kinds().contains(ObjectKind.FILE)) {
                    modules.add("fcntl");
                }
            }
            case LibraryStatement.Call call ->
                library(call).ifPresent(found -> {
                    if (!found.module().isEmpty()) {
                        modules.add(found.module());
                    }
                });
            default -> {}
        }
    }

    private java.util.Optional<PythonLibrary> library(LibraryStatement.Call call) {
        return scenario.functions().stream().anyMatch(each -> each.name().equals(call.function()))
                ? java.util.Optional.empty()
                : PythonLibrary.named(call.function());
    }

    private void memory() {
        lines.add("# The memory of the process. fork() copies all of it, just as it is at that instant.");
        for (Mutex mutex : scenario.mutexes()) {
            declare(mutex.name(), things.make(mutex), mutex.span(), "mutex " + mutex.name());
        }
        for (Resource resource : scenario.resources()) {
            declare(
                    resource.name(),
                    things.make(resource),
                    resource.span(),
                    resource.kind().word() + " " + resource.name());
        }
        for (Variable variable : scenario.variables()) {
            String words = variable.storage().words() + " " + variable.name() + " = " + variable.initial();
            if (variable.storage() == Storage.PROCESS) {
                declare(variable.name(), Integer.toString(variable.initial()), variable.span(), words);
            } else if (variable.storage() == Storage.SHARED) {
                String name = names.get(variable.name());
                lines.add(
                        name.substring(0, name.indexOf('.')) + " = shared_int(" + variable.initial() + ")",
                        variable.span().line() + ": " + words);
            }
        }
        locals();
        Set<String> setUps = new TreeSet<>();
        scenario.statements().forEach(statement -> {
            if (statement instanceof LibraryStatement.Call call) {
                library(call)
                        .map(PythonLibrary::setUp)
                        .filter(text -> !text.isEmpty())
                        .ifPresent(setUps::add);
            }
        });
        setUps.forEach(lines::add);
    }

    private void declare(String name, String value, Span span, String words) {
        lines.add(names.get(name) + " = " + value, span.line() + ": " + words);
    }

    private void locals() {
        List<Variable> own = scenario.variables().stream()
                .filter(variable -> variable.storage() == Storage.THREAD)
                .toList();
        if (!own.isEmpty()) {
            lines.add(
                    "local = local_ints("
                            + String.join(
                                    ", ",
                                    own.stream()
                                            .map(each -> names.get(each.name()).substring("local.".length()) + "="
                                                    + each.initial())
                                            .toList())
                            + ")",
                    "one for each thread");
        }
    }

    private void thread(ThreadBody thread) {
        int number = scenario.threads().indexOf(thread);
        blocks.function(
                names.get(thread.name()),
                thread.span().line() + ": thread " + thread.name(),
                () -> {
                    lines.add("begins(" + number + ")");
                    if (isMain(thread)) {
                        scenario.threads().stream()
                                .filter(each -> each.started() && !isMain(each))
                                .forEach(blocks::early);
                    }
                    blocks.body(thread.statements());
                    if (isMain(thread) && !PythonBlocks.leaves(thread.statements())) {
                        blocks.end(thread.span());
                    }
                },
                thread.statements());
    }
}
