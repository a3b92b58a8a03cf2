package forklore.emit;

import forklore.engine.model.LibraryStatement;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.WorkTime;
import forklore.engine.text.Printer;
import java.util.List;
import java.util.Optional;

/// Writes statements: the core itself, everything else by the class of its group.
final class CStatements {

    private final CSymbols symbols;
    private final CParts parts;
    private final CProcesses processes;
    private final CSynchronisation synchronisation;
    private final CLibraryCalls library;

    CStatements(CSymbols symbols, CParts parts, CFunctions functions, CChildren children) {
        this.symbols = symbols;
        this.parts = parts;
        this.processes = new CProcesses(symbols, parts, children, this);
        this.synchronisation = new CSynchronisation(symbols, parts);
        this.library = new CLibraryCalls(symbols, parts, functions);
    }

    void block(List<Statement> statements, CUnit unit) {
        statements.forEach(statement -> write(statement, unit));
    }

    void nested(List<Statement> statements, CUnit unit) {
        unit.lines.indent();
        block(statements, unit);
        unit.lines.outdent();
    }

    private void write(Statement statement, CUnit unit) {
        switch (statement) {
            case Statement.Start start -> start(start, unit);
            case Statement.Join join -> join(join, unit);
            case Statement.Fork fork -> processes.fork(fork, unit);
            case Statement.Wait wait -> processes.wait(wait, unit);
            case Statement.Lock lock -> synchronisation.lock(lock, unit);
            case Statement.Unlock unlock ->
                unit.hook(
                        "FL_STEP",
                        unlock,
                        unit.into(unlock.into()) + "pthread_mutex_unlock(" + unit.address(unlock.mutex()) + ")");
            case Statement.Assign assign -> assign(assign, unit);
            case Statement.Print print -> library.print(print, unit);
            case Statement.Flush flush -> library.flush(flush, unit);
            case Statement.If choice -> choice(choice, unit);
            case Statement.Repeat repeat -> repeat(repeat, unit);
            case Statement.Exit exit -> unit.hook("FL_LEAVE", exit, "exit(" + unit.expression(exit.code()) + ")");
            case Statement.ImmediateExit exit ->
                unit.hook("FL_LEAVE", exit, "_exit(" + unit.expression(exit.code()) + ")");
            case Statement.Exec exec -> processes.exec(exec, unit);
            case Statement.Control control -> control(control, unit);
            case Statement.Processes made -> processes.write(made, unit);
            case Statement.Synchronisation synchronising -> synchronisation.write(synchronising, unit);
            case SignalStatement signal -> processes.signal(signal, unit);
            case LibraryStatement called -> library.write(called, unit);
        }
    }

    private void control(Statement.Control control, CUnit unit) {
        switch (control) {
            case Statement.While loop -> {
                unit.lines.add(
                        "while (FL_TEST(" + unit.step(loop) + ", " + unit.condition(loop.condition()) + ")) {",
                        CUnit.comment(loop));
                unit.perhaps(() -> nested(loop.block(), unit));
                unit.lines.add("}");
            }
            case Statement.Atomic atomic -> atomic(atomic, unit);
            case Statement.Assert claim -> {
                parts.include("assert.h");
                unit.hook("FL_STEP", claim, "assert(" + unit.condition(claim.condition()) + ")");
            }
            case Statement.Work work -> work(work, unit);
            case Statement.ThreadExit exit -> unit.hook("FL_LEAVE", exit, "pthread_exit(NULL)");
        }
    }

    private void start(Statement.Start start, CUnit unit) {
        String thread = unit.scope.name(start.thread());
        unit.hook(
                "FL_STEP",
                start,
                "pthread_create(&" + symbols.handle(thread) + ", NULL, " + symbols.plain(thread) + ", NULL)");
    }

    private void join(Statement.Join join, CUnit unit) {
        String thread = unit.scope.name(join.thread());
        unit.hook("FL_JOIN", join, symbols.thread(thread) + ", pthread_join(" + symbols.handle(thread) + ", NULL)");
    }

