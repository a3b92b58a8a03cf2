package forklore.engine.machine;

import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.List;

/// Counts how many processes a scenario can ever make, from above, so that a state has no more room than it needs.
final class ProcessCount {

    private static final int MANY = Limits.MAX_PROCESSES + 1;

    private final Scenario scenario;

    ProcessCount(Scenario scenario) {
        this.scenario = scenario;
    }

    /// {@return the bound, the parent included; `MAX_PROCESSES + 1` stands for "no bound found"}
    int bound() {
        ThreadBody main = scenario.thread(ThreadBody.MAIN).orElseThrow();
        return Math.min(MANY, 1 + block(main.statements(), 0));
    }

    /// A thread that starts a thread that starts a thread ... deeper than there are threads is a cycle: no bound.
    private int block(List<Statement> statements, int depth) {
        if (depth > scenario.threads().size()) {
            return MANY;
        }
        int sum = 0;
        for (Statement statement : statements) {
            sum = Math.min(MANY, sum + statement(statement, depth));
        }
        return sum;
    }

    private int statement(Statement statement, int depth) {
        return switch (statement) {
            case Statement.Start start ->
                scenario.thread(start.thread())
                        .map(body -> block(body.statements(), depth + 1))
                        .orElse(0);
            case Statement.Fork fork -> 1 + block(fork.block(), depth);
            case Statement.If choice -> Math.max(block(choice.then(), depth), block(choice.otherwise(), depth));
            case Statement.Repeat repeat -> Math.min(MANY, repeat.times() * block(repeat.block(), depth));
            case Statement.Join _, Statement.Wait _, Statement.Lock _, Statement.Unlock _ -> 0;
            case Statement.Assign _, Statement.Print _, Statement.Flush _ -> 0;
            case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _ -> 0;
            case Statement.Control _,
                    Statement.Processes _,
                    Statement.Synchronisation _,
                    Statement.Signals _,
                    Statement.Library _ -> 0;
        };
    }
}
