package forklore.emit.promela;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.Patience;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import forklore.engine.text.Printer;
import java.util.Optional;

/// What of a scenario the writer that goes by statements has no Promela for; the one that goes by steps has it.
final class CoreGap {

    private CoreGap() {}

    /// {@return why the scenario has no Promela made from its statements, one sentence; empty if it has}
    static Optional<String> of(Scenario scenario) {
        return declaration(scenario)
                .or(() -> scenario.threads().stream()
                        .flatMap(thread -> thread.statements().stream())
                        .flatMap(Statement::all)
                        .filter(CoreGap::isUnknown)
                        .map(Printer::firstLine)
                        .map(line -> "There is no Promela made from statements for `" + line + "`.")
                        .findFirst());
    }

    private static Optional<String> declaration(Scenario scenario) {
        if (!scenario.resources().isEmpty()) {
            return missing(scenario.resources().getFirst().kind().plural());
        }
        if (!scenario.functions().isEmpty() || !scenario.handlers().isEmpty()) {
            return missing(scenario.functions().isEmpty() ? "signal handlers" : "functions");
        }
        if (scenario.mutexes().stream().anyMatch(CoreGap::isSpecial)) {
            return missing("mutexes of another type, or shared ones");
        }
        if (scenario.variables().stream().anyMatch(CoreGap::isSpecial)) {
            return missing("shared and local variables");
        }
        boolean early = scenario.threads().stream()
                .anyMatch(thread -> thread.started() && !thread.name().equals(ThreadBody.MAIN));
        return early ? missing("threads that exist at the start") : Optional.empty();
    }

    private static Optional<String> missing(String what) {
        return Optional.of("There is no Promela made from statements for " + what + ".");
    }

    private static boolean isSpecial(Mutex mutex) {
        return mutex.type() != MutexType.NORMAL || mutex.shared();
    }

    private static boolean isSpecial(Variable variable) {
        return variable.storage() != Storage.PROCESS;
    }

    private static boolean isUnknown(Statement statement) {
        return switch (statement) {
            case Statement.Lock lock ->
                lock.patience() != Patience.FOREVER || lock.into().isPresent();
            case Statement.Unlock unlock -> unlock.into().isPresent();
            case Statement.Wait wait ->
                wait.into().isPresent() || wait.process().equals(Statement.Wait.ANY);
            case Statement.Print print -> print.stream().isPresent();
            case Statement.Flush flush -> flush.stream().isPresent();
            case Statement.Exit exit -> !(exit.code() instanceof Expression.Constant);
            case Statement.ImmediateExit exit -> !(exit.code() instanceof Expression.Constant);
            case Statement.Exec exec -> exec.fails();
            case Statement.Repeat repeat -> repeat.all().anyMatch(Statement.Fork.class::isInstance);
            case Statement.Start _, Statement.Join _, Statement.Fork _, Statement.Assign _, Statement.If _ -> false;
            case Statement.Control _, Statement.Processes _, Statement.Synchronisation _ -> true;
            case SignalStatement _, LibraryStatement _ -> true;
        };
    }
}
