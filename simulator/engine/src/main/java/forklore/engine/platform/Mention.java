package forklore.engine.platform;

import forklore.engine.model.Ending;
import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A name in a statement, and what it may stand for.
///
/// @param name the name
/// @param sorts what a thing of that name may be, at least one
record Mention(String name, List<Sort> sorts) {

    /// {@return the names in a statement, without those in its blocks and without the function of a call}
    static List<Mention> of(Statement statement) {
        List<Mention> found = new ArrayList<>();
        switch (statement) {
            case Statement.Start start -> add(found, start.thread(), Sort.THREAD);
            case Statement.Join join -> add(found, join.thread(), Sort.THREAD);
            case Statement.Wait wait -> {
                if (!wait.process().equals(Statement.Wait.ANY)) {
                    add(found, wait.process(), Sort.PROCESS);
                }
                add(found, wait.into(), Sort.VARIABLE);
            }
            case Statement.Lock lock -> {
                add(found, lock.mutex(), Sort.MUTEX);
                add(found, lock.into(), Sort.VARIABLE);
            }
            case Statement.Unlock unlock -> {
                add(found, unlock.mutex(), Sort.MUTEX);
                add(found, unlock.into(), Sort.VARIABLE);
            }
            case Statement.Assign assign -> {
                add(found, assign.variable(), Sort.VARIABLE);
                read(found, assign.value());
            }
            case Statement.Print print -> add(found, print.stream(), Sort.STREAM);
            case Statement.Flush flush -> add(found, flush.stream(), Sort.STREAM);
            case Statement.If choice -> read(found, choice.condition());
            case Statement.Exit exit -> read(found, exit.code());
            case Statement.ImmediateExit exit -> read(found, exit.code());
            case Statement.Fork _, Statement.Repeat _, Statement.Exec _, Statement.Processes _ -> {}
            case Statement.Control control -> control(found, control);
            case Statement.Synchronisation synchronisation -> synchronisation(found, synchronisation);
            case SignalStatement signals -> signals(found, signals);
            case LibraryStatement library -> library(found, library);
        }
        return found;
    }

    private static void control(List<Mention> found, Statement.Control control) {
        switch (control) {
            case Statement.While loop -> read(found, loop.condition());
            case Statement.Atomic atomic -> atomic.when().ifPresent(when -> read(found, when));
            case Statement.Assert claim -> read(found, claim.condition());
            case Statement.Work _, Statement.ThreadExit _ -> {}
        }
    }

    private static void synchronisation(List<Mention> found, Statement.Synchronisation synchronisation) {
        switch (synchronisation) {
            case Statement.Operate operate -> {
                List<Sort> sorts =
                        operate.operation().kinds().stream().map(Sort::of).toList();
                found.add(new Mention(operate.object(), sorts));
                add(found, operate.mutex(), Sort.MUTEX);
                add(found, operate.into(), Sort.VARIABLE);
            }
            case Statement.Once once -> add(found, once.control(), Sort.ONCE);
        }
    }

    private static void signals(List<Mention> found, SignalStatement signals) {
        switch (signals) {
            case SignalStatement.Send send -> {
                if (!send.target().equals(Ending.PARENT)) {
                    found.add(new Mention(send.target(), List.of(Sort.PROCESS, Sort.THREAD)));
                }
            }
            case SignalStatement.Alarm _, SignalStatement.Pause _ -> {}
        }
    }

    private static void library(List<Mention> found, LibraryStatement library) {
        switch (library) {
            case LibraryStatement.Call call -> call.arguments().forEach(each -> argument(found, each, Sort.all()));
            case LibraryStatement.Append append -> {
                argument(found, append.text(), List.of(Sort.TEXT));
                add(found, append.stream(), Sort.STREAM);
            }
            case LibraryStatement.Drain drain ->
                add(found, drain.stream().filter(each -> !each.equals(LibraryStatement.Drain.ALL)), Sort.STREAM);
        }
    }

    private static void argument(List<Mention> found, LibraryStatement.Argument argument, List<Sort> sorts) {
        switch (argument) {
            case LibraryStatement.Argument.Named named -> found.add(new Mention(named.name(), sorts));
            case LibraryStatement.Argument.Value value -> read(found, value.value());
            case LibraryStatement.Argument.Text _ -> {}
        }
    }

    private static void read(List<Mention> found, Expression expression) {
        switch (expression) {
            case Expression.Constant _ -> {}
            case Expression.Read read -> add(found, read.variable(), Sort.VALUE);
            case Expression.Unary unary -> read(found, unary.operand());
            case Expression.Binary binary -> {
                read(found, binary.left());
                read(found, binary.right());
            }
        }
    }

    private static void add(List<Mention> found, Optional<String> name, Sort sort) {
        name.ifPresent(each -> add(found, each, sort));
    }

    private static void add(List<Mention> found, String name, Sort sort) {
        found.add(new Mention(name, List.of(sort)));
    }
}
