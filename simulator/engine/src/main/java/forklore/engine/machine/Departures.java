package forklore.engine.machine;

import static forklore.engine.machine.Terms.constant;

import forklore.engine.model.Expression;
import forklore.engine.model.ExpressionText;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.Signal;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;

/// Lowers the ways out of a thread and of a process.
final class Departures {

    private final Lowering lowering;
    private final List<String> misuses = new ArrayList<>();
    private final boolean threadsExit;

    Departures(Lowering lowering) {
        this.lowering = lowering;
        this.threadsExit = lowering.everything().stream().anyMatch(Statement.ThreadExit.class::isInstance);
    }

    /// {@return what can be done that is undefined, a phrase each}
    List<String> misuses() {
        return misuses;
    }

    List<Act> claim(Statement.Assert claim, int next, Scope scope) {
        String text = ExpressionText.of(claim.condition());
        return List.of(new Act.When(
                lowering.values.term(claim.condition(), scope),
                List.of(Lowering.tell(new Event.Asserted(text)), new Act.Go(next)),
                killed(Signal.SIGABRT, "finds that " + text + " does not hold")));
    }

    /// {@return the first step of ending the process with its buffers written}
    int exit(Expression code, Event.How how, Scope scope, Span at) {
        if (lowering.function("exit").isPresent() && !scope.within().contains("exit")) {
            int never = lowering.steps.add(scope, at, leave(code, how, scope));
            return lowering.call("exit", List.of(new Argument.Value(code)), never, scope, at);
        }
        List<Act> acts = new ArrayList<>();
        acts.add(leaving(code, how, scope));
        acts.addAll(lowering.output.drainAll());
        acts.add(finish(Layout.EXITED, lowering.values.term(code, scope)));
        return lowering.steps.add(scope, at, acts);
    }

    /// The end of the process, with nothing written.
    List<Act> leave(Expression code, Event.How how, Scope scope) {
        Term status = lowering.values.term(code, scope);
        if (scope.vfork().isPresent()) {
            return lowering.forks.leaveVFork(scope.vfork().get(), Layout.EXITED, status, "");
        }
        return List.of(leaving(code, how, scope), finish(Layout.EXITED, status));
    }

    private Act leaving(Expression code, Event.How how, Scope scope) {
        return new Act.Tell(
                List.of(lowering.values.term(code, scope)),
                told -> new Event.Exited(told.value(0), how, told.text(Output.STDOUT)));
    }

    List<Act> exec(Statement.Exec exec, int next, Scope scope) {
        if (exec.fails()) {
            return List.of(Lowering.tell(new Event.ExecFailed(exec.program())), new Act.Go(next));
        }
        Term program = constant(lowering.program(exec.program()));
        if (scope.vfork().isPresent()) {
            return lowering.forks.leaveVFork(scope.vfork().get(), Layout.REPLACED, program, exec.program());
        }
        return List.of(
                new Act.Tell(List.of(), told -> new Event.Replaced(exec.program(), told.text(Output.STDOUT))),
                finish(Layout.REPLACED, program));
    }

    /// Where a thread goes that has reached its end. The last one of a process ends it, if `main` can leave before.
    int threadEnd(Scope scope, Span at) {
        List<Act> acts = new ArrayList<>(lowering.locks.whenThreadEnds(scope.thread()));
        if (acts.isEmpty() && !threadsExit) {
            return Program.END;
        }
        acts.add(new Act.Go(Program.END));
        if (threadsExit) {
            List<Act> last = new ArrayList<>(lowering.output.drainAll());
            last.add(finish(Layout.EXITED, constant(0)));
            acts.add(new Act.When(lowering.forks.alone(0), last, List.of()));
        }
        return lowering.steps.instant(scope, at, acts);
    }

    List<Act> misuse(String what) {
        return List.of(
                Lowering.tell(new Event.Misused(what)),
                finish(Layout.UNDEFINED, constant(Lowering.intern(misuses, what))));
    }

    List<Act> killed(Signal signal, String why) {
        return List.of(Lowering.tell(new Event.Killed(signal, why)), finish(Layout.KILLED, constant(signal.number())));
    }

    static Act finish(int status, Term result) {
        return new Act.Finish(Terms.SELF, status, result);
    }
}
