package forklore.engine.model;

import java.util.List;
import java.util.Optional;

/// The hash of a scenario's program: what can change the meaning of a schedule, and nothing else. Titles, prose,
/// outcomes and layout do not count.
///
/// FNV-1a of 32 bits over a canonical text; a hash only tells versions of a scenario apart, it protects nothing.
public final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    /// {@return the hash, eight hexadecimal digits}
    ///
    /// @param scenario whose program is hashed
    public static String of(Scenario scenario) {
        return of(scenario, List.of(), Optional.empty());
    }

    /// {@return the hash of a scenario on a platform, eight hexadecimal digits; without any rules and statements that
    /// of
    /// the scenario alone}
    ///
    /// @param scenario the scenario, with what it uses of the platform
    /// @param rules the rules of the platform, each as it is written, those alone that differ from the usual ones
    /// @param around what the platform does around each fork
    public static String of(Scenario scenario, List<String> rules, Optional<Statement.AtFork> around) {
        Fingerprint print = new Fingerprint();
        print.declarations(scenario.declarations());
        for (ThreadBody thread : scenario.threads()) {
            boolean early = thread.started() && !thread.name().equals(ThreadBody.MAIN);
            print.add(early ? "started" : "thread", thread.name());
            print.block(thread.statements());
        }
        rules.forEach(rule -> print.add("rule", rule));
        around.ifPresent(print::statement);
        return hash(print.text);
    }

    private void declarations(Declarations declarations) {
        for (Mutex mutex : declarations.mutexes()) {
            String type =
                    mutex.type() == MutexType.NORMAL ? "" : ' ' + mutex.type().word();
            add("mutex", mutex.name() + type + (mutex.shared() ? " shared" : ""));
        }
        declarations.variables().forEach(each -> add(each.storage().words(), each.name() + '=' + each.initial()));
        for (Resource each : declarations.resources()) {
            add(each.kind().word(), each.name() + '=' + each.value() + (each.flag() ? " flag" : ""));
        }
        for (Function function : declarations.functions()) {
            add("function", function.name() + '(' + String.join(",", function.parameters()) + ") " + function.safety());
            block(function.body());
        }
        for (Handler handler : declarations.handlers()) {
            add("handler", handler.signal().name());
            block(handler.body());
        }
    }

    private void add(String kind, String value) {
        text.append(kind).append(' ').append(value).append('\n');
    }

    private void block(List<Statement> statements) {
        text.append("{\n");
        statements.forEach(this::statement);
        text.append("}\n");
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Start start -> add("start", start.thread());
            case Statement.Join join -> add("join", join.thread());
            case Statement.Fork fork -> {
                add("fork", fork.process());
                block(fork.block());
            }
            case Statement.Wait wait -> add("wait", wait.process() + into(wait.into()));
            case Statement.Lock lock -> add("lock", lock.mutex() + patience(lock.patience()) + into(lock.into()));
            case Statement.Unlock unlock -> add("unlock", unlock.mutex() + into(unlock.into()));
            case Statement.Assign assign -> add("set", assign.variable() + '=' + expression(assign.value()));
            case Statement.Print print -> add("print", print.text() + named(" to ", print.stream()));
            case Statement.Flush flush -> add("flush", named("", flush.stream()));
            case Statement.If choice -> {
                add("if", expression(choice.condition()));
                block(choice.then());
                block(choice.otherwise());
            }
            case Statement.Repeat repeat -> {
                add("repeat", Integer.toString(repeat.times()));
                block(repeat.block());
            }
            case Statement.Exit exit -> add("exit", expression(exit.code()));
            case Statement.ImmediateExit exit -> add("_exit", expression(exit.code()));
            case Statement.Exec exec -> add("exec", exec.program() + (exec.fails() ? " fails" : ""));
            case Statement.Control control -> control(control);
            case Statement.Processes processes -> processes(processes);
            case Statement.Synchronisation synchronisation -> synchronisation(synchronisation);
            case SignalStatement signals -> signals(signals);
            case LibraryStatement library -> library(library);
        }
    }

    private void control(Statement.Control control) {
        switch (control) {
            case Statement.While loop -> add("while", expression(loop.condition()));
            case Statement.Atomic atomic ->
                add("atomic", atomic.when().map(Fingerprint::expression).orElse(""));
            case Statement.Assert claim -> add("assert", expression(claim.condition()));
            case Statement.Work work ->
                add("work", work.time().map(WorkTime::text).orElse(""));
            case Statement.ThreadExit _ -> add("thread_exit", "");
        }
        control.blocks().forEach(this::block);
    }

    private void processes(Statement.Processes processes) {
        switch (processes) {
            case Statement.VFork fork -> add("vfork", fork.process());
            case Statement.Spawn spawn -> add("spawn", spawn.process() + ' ' + spawn.program());
            case Statement.AtFork _ -> add("atfork", "");
        }
        processes.blocks().forEach(this::block);
    }

    private void synchronisation(Statement.Synchronisation synchronisation) {
        switch (synchronisation) {
            case Statement.Operate operate ->
                add(
                        operate.operation().word(),
                        operate.object()
                                + named(" with ", operate.mutex())
                                + patience(operate.patience())
                                + into(operate.into()));
            case Statement.Once once -> add("once", once.control());
        }
        synchronisation.blocks().forEach(this::block);
    }

    private void signals(SignalStatement signals) {
        switch (signals) {
            case SignalStatement.Send send -> add("send", send.signal() + " to " + send.target());
            case SignalStatement.Alarm _ -> add("alarm", "");
            case SignalStatement.Pause _ -> add("pause", "");
        }
    }

    private void library(LibraryStatement library) {
        switch (library) {
            case LibraryStatement.Call call -> {
                StringBuilder arguments = new StringBuilder();
                call.arguments()
                        .forEach(each -> arguments.append(argument(each)).append(','));
                add("call", call.function() + '(' + arguments + ')');
            }
            case LibraryStatement.Append append ->
                add("append", append.part() + " of " + argument(append.text()) + named(" to ", append.stream()));
            case LibraryStatement.Drain drain -> add("drain", named("", drain.stream()));
        }
    }

    private static String argument(LibraryStatement.Argument argument) {
        return switch (argument) {
            case LibraryStatement.Argument.Named named -> named.name();
            case LibraryStatement.Argument.Value value -> expression(value.value());
            case LibraryStatement.Argument.Text text -> '"' + text.text() + '"';
        };
    }

    private static String patience(Patience patience) {
        return patience == Patience.FOREVER ? "" : ' ' + patience.word();
    }

    private static String into(Optional<String> variable) {
        return named(" into ", variable);
    }

    private static String named(String before, Optional<String> name) {
        return name.map(each -> before + each).orElse("");
    }

    private static String expression(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> Integer.toString(constant.value());
            case Expression.Read read -> read.variable();
            case Expression.Unary unary -> unary.operator().symbol() + '(' + expression(unary.operand()) + ')';
            case Expression.Binary binary ->
                '(' + expression(binary.left()) + binary.operator().symbol() + expression(binary.right()) + ')';
        };
    }

    private static String hash(CharSequence canonical) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < canonical.length(); i++) {
            char unit = canonical.charAt(i);
            hash = (hash ^ (unit & 0xff)) * 0x01000193;
            hash = (hash ^ (unit >>> 8)) * 0x01000193;
        }
        String digits = Integer.toHexString(hash);
        return "0".repeat(8 - digits.length()) + digits;
    }
}