    private void assign(Statement.Assign assign, CUnit unit) {
        String target = unit.of(assign.variable());
        String source = unit.expression(assign.value());
        if (Shape.reads(assign.value())) {
            String value = unit.value();
            unit.hook("FL_STEP", assign, value + " = " + source);
            unit.hook("FL_STEP", assign, target + " = " + value, "    ... and stored");
        } else {
            unit.hook("FL_STEP", assign, target + " = " + source);
        }
    }

    private void choice(Statement.If choice, CUnit unit) {
        unit.lines.add(
                "if (FL_TEST(" + unit.step(choice) + ", " + unit.condition(choice.condition()) + ")) {",
                CUnit.comment(choice));
        unit.perhaps(() -> nested(choice.then(), unit));
        if (!choice.otherwise().isEmpty()) {
            unit.lines.add("} else {");
            unit.perhaps(() -> nested(choice.otherwise(), unit));
        }
        unit.lines.add("}");
    }

    private void repeat(Statement.Repeat repeat, CUnit unit) {
        String round = symbols.round;
        unit.lines.add(
                "for (int " + round + " = 0; " + round + " < " + repeat.times() + "; " + round + "++) {",
                CUnit.at(repeat.span()) + Printer.firstLine(repeat));
        nested(repeat.block(), unit);
        unit.lines.add("}");
    }

    private void work(Statement.Work work, CUnit unit) {
        Optional<WorkTime> time = work.time();
        String code = time.map(each -> parts.call(CHelper.WORK, each.leastMicros() + ", " + each.mostMicros()))
                .orElseGet(() -> parts.call(CHelper.WORK_A_LITTLE, ""));
        unit.hook("FL_STEP", work, code);
    }

    /// See [CAtomic]: what is not one of its forms has no C.
    private void atomic(Statement.Atomic atomic, CUnit unit) {
        switch (CAtomic.of(atomic)) {
            case CAtomic.Nothing _ -> unit.hook("FL_STEP", atomic, parts.call(CHelper.WORK_A_LITTLE, ""));
            case CAtomic.Written written -> {
                String stream = library.stream(written.stream(), unit);
                String text = library.text(written.text(), written.part(), unit);
                unit.hook("FL_STEP", atomic, parts.call(CHelper.WRITE_AT_ONCE, stream + ", " + text));
            }
            case CAtomic.Stored stored ->
                unit.hook("FL_STEP", atomic, unit.of(stored.variable()) + " = " + stored.value());
            case CAtomic.Awaited awaited -> {
                parts.include("sched.h");
                String busy = "while (!(" + unit.condition(awaited.condition()) + ")) { sched_yield(); }";
                unit.hook("FL_STEP", atomic, busy);
            }
            case CAtomic.Exchanged exchanged -> exchange(atomic, exchanged, unit);
            case CAtomic.Unknown _ -> throw new IllegalStateException("no C: " + Printer.firstLine(atomic));
        }
    }

    /// One variable is looked at and changed, if nobody changed it in between.
    private void exchange(Statement.Atomic atomic, CAtomic.Exchanged exchanged, CUnit unit) {
        parts.include("sched.h");
        String value = unit.value();
        String variable = unit.of(exchanged.variable());
        String next = CText.of(exchanged.next(), _ -> value);
        String swap = "atomic_compare_exchange_weak(" + unit.address(exchanged.variable()) + ", &" + value + ", " + next
                + ")";
        String done = exchanged
                .condition()
                .map(condition -> CText.operand(condition, _ -> value) + " && " + swap)
                .orElse(swap);
        // Not one call, but one step: the loop ends with the exchange.
        unit.lines.add("FL_STEP(" + unit.step(atomic) + ", " + value + " = " + variable + ";", CUnit.comment(atomic));
        unit.lines.indent();
        unit.lines.add("while (!(" + done + ")) {");
        unit.lines.add("    sched_yield();");
        unit.lines.add("    " + value + " = " + variable + ";");
        unit.lines.add("});");
        unit.lines.outdent();
    }
}
