package forklore.engine.text;

import forklore.engine.model.Condition;
import forklore.engine.model.Declarations;
import forklore.engine.model.Expectation;
import forklore.engine.model.Expression;
import forklore.engine.model.ExpressionText;
import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Outcome;
import forklore.engine.model.Patience;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.model.Statement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.List;
import java.util.Optional;

/// Writes a scenario in the canonical form: two spaces for each block, one blank line between the parts.
///
/// Reading the text again gives the same scenario, but for the places of things. Comments are no part of a scenario,
/// so they are not written.
public final class Printer {

    private final StringBuilder out = new StringBuilder();

    private Printer() {}

    /// {@return the text of a scenario}
    ///
    /// @param scenario the scenario
    public static String print(Scenario scenario) {
        Printer printer = new Printer();
        printer.header(scenario);
        printer.memory(scenario.declarations());
        for (ThreadBody thread : scenario.threads()) {
            boolean started = thread.started() && !thread.name().equals(ThreadBody.MAIN);
            printer.out.append("\nthread ").append(thread.name()).append(started ? " started\n" : "\n");
            printer.block(thread.statements(), 1);
        }
        for (Outcome outcome : scenario.outcomes()) {
            printer.outcome(outcome);
        }
        printer.expectations(scenario.expectations());
        return printer.out.toString();
    }

    /// {@return an expression as it is written in a scenario}
    ///
    /// @param expression the expression
    public static String print(Expression expression) {
        return ExpressionText.of(expression);
    }

    /// {@return a condition as it is written in a scenario}
    ///
    /// @param condition the condition
    public static String print(Condition condition) {
        Printer printer = new Printer();
        printer.condition(condition, 0);
        return printer.out.toString();
    }

    /// {@return the first line of a statement as it is written in a scenario, without its indentation}
    ///
    /// @param statement the statement
    public static String firstLine(Statement statement) {
        Printer printer = new Printer();
        printer.line(statement);
        return printer.out.toString();
    }

    private void header(Scenario scenario) {
        out.append("scenario ").append(scenario.name()).append('\n');
        out.append("title    ").append(scenario.title()).append('\n');
        out.append("topic    ").append(scenario.topic()).append('\n');
        if (!scenario.languages().isEmpty()) {
            out.append("runs    ");
            for (Language language : scenario.languages()) {
                out.append(' ').append(language.word());
            }
            out.append('\n');
        }
        if (!scenario.platforms().equals(List.of(Heading.CORE))) {
            out.append("on       ")
                    .append(String.join(" ", scenario.platforms()))
                    .append('\n');
        }
        if (!scenario.heading().related().isEmpty()) {
            out.append("related  ")
                    .append(String.join(" ", scenario.heading().related()))
                    .append('\n');
        }
        scenario.heading()
                .instead()
                .ifPresent(name -> out.append("instead  ").append(name).append('\n'));
        if (!scenario.about().isEmpty()) {
            out.append("\nabout ").append(Lexer.ABOUT_MARK).append('\n');
            out.append(scenario.about()).append('\n').append(Lexer.ABOUT_MARK).append('\n');
        }
    }

    private void memory(Declarations declarations) {
        boolean any = !declarations.mutexes().isEmpty()
                || !declarations.variables().isEmpty()
                || !declarations.resources().isEmpty();
        out.append(any ? "\n" : "");
        for (Mutex mutex : declarations.mutexes()) {
            out.append("mutex ").append(mutex.name());
            out.append(
                    mutex.type() == MutexType.NORMAL ? "" : ' ' + mutex.type().word());
            out.append(mutex.shared() ? " shared\n" : "\n");
        }
        for (Variable variable : declarations.variables()) {
            String words = variable.storage().words();
            out.append(variable.storage() == Storage.PROCESS ? "int  " : words);
            out.append(' ').append(variable.name()).append(" = ").append(variable.initial());
            out.append('\n');
        }
        for (Resource resource : declarations.resources()) {
            out.append(resource.kind().word()).append(' ').append(resource.name());
            if (resource.kind().hasValue()) {
                out.append(" = ").append(resource.value());
            }
            String flag = resource.kind() == ObjectKind.PIPE ? " cloexec" : " shared";
            out.append(resource.flag() ? flag : "").append('\n');
        }
        for (Function function : declarations.functions()) {
            out.append('\n').append(safety(function.safety())).append("function ");
            out.append(function.name()).append('(');
            out.append(String.join(", ", function.parameters())).append(")\n");
            block(function.body(), 1);
        }
        for (Handler handler : declarations.handlers()) {
            out.append("\nhandler ").append(handler.signal().name()).append('\n');
            block(handler.body(), 1);
        }
    }

