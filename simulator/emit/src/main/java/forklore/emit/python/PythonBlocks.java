package forklore.emit.python;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Operation;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.text.Printer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Writes functions and the blocks of statements in them, and knows which step is where.
final class PythonBlocks {

    private final Scenario scenario;
    private final PythonLines lines;
    private final Map<String, String> names;
    private final Map<String, String> handles;
    private final PythonThings things;
    private final PythonNames chosen;
    private final List<PythonProgram.Step> steps = new ArrayList<>();

    /// Functions that the function just being written needs: handlers, and what is done once.
    private final Deque<Runnable> pending = new ArrayDeque<>();

    PythonBlocks(
            Scenario scenario,
            PythonLines lines,
            Map<String, String> names,
            Map<String, String> handles,
            PythonThings things,
            PythonNames chosen) {
        this.scenario = scenario;
        this.lines = lines;
        this.names = names;
        this.handles = handles;
        this.things = things;
        this.chosen = chosen;
    }

    List<PythonProgram.Step> steps() {
        return steps;
    }

    /// Writes a function, then those that it needs.
    ///
    /// @param name its name in Python
    /// @param comment what it is in the scenario
    /// @param content writes what stands in it
    /// @param statements what it does, to know what it assigns
    void function(String name, String comment, Runnable content, List<Statement> statements) {
        lines.blank();
        lines.blank();
        lines.add("def " + name + "():", comment);
        lines.indent();
        Set<String> assigned = new TreeSet<>();
        statements.forEach(statement -> assigned(statement, assigned));
        if (name.equals("main")) {
            scenario.threads().stream()
                    .filter(thread -> thread.started() && !thread.name().equals(ThreadBody.MAIN))
                    .forEach(thread -> assigned.add(handles.get(thread.name())));
        }
        if (!assigned.isEmpty()) {
            lines.add("global " + String.join(", ", assigned));
        }
        content.run();
        lines.outdent();
        while (!pending.isEmpty()) {
            pending.poll().run();
        }
    }

    /// Which names of the module a statement assigns, other than in functions of its own.
    private void assigned(Statement statement, Set<String> found) {
        switch (statement) {
            case Statement.Start start -> found.add(handles.get(start.thread()));
            case Statement.Fork fork -> {
                found.add(names.get(fork.process()));
                fork.block().forEach(each -> assigned(each, found));
            }
            case Statement.Spawn spawn -> found.add(names.get(spawn.process()));
            case Statement.Wait wait -> wait.into().ifPresent(into -> assigned(into, found));
            case Statement.Lock lock -> lock.into().ifPresent(into -> assigned(into, found));
            case Statement.Unlock unlock -> unlock.into().ifPresent(into -> assigned(into, found));
            case Statement.Assign assign -> assigned(assign.variable(), found);
            case Statement.Operate operate -> {
                operate.into().ifPresent(into -> assigned(into, found));
                if (operate.operation() == Operation.REINIT || operate.operation() == Operation.REOPEN) {
                    found.add(names.get(operate.object()));
                }
            }
            case Statement.If choice -> {
                choice.then().forEach(each -> assigned(each, found));
                choice.otherwise().forEach(each -> assigned(each, found));
            }
            case Statement.Repeat repeat -> repeat.block().forEach(each -> assigned(each, found));
            case Statement.While loop -> loop.block().forEach(each -> assigned(each, found));
            default -> {}
        }
    }

    private void assigned(String variable, Set<String> found) {
        boolean global = scenario.variables().stream()
                .anyMatch(each -> each.name().equals(variable) && each.storage() == Storage.PROCESS);
        if (global) {
            found.add(names.get(variable));
        }
    }

    /// {@return whether nobody comes out of the block: it ends in exit, _exit or exec on every way}
    static boolean leaves(List<Statement> block) {
        return !block.isEmpty()
                && switch (block.getLast()) {
                    case Statement.Exit _, Statement.ImmediateExit _ -> true;
                    case Statement.Exec exec -> !exec.fails();
                    case Statement.If choice -> leaves(choice.then()) && leaves(choice.otherwise());
                    case Statement.Repeat repeat -> leaves(repeat.block());
                    default -> false;
                };
    }

