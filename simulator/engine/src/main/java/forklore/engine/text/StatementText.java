package forklore.engine.text;

import forklore.engine.model.Expression;
import forklore.engine.model.ExpressionText;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Patience;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import forklore.engine.model.WorkTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first line of a statement, as it is written in a scenario.
final class StatementText {

    private StatementText() {}

    static String of(Statement statement) {
        return switch (statement) {
            case Statement.Start start -> "start " + start.thread();
            case Statement.Join join -> "join " + join.thread();
            case Statement.Fork fork -> "fork " + fork.process();
            case Statement.Wait wait -> "wait " + wait.process() + into(wait.into());
            case Statement.Lock lock -> "lock " + lock.mutex() + patience(lock.patience()) + into(lock.into());
            case Statement.Unlock unlock -> "unlock " + unlock.mutex() + into(unlock.into());
            case Statement.Assign assign -> assign.variable() + " = " + text(assign.value());
            case Statement.Print print -> "print " + Words.string(print.text()) + behind(" to ", print.stream());
            case Statement.Flush flush -> "flush" + behind(" ", flush.stream());
            case Statement.If choice -> "if " + text(choice.condition());
            case Statement.Repeat repeat -> "repeat " + repeat.times();
            case Statement.Exit exit -> "exit " + text(exit.code());
            case Statement.ImmediateExit exit -> "_exit " + text(exit.code());
            case Statement.Exec exec -> "exec " + Words.string(exec.program()) + (exec.fails() ? " fails" : "");
            case Statement.Control control -> control(control);
            case Statement.Processes processes -> processes(processes);
            case Statement.Synchronisation synchronisation -> synchronisation(synchronisation);
            case SignalStatement signals -> signals(signals);
            case LibraryStatement library -> library(library);
        };
    }

    private static String control(Statement.Control control) {
        return switch (control) {
            case Statement.While loop -> "while " + text(loop.condition());
            case Statement.Atomic atomic ->
                "atomic" + behind(" when ", atomic.when().map(StatementText::text));
            case Statement.Assert claim -> "assert " + text(claim.condition());
            case Statement.Work work -> "work" + behind(" ", work.time().map(WorkTime::text));
            case Statement.ThreadExit _ -> "thread_exit";
        };
    }

    private static String processes(Statement.Processes processes) {
        return switch (processes) {
            case Statement.VFork fork -> "vfork " + fork.process();
            case Statement.Spawn spawn -> "spawn " + spawn.process() + ' ' + Words.string(spawn.program());
            case Statement.AtFork _ -> "atfork";
        };
    }

    private static String synchronisation(Statement.Synchronisation synchronisation) {
        return switch (synchronisation) {
            case Statement.Operate operate ->
                operate.operation().word()
                        + ' '
                        + operate.object()
                        + behind(" with ", operate.mutex())
                        + patience(operate.patience())
                        + into(operate.into());
            case Statement.Once once -> "once " + once.control();
        };
    }

    private static String signals(SignalStatement signals) {
        return switch (signals) {
            case SignalStatement.Send send -> "send " + send.signal().name() + " to " + send.target();
            case SignalStatement.Alarm _ -> "alarm";
            case SignalStatement.Pause _ -> "pause";
        };
    }

    private static String library(LibraryStatement library) {
        return switch (library) {
            case LibraryStatement.Call call -> call.function() + '(' + arguments(call.arguments()) + ')';
            case LibraryStatement.Append append ->
                "append " + part(append.part()) + argument(append.text()) + behind(" to ", append.stream());
            case LibraryStatement.Drain drain -> "drain" + behind(" ", drain.stream());
        };
    }

    private static String part(LibraryStatement.Append.Part part) {
        return switch (part) {
            case WHOLE -> "";
            case FIRST -> "first half of ";
            case SECOND -> "second half of ";
        };
    }

    private static String arguments(List<LibraryStatement.Argument> arguments) {
        List<String> texts = new ArrayList<>();
        arguments.forEach(each -> texts.add(argument(each)));
        return String.join(", ", texts);
    }

    private static String argument(LibraryStatement.Argument argument) {
        return switch (argument) {
            case LibraryStatement.Argument.Named named -> named.name();
            case LibraryStatement.Argument.Value value -> text(value.value());
            case LibraryStatement.Argument.Text text -> Words.string(text.text());
        };
    }

    private static String text(Expression expression) {
        return ExpressionText.of(expression);
    }

    private static String patience(Patience patience) {
        return patience == Patience.FOREVER ? "" : ' ' + patience.word();
    }

    private static String into(Optional<String> variable) {
        return behind(" into ", variable);
    }

    private static String behind(String words, Optional<String> text) {
        return text.map(words::concat).orElse("");
    }
}