    private static String safety(Function.Safety safety) {
        return switch (safety) {
            case AS_ITS_BODY -> "";
            case SAFE -> "safe ";
            case UNSAFE -> "unsafe ";
        };
    }

    private void outcome(Outcome outcome) {
        out.append("\noutcome ").append(outcome.name()).append("\n  when  ");
        condition(outcome.when(), 0);
        out.append("\n  grade ").append(outcome.grade().word()).append(' ');
        string(outcome.reason());
        out.append('\n');
        if (!outcome.shown().isEmpty()) {
            out.append("  show  ");
            string(Schedule.turns(outcome.shown()));
            out.append('\n');
        }
    }

    private void expectations(List<Expectation> expectations) {
        out.append(expectations.isEmpty() ? "" : "\n");
        for (Expectation expectation : expectations) {
            out.append("expect ").append(expectation.frequency().word());
            out.append(' ').append(expectation.outcome());
            expectation.platform().ifPresent(platform -> out.append(" on ").append(platform));
            out.append('\n');
        }
    }

    private void block(List<Statement> statements, int depth) {
        for (Statement statement : statements) {
            indent(depth);
            line(statement);
            out.append('\n');
            switch (statement) {
                case Statement.If choice -> branches(choice, depth);
                case Statement.AtFork handlers -> {
                    part("prepare", handlers.prepare(), depth + 1);
                    part("parent", handlers.parent(), depth + 1);
                    part("child", handlers.child(), depth + 1);
                }
                default -> statement.blocks().forEach(inner -> block(inner, depth + 1));
            }
        }
    }

    private void part(String word, List<Statement> statements, int depth) {
        if (!statements.isEmpty()) {
            indent(depth);
            out.append(word).append('\n');
            block(statements, depth + 1);
        }
    }

    private void branches(Statement.If choice, int depth) {
        block(choice.then(), depth + 1);
        if (!choice.otherwise().isEmpty()) {
            indent(depth);
            out.append("else\n");
            block(choice.otherwise(), depth + 1);
        }
    }

    private void indent(int depth) {
        out.append(Words.spaces(2 * depth));
    }

    private void line(Statement statement) {
        switch (statement) {
            case Statement.Start start -> out.append("start ").append(start.thread());
            case Statement.Join join -> out.append("join ").append(join.thread());
            case Statement.Fork fork -> out.append("fork ").append(fork.process());
            case Statement.Wait wait -> {
                out.append("wait ").append(wait.process());
                into(wait.into());
            }
            case Statement.Lock lock -> {
                out.append("lock ").append(lock.mutex());
                patience(lock.patience());
                into(lock.into());
            }
            case Statement.Unlock unlock -> {
                out.append("unlock ").append(unlock.mutex());
                into(unlock.into());
            }
            case Statement.Assign assign -> {
                out.append(assign.variable()).append(" = ");
                out.append(ExpressionText.of(assign.value()));
            }
            case Statement.Print print -> {
                out.append("print ");
                string(print.text());
                print.stream().ifPresent(stream -> out.append(" to ").append(stream));
            }
            case Statement.Flush flush -> {
                out.append("flush");
                flush.stream().ifPresent(stream -> out.append(' ').append(stream));
            }
            case Statement.If choice -> words("if ", choice.condition());
            case Statement.Repeat repeat -> out.append("repeat ").append(repeat.times());
            case Statement.Exit exit -> words("exit ", exit.code());
            case Statement.ImmediateExit exit -> words("_exit ", exit.code());
            case Statement.Exec exec -> {
                out.append("exec ");
                string(exec.program());
                out.append(exec.fails() ? " fails" : "");
            }
            case Statement.Control control -> control(control);
            case Statement.Processes processes -> processes(processes);
            case Statement.Synchronisation synchronisation -> synchronisation(synchronisation);
            case Statement.Signals signals -> signals(signals);
            case Statement.Library library -> library(library);
        }
    }

    private void control(Statement.Control control) {
        switch (control) {
            case Statement.While loop -> words("while ", loop.condition());
            case Statement.Atomic atomic -> {
                out.append("atomic");
                atomic.when().ifPresent(when -> words(" when ", when));
            }
            case Statement.Assert claim -> words("assert ", claim.condition());
            case Statement.Work _ -> out.append("work");
            case Statement.ThreadExit _ -> out.append("thread_exit");
        }
    }

