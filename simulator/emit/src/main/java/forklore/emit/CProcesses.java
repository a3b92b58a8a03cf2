package forklore.emit;

import forklore.engine.model.Ending;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;

/// Writes what makes processes, waits for them, ends them and sends them signals.
final class CProcesses {

    private final CSymbols symbols;
    private final CParts parts;
    private final CChildren children;
    private final CStatements statements;

    CProcesses(CSymbols symbols, CParts parts, CChildren children, CStatements statements) {
        this.symbols = symbols;
        this.parts = parts;
        this.children = children;
        this.statements = statements;
    }

    void fork(Statement.Fork fork, CUnit unit) {
        child("FL_FORK", fork, fork.process(), "fork()", fork.block(), unit);
    }

    private void child(String macro, Statement fork, String process, String call, List<Statement> block, CUnit unit) {
        String pid = symbols.plain(process);
        unit.hook(macro, fork, pid + ", " + pid + " = " + children.made(process, call, parts));
        unit.lines.add("if (" + pid + " == 0) {");
        unit.inChild(() -> statements.nested(block, unit));
        unit.lines.add("}");
        unit.makes(process);
    }

    void write(Statement.Processes processes, CUnit unit) {
        switch (processes) {
            case Statement.VFork fork -> {
                parts.useExtensions();
                child("FL_VFORK", fork, fork.process(), "vfork()", fork.block(), unit);
            }
            case Statement.Spawn spawn -> {
                String pid = symbols.plain(spawn.process());
                String call = parts.call(CHelper.SPAWN, CText.literal(spawn.program()));
                unit.hook("FL_SPAWN", spawn, pid + ", " + pid + " = " + children.made(spawn.process(), call, parts));
                unit.makes(spawn.process());
            }
            case Statement.AtFork handlers -> register(handlers, unit);
        }
    }

    /// Each part is a function of its own, without arguments, as `pthread_atfork` wants it.
    private void register(Statement.AtFork handlers, CUnit unit) {
        String prepare = handler("before_fork", "prepare", Optional.empty(), handlers.prepare(), handlers, unit);
        String parent = handler("in_parent", "parent", Optional.empty(), handlers.parent(), handlers, unit);
        String child = handler("in_child", "child", Optional.of("FL_IN_CHILD();"), handlers.child(), handlers, unit);
        unit.hook("FL_STEP", handlers, "pthread_atfork(" + prepare + ", " + parent + ", " + child + ")");
    }

    private String handler(
            String wish,
            String part,
            Optional<String> first,
            List<Statement> block,
            Statement.AtFork handlers,
            CUnit unit) {
        if (block.isEmpty()) {
            return "NULL";
        }
        String name = symbols.numbered(wish);
        String comment = CUnit.at(handlers.span()) + "atfork, " + part;
        unit.later(new CUnit.Block("static void " + name + "(void)", comment, first, block));
        return name;
    }

    void wait(Statement.Wait wait, CUnit unit) {
        String status = unit.status();
        String call = wait.process().equals(Statement.Wait.ANY)
                ? waitForAny(status)
                : waitFor(unit.scope.name(wait.process()), status, unit);
        if (wait.into().isPresent()) {
            call = parts.call(
                    CHelper.RESULT_OF,
                    call + ", &" + status + ", " + unit.address(wait.into().get()));
        }
        unit.hook("FL_WAIT", wait, status + ", " + call);
    }

    private String waitForAny(String status) {
        String call = "waitpid(-1, &" + status + ", 0)";
        for (String list : children.lists()) {
            call = "forget_child(&" + list + ", " + call + ")";
        }
        return call;
    }

    private String waitFor(String process, String status, CUnit unit) {
        String first = children.first(process, unit);
        Optional<String> list = children.list(process);
        if (list.isPresent()) {
            return parts.call(CHelper.WAIT_FIRST, "&" + list.get() + ", &" + status);
        }
        return unit.hasMade(process)
                ? "waitpid(" + first + ", &" + status + ", 0)"
                : parts.call(CHelper.WAIT_FOR, first + ", &" + status);
    }

    void exec(Statement.Exec exec, CUnit unit) {
        String program = CText.literal(exec.program());
        String call = "execlp(" + program + ", " + program + ", (char *)NULL)";
        if (exec.fails()) {
            unit.hook("FL_STEP", exec, call);
        } else {
            unit.hook("FL_EXEC", exec, call);
            unit.lines.add("_exit(127);", "only if there is no such program");
        }
    }

    void signal(SignalStatement signal, CUnit unit) {
        parts.include("signal.h");
        switch (signal) {
            case SignalStatement.Send send -> send(send, unit);
            case SignalStatement.Alarm alarm -> unit.hook("FL_STEP", alarm, parts.call(CHelper.ALARM, ""));
            case SignalStatement.Pause pause ->
                unit.hook("FL_CALL", pause, symbols.rings ? parts.call(CHelper.PAUSE, "") : "pause()");
        }
    }

    private void send(SignalStatement.Send send, CUnit unit) {
        String target = unit.scope.name(send.target());
        String signal = send.signal().name();
        String handle = symbols.handle(target);
        if (target.equals(Ending.PARENT)) {
            unit.hook("FL_STEP", send, "kill(" + CMemory.PARENT + ", " + signal + ")");
        } else if (handle != null) {
            unit.hook("FL_STEP", send, "pthread_kill(" + handle + ", " + signal + ")");
        } else {
            String process = children.first(target, unit);
            boolean sure = unit.hasMade(target) && children.list(target).isEmpty();
            unit.hook(
                    "FL_STEP",
                    send,
                    sure ? "kill(" + process + ", " + signal + ")" : parts.call(CHelper.SEND, process + ", " + signal));
        }
    }
}
