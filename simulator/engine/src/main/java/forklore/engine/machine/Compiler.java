package forklore.engine.machine;

import forklore.engine.model.Ending;
import forklore.engine.model.Expression;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.List;

/// Turns statements into the step table.
///
/// Statements are compiled from the last to the first, so that each one knows the step that follows it and no jump
/// has to be filled in later.
final class Compiler {

    private final Scenario scenario;
    private final List<String> threads;
    private final List<String> mutexes;
    private final List<String> variables;

    private final List<int[]> steps = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Formula> expressions = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();
    private final int[] entries;

    Compiler(Scenario scenario) {
        this.scenario = scenario;
        this.threads = scenario.threads().stream().map(ThreadBody::name).toList();
        this.mutexes = scenario.mutexes().stream().map(mutex -> mutex.name()).toList();
        this.variables =
                scenario.variables().stream().map(variable -> variable.name()).toList();
        sites.add(Ending.PARENT);
        scenario.threads().forEach(thread -> collectSites(thread.statements()));
        this.entries = new int[threads.size()];
        for (int i = 0; i < entries.length; i++) {
            ThreadBody body = scenario.threads().get(i);
            int end = body.name().equals(ThreadBody.MAIN)
                    ? step(Op.END_OF_MAIN, 0, 0, Program.END, body.span())
                    : Program.END;
            entries[i] = block(body.statements(), end);
        }
    }

    /// Names the fork sites in the order of the text, whatever order they are compiled in.
    private void collectSites(List<Statement> statements) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Fork fork -> {
                    intern(sites, fork.process());
                    collectSites(fork.block());
                }
                case Statement.If choice -> {
                    collectSites(choice.then());
                    collectSites(choice.otherwise());
                }
                case Statement.Repeat repeat -> collectSites(repeat.block());
                case Statement.Start _, Statement.Join _, Statement.Wait _, Statement.Lock _, Statement.Unlock _ -> {}
                case Statement.Assign _, Statement.Print _, Statement.Flush _ -> {}
                case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _ -> {}
                case Statement.Control _,
                        Statement.Processes _,
                        Statement.Synchronisation _,
                        Statement.Signals _,
                        Statement.Library _ -> {}
            }
        }
    }

    /// {@return the first step of the block; `after` is the step that follows it}
    private int block(List<Statement> statements, int after) {
        int next = after;
        for (int i = statements.size() - 1; i >= 0; i--) {
            next = statement(statements.get(i), next);
        }
        return next;
    }

    private int statement(Statement statement, int next) {
        Span at = statement.span();
        return switch (statement) {
            case Statement.Start start -> step(Op.START, threads.indexOf(start.thread()), 0, next, at);
            case Statement.Join join -> waiting(Op.JOIN, Op.JOIN_WAIT, threads.indexOf(join.thread()), next, at);
            case Statement.Fork fork ->
                step(Op.FORK, sites.indexOf(fork.process()), block(fork.block(), Program.END), next, at);
            case Statement.Wait wait -> waiting(Op.WAIT, Op.WAIT_WAIT, sites.indexOf(wait.process()), next, at);
            case Statement.Lock lock -> waiting(Op.LOCK, Op.LOCK_WAIT, mutexes.indexOf(lock.mutex()), next, at);
            case Statement.Unlock unlock -> step(Op.UNLOCK, mutexes.indexOf(unlock.mutex()), 0, next, at);
            case Statement.Assign assign -> assign(assign, next);
            case Statement.Print print -> step(Op.PRINT, intern(texts, print.text()), 0, next, at);
            case Statement.Flush _ -> step(Op.FLUSH, 0, 0, next, at);
            case Statement.If choice -> {
                int otherwise = block(choice.otherwise(), next);
                int then = block(choice.then(), next);
                yield step(Op.BRANCH, expression(choice.condition()), otherwise, then, at);
            }
            case Statement.Repeat repeat -> {
                int first = next;
                for (int i = 0; i < repeat.times(); i++) {
                    first = block(repeat.block(), first);
                }
                yield first;
            }
            case Statement.Exit exit -> step(Op.EXIT, constant(exit.code()), 0, Program.END, at);
            case Statement.ImmediateExit exit -> step(Op.IMMEDIATE_EXIT, constant(exit.code()), 0, Program.END, at);
            case Statement.Exec exec -> step(Op.EXEC, intern(programs, exec.program()), 0, Program.END, at);
            case Statement.Control _,
                    Statement.Processes _,
                    Statement.Synchronisation _,
                    Statement.Signals _,
                    Statement.Library _ -> throw new UnsupportedOperationException(statement.toString());
        };
    }

    private int constant(Expression expression) {
        return Formula.of(expression, variables).constant();
    }

    private int assign(Statement.Assign assign, int next) {
        int variable = variables.indexOf(assign.variable());
        if (!Formula.reads(assign.value())) {
            int value = Formula.of(assign.value(), variables).constant();
            return step(Op.STORE_CONSTANT, variable, value, next, assign.span());
        }
        int store = step(Op.STORE, variable, 0, next, assign.span());
        return step(Op.EVALUATE, variable, expression(assign.value()), store, assign.span());
    }

    /// Two steps: the one that succeeds at once or asks, and the one that waits; the first names the second.
    private int waiting(int ask, int wait, int target, int next, Span at) {
        int waitStep = step(wait, target, 0, next, at);
        return step(ask, target, waitStep, next, at);
    }

    private int step(int operation, int first, int second, int next, Span at) {
        if (steps.size() >= Program.MAX_STEPS) {
            throw new IllegalArgumentException(
                    "scenario " + scenario.name() + " has more than " + Program.MAX_STEPS + " steps");
        }
        steps.add(new int[] {operation, first, second, next});
        spans.add(at);
        return steps.size() - 1;
    }

    private int expression(Expression expression) {
        expressions.add(Formula.of(expression, variables));
        return expressions.size() - 1;
    }

    private static int intern(List<String> list, String value) {
        int index = list.indexOf(value);
        if (index >= 0) {
            return index;
        }
        list.add(value);
        return list.size() - 1;
    }

    int[] operation() {
        return column(0);
    }

    int[] first() {
        return column(1);
    }

    int[] second() {
        return column(2);
    }

    int[] next() {
        return column(3);
    }

    private int[] column(int index) {
        return steps.stream().mapToInt(step -> step[index]).toArray();
    }

    Span[] spans() {
        return spans.toArray(new Span[0]);
    }

    int[] entries() {
        return entries;
    }

    List<Formula> expressions() {
        return List.copyOf(expressions);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    List<String> programs() {
        return List.copyOf(programs);
    }

    List<String> sites() {
        return List.copyOf(sites);
    }

    /// {@return a bound on how many processes can ever exist, at most `Limits.MAX_PROCESSES + 1`}
    int maxProcesses() {
        return new ProcessCount(scenario).bound();
    }
}