    void body(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    /// Starts a thread that the scenario has from the beginning.
    void early(ThreadBody thread) {
        String handle = handles.get(thread.name());
        thread(thread.name());
        lines.add(handle + ".start()", thread.span().line() + ": thread " + thread.name() + " started");
    }

    private void thread(String thread) {
        lines.add(handles.get(thread) + " = threading.Thread(target=" + names.get(thread) + ", daemon=True)");
    }

    void end(Span span) {
        lines.add("with leaves(" + step(span, Optional.empty()) + "): sys.exit(0)", "the end of main: as exit(0)");
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Start start -> {
                thread(start.thread());
                hook("step", "", start, handles.get(start.thread()) + ".start()");
            }
            case Statement.Join join ->
                hook("joins", ", " + threadNumber(join.thread()), join, handles.get(join.thread()) + ".join()");
            case Statement.Fork fork -> fork(fork);
            case Statement.Wait wait -> wait(wait);
            case Statement.Lock lock -> hook("waits", ", " + things.number(lock.mutex()), lock, things.take(lock));
            case Statement.Unlock unlock -> unlock(unlock);
            case Statement.Assign assign -> assign(assign);
            case Statement.Print print -> print(print);
            case Statement.Flush flush ->
                hook("calls", "", flush, flush.stream().map(names::get).orElse("sys.stdout") + ".flush()");
            case Statement.If choice -> choice(choice);
            case Statement.Repeat repeat -> repeat(repeat);
            case Statement.While loop -> loop(loop);
            case Statement.Exit exit -> hook("leaves", "", exit, "sys.exit(" + value(exit.code()) + ")");
            case Statement.ImmediateExit exit -> hook("leaves", "", exit, "os._exit(" + value(exit.code()) + ")");
            case Statement.Exec exec -> exec(exec);
            case Statement.Assert check -> hook("step", "", check, "ensure(" + condition(check.condition()) + ")");
            case Statement.Work work -> work(work);
            case Statement.ThreadExit exit -> hook("leaves", "", exit, "sys.exit()");
            case Statement.Spawn spawn -> spawn(spawn);
            case Statement.AtFork handlers -> handlers(handlers);
            case Statement.Operate operate -> operate(operate);
            case Statement.Once once -> once(once);
            case LibraryStatement.Call call -> call(call);
            case Statement.VFork _,
                    Statement.Atomic _,
                    LibraryStatement.Append _,
                    LibraryStatement.Drain _,
                    SignalStatement _ -> throw new UnsupportedOperationException(statement.toString());
        }
    }

    private void print(Statement.Print print) {
        String file = print.stream().map(each -> ", file=" + names.get(each)).orElse("");
        hook("calls", "", print, "print(" + PythonText.literal(print.text()) + ", end=\"\"" + file + ")");
    }

    private void work(Statement.Work work) {
        Optional<String> time = work.time().map(each -> "work(" + each.leastMicros() + ", " + each.mostMicros() + ")");
        hook("step", "", work, time.orElse("pass"));
    }

    private String value(Expression expression) {
        return PythonText.value(expression, names::get);
    }

    private String condition(Expression expression) {
        return PythonText.condition(expression, names::get);
    }

    private int threadNumber(String thread) {
        return scenario.threads().stream().map(ThreadBody::name).toList().indexOf(thread);
    }

    private void fork(Statement.Fork fork) {
        String pid = names.get(fork.process());
        hook("forks", "", " as made", fork, pid + " = made.pid = os.fork()");
        lines.add("if " + pid + " == 0:");
        nested(fork.block());
    }

    private void wait(Statement.Wait wait) {
        String pid = wait.process().equals(Statement.Wait.ANY) ? "-1" : names.get(wait.process());
        hook("child_waits", "", " as ended", wait, "ended(*os.waitpid(" + pid + ", 0))");
        wait.into().ifPresent(into -> lines.add(names.get(into) + " = ended.code"));
    }

    private void unlock(Statement.Unlock unlock) {
        String mutex = names.get(unlock.mutex());
        hook(
                "step",
                "",
                unlock,
                unlock.into()
                        .map(into -> names.get(into) + " = unlock(" + mutex + ")")
                        .orElse(mutex + ".release()"));
    }

    private void assign(Statement.Assign assign) {
        String target = names.get(assign.variable());
        if (!PythonText.reads(assign.value())) {
            hook("step", "", assign, target + " = " + value(assign.value()));
            return;
        }
        hook("step", "", assign, "value = " + value(assign.value()));
        int store = step(assign.span(), Optional.of(assign));
        lines.add("with step(" + store + "): " + target + " = value", "    ... and stored");
    }

