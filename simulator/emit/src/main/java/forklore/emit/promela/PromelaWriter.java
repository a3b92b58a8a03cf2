package forklore.emit.promela;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.List;

/// Writes the model: the state as global arrays, one process type for each thread and for each fork's block.
final class PromelaWriter {

    private final Scenario scenario;
    private final Codes codes;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int labels;

    /// The block of a fork, still to be written, and the thread that runs it.
    private record Block(int site, int thread, List<Statement> statements) {}

    PromelaWriter(Scenario scenario) {
        this.scenario = scenario;
        this.codes = new Codes(scenario);
    }

    String write() {
        text.append("/* ").append(scenario.name()).append(": written by Forklore, not to be edited. */\n");
        text.append(new Prelude(scenario, codes).write());
        for (int thread = 0; thread < codes.threads.size(); thread++) {
            thread(thread, scenario.threads().get(thread));
        }
        // A block may hold forks of its own, whose blocks come behind it.
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i));
        }
        text.append(new Prelude(scenario, codes).ending());
        return text.toString();
    }

    private void thread(int thread, ThreadBody body) {
        begin("thread_" + thread, thread);
        statements(body.statements(), thread);
        if (body.name().equals(ThreadBody.MAIN)) {
            step("write_buffer(p); " + leave(Codes.EXITED, 0));
        } else {
            step("position[p * THREADS + t] = " + Codes.ENDED);
        }
        end();
    }

    private void block(Block block) {
        begin("block_" + block.site(), block.thread());
        statements(block.statements(), block.thread());
        end();
    }

    private void begin(String name, int thread) {
        text.append("\nproctype ").append(name).append("(byte p) {\n");
        line("byte t = " + thread + "; byte c; byte i; short r;");
    }

    private void end() {
        text.append("stop: skip\n}\n");
    }

    private void statements(List<Statement> statements, int thread) {
        statements.forEach(statement -> statement(statement, thread));
    }

    private void statement(Statement statement, int thread) {
        switch (statement) {
            case Statement.Start start -> start(start);
            case Statement.Join join -> join(codes.threads.indexOf(join.thread()));
            case Statement.Fork fork -> fork(fork, thread);
            case Statement.Wait wait -> {
                int site = codes.sites.indexOf(wait.process());
                waiting("!(" + childRuns(site) + ")", "skip", codes.waitsForSite(site));
            }
            case Statement.Lock lock -> {
                int mutex = codes.mutexes.indexOf(lock.mutex());
                String owner = owner("p", mutex);
                waiting(owner + " == 0", owner + " = t + 1", codes.waitsForMutex(mutex));
            }
            case Statement.Unlock unlock -> {
                String owner = owner("p", codes.mutexes.indexOf(unlock.mutex()));
                String misuse = "unlocks " + unlock.mutex() + ", which it does not hold";
                step(either(owner + " == t + 1", owner + " = 0", misuse(misuse)));
            }
            case Statement.Assign assign -> assign(assign);
            case Statement.Print print ->
                step("assert(buffered[p] < TEXTS); buffer[p * TEXTS + buffered[p]] = "
                        + codes.texts.indexOf(print.text()) + "; buffered[p] = buffered[p] + 1");
            case Statement.Flush _ -> step("write_buffer(p)");
            case Statement.If choice -> choice(choice, thread);
            case Statement.Repeat repeat -> {
                for (int i = 0; i < repeat.times(); i++) {
                    statements(repeat.block(), thread);
                }
            }
            case Statement.Exit exit -> step("write_buffer(p); " + leave(Codes.EXITED, constant(exit.code())));
            case Statement.ImmediateExit exit -> step(leave(Codes.EXITED, constant(exit.code())));
            case Statement.Exec exec -> step(leave(Codes.REPLACED, codes.programs.indexOf(exec.program())));
            case Statement.Control _,
                    Statement.Processes _,
                    Statement.Synchronisation _,
                    SignalStatement _,
                    LibraryStatement _ -> throw new UnsupportedOperationException(statement.toString());
        }
    }

    private static int constant(Expression code) {
        if (code instanceof Expression.Constant constant) {
            return constant.value();
        }
        throw new UnsupportedOperationException("exit with " + code);
    }

    private void start(Statement.Start start) {
        int target = codes.threads.indexOf(start.thread());
        String position = position(target);
        String misuse = "starts " + start.thread() + ", which runs already";
        String begin = position + " = " + Codes.RUNS + "; run thread_" + target + "(p)";
        step(either(position + " < " + Codes.RUNS, begin, misuse(misuse)));
    }

    private void join(int target) {
        String position = position(target);
        String misuse = misuse("joins " + codes.threads.get(target) + ", which does not run in this process");
        String wait = "position[p * THREADS + t] = " + codes.waitsForThread(target);
        String seen = position + " = " + Codes.JOINED;
        String waits = label("waits");
        String next = label("next");
        step("if :: " + position + " >= " + Codes.RUNS + " -> " + wait + "; goto " + waits + " :: " + position + " == "
                + Codes.ENDED + " -> " + seen + "; goto " + next + " :: else -> " + misuse + " fi");
        mark(waits, guarded(position + " == " + Codes.ENDED, seen + "; " + running()));
        mark(next, "skip");
    }

    private void fork(Statement.Fork fork, int thread) {
        int site = codes.sites.indexOf(fork.process());
        // A fork in a `repeat` would be written more than once; its block is written once.
        if (blocks.stream().noneMatch(block -> block.site() == site)) {
            blocks.add(new Block(site, thread, fork.block()));
        }
        step("copy_process(p, t, " + site + "); run block_" + site + "(c)");
    }

    private void assign(Statement.Assign assign) {
        String variable = variable(codes.variables.indexOf(assign.variable()));
        if (reads(assign.value())) {
            step("r = " + expression(assign.value()));
            step(variable + " = r; r = 0");
        } else {
            step(variable + " = " + expression(assign.value()));
        }
    }

    private void choice(Statement.If choice, int thread) {
        String otherwise = label("else");
        String next = label("next");
        step("if :: " + expression(choice.condition()) + " -> skip :: else -> goto " + otherwise + " fi");
        statements(choice.then(), thread);
        line("goto " + next + ";");
        mark(otherwise, "skip");
        statements(choice.otherwise(), thread);
        mark(next, "skip");
    }

    /// One step if the condition holds, else a step that asks and another one when it holds.
    private void waiting(String condition, String effect, int waits) {
        String label = label("waits");
        String next = label("next");
        String asks = "position[p * THREADS + t] = " + waits + "; goto " + label;
        step("if :: " + condition + " -> " + effect + "; goto " + next + " :: else -> " + asks + " fi");
        mark(label, guarded(condition, effect + "; " + running()));
        mark(next, "skip");
    }

    private void step(String effect) {
        line(guarded("true", effect) + ";");
    }

    /// Whoever's process has ended makes no step any more.
    private static String guarded(String condition, String effect) {
        return "atomic { status[p] == " + Codes.RUNNING + " && (" + condition + ") -> " + effect + " }";
    }

    private static String either(String condition, String then, String otherwise) {
        return "if :: " + condition + " -> " + then + " :: else -> " + otherwise + " fi";
    }

    private String misuse(String what) {
        return leave(Codes.UNDEFINED, codes.misuses.indexOf(what));
    }

    private static String leave(int status, int result) {
        return "status[p] = " + status + "; result[p] = " + result + "; goto stop";
    }

    private static String running() {
        return "position[p * THREADS + t] = " + Codes.RUNS;
    }

    private static String position(int thread) {
        return "position[p * THREADS + " + thread + "]";
    }

    private static String owner(String process, int mutex) {
        return "owner[" + process + " * MUTEXES + " + mutex + "]";
    }

    private static String variable(int variable) {
        return "variable[p * VARIABLES + " + variable + "]";
    }

    /// Whether the latest child of this process from that site exists and runs.
    private static String childRuns(int site) {
        List<String> cases = new ArrayList<>();
        for (int child = 1; child < Codes.PROCESSES; child++) {
            StringBuilder last = new StringBuilder(ours(child, site) + " && status[" + child + "] == 1");
            for (int later = child + 1; later < Codes.PROCESSES; later++) {
                last.append(" && !").append(ours(later, site));
            }
            cases.add("(" + last + ")");
        }
        return String.join(" || ", cases);
    }

    private static String ours(int child, int site) {
        return "(status[" + child + "] != 0 && site[" + child + "] == " + site + " && parent[" + child + "] == p)";
    }

    private static boolean reads(Expression expression) {
        return switch (expression) {
            case Expression.Constant _ -> false;
            case Expression.Read _ -> true;
            case Expression.Unary unary -> reads(unary.operand());
            case Expression.Binary binary -> reads(binary.left()) || reads(binary.right());
        };
    }

    private String expression(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> "(" + constant.value() + ")";
            case Expression.Read read -> variable(codes.variables.indexOf(read.variable()));
            case Expression.Unary unary ->
                switch (unary.operator()) {
                    case NOT -> "(!" + expression(unary.operand()) + ")";
                    case NEGATE -> "(0 - " + expression(unary.operand()) + ")";
                };
            case Expression.Binary binary ->
                "(" + expression(binary.left()) + " " + operator(binary.operator()) + " " + expression(binary.right())
                        + ")";
        };
    }

    private static String operator(Expression.BinaryOperator operator) {
        return switch (operator) {
            case OR -> "||";
            case AND -> "&&";
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, ADD, SUBTRACT, MULTIPLY ->
                operator.symbol();
        };
    }

    private String label(String name) {
        return name + "_" + labels++;
    }

    private void mark(String label, String statement) {
        text.append(label).append(": ").append(statement).append(";\n");
    }

    private void line(String line) {
        text.append("  ").append(line).append('\n');
    }
}
