package forklore.engine.model;

import java.util.List;

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
        Fingerprint print = new Fingerprint();
        scenario.mutexes().forEach(mutex -> print.add("mutex", mutex.name()));
        scenario.variables().forEach(each -> print.add("int", each.name() + '=' + each.initial()));
        for (ThreadBody thread : scenario.threads()) {
            print.add("thread", thread.name());
            print.block(thread.statements());
        }
        return hash(print.text);
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
            case Statement.Wait wait -> add("wait", wait.process());
            case Statement.Lock lock -> add("lock", lock.mutex());
            case Statement.Unlock unlock -> add("unlock", unlock.mutex());
            case Statement.Assign assign -> add("set", assign.variable() + '=' + expression(assign.value()));
            case Statement.Print print -> add("print", print.text());
            case Statement.Flush _ -> add("flush", "");
            case Statement.If choice -> {
                add("if", expression(choice.condition()));
                block(choice.then());
                block(choice.otherwise());
            }
            case Statement.Repeat repeat -> {
                add("repeat", Integer.toString(repeat.times()));
                block(repeat.block());
            }
            case Statement.Exit exit -> add("exit", Integer.toString(exit.code()));
            case Statement.ImmediateExit exit -> add("_exit", Integer.toString(exit.code()));
            case Statement.Exec exec -> add("exec", exec.program());
        }
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
