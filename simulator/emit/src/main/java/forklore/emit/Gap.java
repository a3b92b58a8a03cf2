package forklore.emit;

import forklore.engine.model.Language;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Operation;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Signal;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.text.Printer;
import java.util.List;
import java.util.Optional;

/// What of a scenario has no C, and why.
final class Gap {

    private static final List<String> OTHER_WORLDS = List.of("jvm", "macos", "cpython");

    private Gap() {}

    /// {@return why there is no C program of the scenario, one sentence; empty if there is one}
    static Optional<String> of(Scenario scenario) {
        if (!scenario.languages().isEmpty() && !scenario.languages().contains(Language.C)) {
            return Optional.of(scenario.name() + " is no story for C: its file does not say `runs c`.");
        }
        if (scenario.platforms().stream().allMatch(Gap::isOtherWorld)) {
            return Optional.of(scenario.name() + " is told of no platform that a C program runs on: only of "
                    + String.join(", ", scenario.platforms()) + ".");
        }
        return scenario.resources().stream()
                .flatMap(resource -> object(scenario, resource).stream())
                .findFirst()
                .or(() -> scenario.statements()
                        .flatMap(statement -> statement(scenario, statement).stream())
                        .findFirst());
    }

    private static boolean isOtherWorld(String platform) {
        return OTHER_WORLDS.stream().anyMatch(platform::startsWith);
    }

    private static Optional<String> object(Scenario scenario, Resource resource) {
        String name = resource.kind().word() + " " + resource.name();
        return switch (resource.kind()) {
            case PIPE ->
                CPipes.mayFill(scenario, resource) && Integer.bitCount(resource.value()) != 1
                        ? Optional.of(name + " may get full with " + resource.value()
                                + " items, but Linux makes a pipe only for 1, 2, 4 or 8.")
                        : Optional.empty();
            case BARRIER ->
                resource.value() == 0
                        ? Optional.of(name + " waits for no thread, and pthread_barrier_init refuses that.")
                        : Optional.empty();
            case FILE ->
                uses(scenario, resource, Operation.LOCKF) && uses(scenario, resource, Operation.REOPEN)
                        ? Optional.of(name + " is locked with lockf and reopened: on Linux, closing any descriptor of a"
                                + " file gives up its record locks, which the model does not know.")
                        : Optional.empty();
            case MUTEX, RWLOCK, CONDITION, SEMAPHORE, ONCE, STREAM -> Optional.empty();
        };
    }

    private static boolean uses(Scenario scenario, Resource resource, Operation operation) {
        return scenario.statements()
                .anyMatch(each -> each instanceof Statement.Operate operate
                        && operate.operation() == operation
                        && operate.object().equals(resource.name()));
    }

    private static Optional<String> statement(Scenario scenario, Statement statement) {
        if (statement instanceof LibraryStatement.Call call) {
            return call(scenario, call);
        }
        if (statement instanceof Statement.Atomic atomic) {
            return atomic(scenario, atomic);
        }
        boolean early =
                statement instanceof SignalStatement.Send send && send.signal() == Signal.SIGALRM && rings(scenario);
        return early
                ? Optional.of("`" + Printer.firstLine(statement) + "` would not be seen before the next `pause`: where"
                        + " there is an `alarm`, the program keeps SIGALRM blocked until then.")
                : Optional.empty();
    }

    private static boolean rings(Scenario scenario) {
        return scenario.statements().anyMatch(SignalStatement.Alarm.class::isInstance);
    }

    private static Optional<String> call(Scenario scenario, LibraryStatement.Call call) {
        boolean declared = scenario.functions().stream()
                .anyMatch(function -> function.name().equals(call.function()));
        if (declared || CLibrary.find(call.function()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(call.function() + "() is no function of the C library that Forklore has a call for.");
    }

    private static Optional<String> atomic(Scenario scenario, Statement.Atomic atomic) {
        return switch (CAtomic.of(atomic)) {
            case CAtomic.Nothing _, CAtomic.Stored _, CAtomic.Awaited _, CAtomic.Exchanged _ -> Optional.empty();
            case CAtomic.Written written ->
                isBufferedElsewhere(scenario, written.stream())
                        ? Optional.of("`" + Printer.firstLine(atomic) + "` would write what is in the buffer, too;"
                                + " a real write() goes past the buffer.")
                        : Optional.empty();
            case CAtomic.Unknown _ ->
                Optional.of("`" + Printer.firstLine(atomic)
                        + "` does several things at once, for which there is no single instruction.");
        };
    }

    /// Whether something puts text into that buffer and leaves it there.
    private static boolean isBufferedElsewhere(Scenario scenario, Optional<String> stream) {
        long appended = scenario.statements()
                .filter(each -> CAtomic.buffers(each, stream))
                .count();
        long written = scenario.statements()
                .filter(each -> each instanceof Statement.Atomic atomic
                        && CAtomic.of(atomic) instanceof CAtomic.Written other
                        && other.stream().equals(stream))
                .count();
        return appended > written;
    }
}