    private void choice(Statement.If choice) {
        hook("step", "", choice, "decided = " + condition(choice.condition()));
        lines.add("if decided:");
        nested(choice.then());
        if (!choice.otherwise().isEmpty()) {
            lines.add("else:");
            nested(choice.otherwise());
        }
    }

    private void repeat(Statement.Repeat repeat) {
        lines.add("for turn in range(" + repeat.times() + "):", at(repeat.span()) + Printer.firstLine(repeat));
        nested(repeat.block());
    }

    private void loop(Statement.While loop) {
        lines.add("while True:");
        lines.indent();
        hook("step", "", loop, "decided = " + condition(loop.condition()));
        lines.add("if not decided: break");
        body(loop.block());
        lines.outdent();
    }

    private void exec(Statement.Exec exec) {
        String program = PythonText.literal(exec.program());
        if (exec.fails()) {
            hook("step", "", exec, "try_exec(" + program + ")");
        } else {
            hook("execs", "", exec, "os.execlp(" + program + ", " + program + ")");
            lines.add("os._exit(127)", "only if there is no such program");
        }
    }

    private void spawn(Statement.Spawn spawn) {
        String program = PythonText.literal(spawn.program());
        hook(
                "spawns",
                "",
                " as made",
                spawn,
                names.get(spawn.process()) + " = made.pid = os.posix_spawnp(" + program + ", [" + program
                        + "], os.environ)");
    }

    private void handlers(Statement.AtFork handlers) {
        List<String> arguments = new ArrayList<>();
        handler("prepare", "before", handlers.prepare(), handlers, arguments);
        handler("in_parent", "after_in_parent", handlers.parent(), handlers, arguments);
        handler("in_child", "after_in_child", handlers.child(), handlers, arguments);
        hook("step", "", handlers, "os.register_at_fork(" + String.join(", ", arguments) + ")");
    }

    private void handler(
            String name, String argument, List<Statement> block, Statement.AtFork handlers, List<String> arguments) {
        if (!block.isEmpty()) {
            String function = chosen.take(name);
            arguments.add(argument + "=" + function);
            later(function, at(handlers.span()) + "atfork", block);
        }
    }

    private void operate(Statement.Operate operate) {
        boolean waits = operate.operation().blocks();
        String number = waits ? ", " + things.number(operate.object()) : "";
        hook(waits ? "waits" : "step", number, operate, things.operate(operate));
    }

    private void once(Statement.Once once) {
        String function = chosen.take("initialise_" + once.control());
        hook("waits", ", " + things.number(once.control()), once, names.get(once.control()) + ".run(" + function + ")");
        later(function, at(once.span()) + Printer.firstLine(once), once.block());
    }

    private void later(String function, String comment, List<Statement> block) {
        pending.add(() -> function(function, comment, () -> body(block), block));
    }

    private void call(LibraryStatement.Call call) {
        boolean own = scenario.functions().stream().anyMatch(each -> each.name().equals(call.function()));
        if (own) {
            lines.add(names.get(call.function()) + "()", at(call.span()) + Printer.firstLine(call));
            return;
        }
        String code = PythonLibrary.named(call.function()).orElseThrow().call();
        String argument = call.arguments().isEmpty()
                ? ""
                : call.arguments().getFirst() instanceof LibraryStatement.Argument.Text text
                        ? PythonText.literal(text.text()) + ")"
                        : "\"\")";
        hook("calls", "", call, code + argument);
    }

    private void nested(List<Statement> statements) {
        lines.indent();
        body(statements);
        lines.outdent();
    }

    private void hook(String kind, String arguments, Statement statement, String code) {
        hook(kind, arguments, "", statement, code);
    }

    private void hook(String kind, String arguments, String as, Statement statement, String code) {
        int id = step(statement.span(), Optional.of(statement));
        lines.add(
                "with " + kind + "(" + id + arguments + ")" + as + ": " + code,
                at(statement.span()) + Printer.firstLine(statement));
    }

    private int step(Span span, Optional<Statement> statement) {
        steps.add(new PythonProgram.Step(lines.next(), span, statement));
        return steps.size();
    }

    private static String at(Span span) {
        return span.line() + ": ";
    }
}