    private void processes(Statement.Processes processes) {
        switch (processes) {
            case Statement.VFork fork -> out.append("vfork ").append(fork.process());
            case Statement.Spawn spawn -> {
                out.append("spawn ").append(spawn.process()).append(' ');
                string(spawn.program());
            }
            case Statement.AtFork _ -> out.append("atfork");
        }
    }

    private void synchronisation(Statement.Synchronisation synchronisation) {
        switch (synchronisation) {
            case Statement.Operate operate -> {
                out.append(operate.operation().word()).append(' ').append(operate.object());
                operate.mutex().ifPresent(mutex -> out.append(" with ").append(mutex));
                patience(operate.patience());
                into(operate.into());
            }
            case Statement.Once once -> out.append("once ").append(once.control());
        }
    }

    private void signals(Statement.Signals signals) {
        switch (signals) {
            case Statement.Send send ->
                out.append("send ").append(send.signal().name()).append(" to ").append(send.target());
            case Statement.Alarm _ -> out.append("alarm");
            case Statement.Pause _ -> out.append("pause");
        }
    }

    private void library(Statement.Library library) {
        switch (library) {
            case Statement.Call call -> {
                out.append(call.function()).append('(');
                for (int i = 0; i < call.arguments().size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    argument(call.arguments().get(i));
                }
                out.append(')');
            }
            case Statement.Append append -> {
                out.append("append ").append(part(append.part()));
                argument(append.text());
                append.stream().ifPresent(stream -> out.append(" to ").append(stream));
            }
            case Statement.Drain drain -> {
                out.append("drain");
                drain.stream().ifPresent(stream -> out.append(' ').append(stream));
            }
        }
    }

    private static String part(Statement.Append.Part part) {
        return switch (part) {
            case WHOLE -> "";
            case FIRST -> "first half of ";
            case SECOND -> "second half of ";
        };
    }

    private void argument(Statement.Argument argument) {
        switch (argument) {
            case Statement.Argument.Named named -> out.append(named.name());
            case Statement.Argument.Value value -> out.append(ExpressionText.of(value.value()));
            case Statement.Argument.Text text -> string(text.text());
        }
    }

    private void words(String word, Expression expression) {
        out.append(word).append(ExpressionText.of(expression));
    }

    private void patience(Patience patience) {
        out.append(patience == Patience.FOREVER ? "" : ' ' + patience.word());
    }

    private void into(Optional<String> variable) {
        variable.ifPresent(name -> out.append(" into ").append(name));
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int which = "\n\t\"\\".indexOf(character);
            if (which >= 0) {
                out.append('\\').append("nt\"\\".charAt(which));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }

    private void condition(Condition condition, int least) {
        switch (condition) {
            case Condition.Hangs hangs -> {
                out.append(hangs.process()).append(" hangs");
                hangs.target().ifPresent(target -> out.append(" on ").append(target));
            }
            case Condition.Exits exits -> {
                out.append(exits.process()).append(" exits");
                exits.code().ifPresent(code -> out.append(' ').append(code));
            }
            case Condition.Execs execs -> out.append(execs.process()).append(" execs");
            case Condition.Spins spins -> out.append(spins.process()).append(" spins");
            case Condition.Misuses misuses -> out.append(misuses.process()).append(" misuses");
            case Condition.Killed killed -> {
                out.append(killed.process()).append(" killed");
                killed.signal().ifPresent(signal -> out.append(" by ").append(signal.name()));
            }
            case Condition.Every every -> {
                out.append("every ");
                condition(every.condition(), 3);
            }
            case Condition.Has has -> {
                out.append(has.stream().orElse("output")).append(" has ");
                string(has.text());
            }
            case Condition.StreamIs stream -> {
                out.append(stream.stream()).append(" is ");
                string(stream.text());
            }
            case Condition.OutputIs output -> {
                out.append("output is ");
                string(output.text());
            }
            case Condition.Either either -> pair(either.left(), " or ", either.right(), 1, least);
            case Condition.Both both -> pair(both.left(), " and ", both.right(), 2, least);
            case Condition.Not not -> {
                out.append("not ");
                condition(not.condition(), 3);
            }
        }
    }

    private void pair(Condition left, String word, Condition right, int strength, int least) {
        open(strength < least);
        condition(left, strength);
        out.append(word);
        condition(right, strength + 1);
        close(strength < least);
    }

    private void open(boolean needed) {
        out.append(needed ? "(" : "");
    }

    private void close(boolean needed) {
        out.append(needed ? ")" : "");
    }
}
