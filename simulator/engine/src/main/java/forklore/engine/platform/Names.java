package forklore.engine.platform;

import forklore.engine.model.Function;
import forklore.engine.model.Mutex;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the names of a scenario stand for.
final class Names {

    private final List<Name> names = new ArrayList<>();

    /// @param scenario the scenario
    Names(Scenario scenario) {
        for (Mutex each : scenario.mutexes()) {
            add(each.name(), Sort.MUTEX, each.span());
        }
        for (Variable each : scenario.variables()) {
            add(each.name(), Sort.VARIABLE, each.span());
        }
        for (Resource each : scenario.resources()) {
            add(each.name(), Sort.of(each.kind()), each.span());
        }
        for (ThreadBody each : scenario.threads()) {
            add(each.name(), Sort.THREAD, each.span());
        }
        new Functions(scenario, Library.empty("")).ofScenario().forEach(this::addProcess);
        for (Function each : scenario.functions()) {
            names.add(new Name(each.name(), Optional.empty(), each.span()));
        }
    }

    /// One name; that of a function stands for nothing that a statement could work with.
    private record Name(String text, Optional<Sort> sort, Span span) {}

    private void add(String name, Sort sort, Span span) {
        names.add(new Name(name, Optional.of(sort), span));
    }

    private void addProcess(Statement statement) {
        switch (statement) {
            case Statement.Fork fork -> add(fork.process(), Sort.PROCESS, fork.span());
            case Statement.VFork fork -> add(fork.process(), Sort.PROCESS, fork.span());
            case Statement.Spawn spawn -> add(spawn.process(), Sort.PROCESS, spawn.span());
            default -> {}
        }
    }

    /// {@return what a declared thing, a thread or a process of that name is; empty if there is none}
    Optional<Sort> sort(String name) {
        return find(name).flatMap(Name::sort);
    }

    /// {@return where a name is declared, or empty if it is not}
    Optional<Span> span(String name) {
        return find(name).map(Name::span);
    }

    private Optional<Name> find(String name) {
        return names.stream().filter(each -> each.text().equals(name)).findFirst();
    }
}
