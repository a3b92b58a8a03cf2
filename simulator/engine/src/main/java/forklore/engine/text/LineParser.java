package forklore.engine.text;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Append.Part;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.Signal;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the statements that are one line, behind their first word.
final class LineParser {

    private final FileContents contents;
    private final Cursor cursor;
    private final String keyword;
    private final Span span;

    /// Reads one line.
    ///
    /// @param contents where names are noted
    /// @param cursor stands behind the keyword, or before the first word of an assignment or a call
    /// @param keyword the first word, or one of [Forms#ASSIGNMENT] and [Forms#CALL]
    LineParser(FileContents contents, Cursor cursor, String keyword) {
        this.contents = contents;
        this.cursor = cursor;
        this.keyword = keyword;
        this.span = cursor.span();
    }

    Statement statement() {
        Statement statement = read();
        if (!keyword.isEmpty()) {
            cursor.end(keyword.equals(Forms.ASSIGNMENT) ? Forms.EXPRESSION : keyword);
        }
        return statement;
    }

    private Statement read() {
        return switch (keyword) {
            case "start" -> new Statement.Start(use(Kind.THREAD), span);
            case "join" -> new Statement.Join(use(Kind.THREAD), span);
            case "spawn" -> spawn();
            case "wait" -> new Statement.Wait(awaited(), into(), span);
            case "lock" -> new Statement.Lock(use(Kind.MUTEX), patience(true), into(), span);
            case "unlock" -> new Statement.Unlock(use(Kind.MUTEX), into(), span);
            case "print" -> new Statement.Print(cursor.string("a text", false, keyword), to(), span);
            case "flush" -> new Statement.Flush(stream(), span);
            case "assert" -> new Statement.Assert(expression(), span);
            case "work" -> new Statement.Work(new WorkTimeParser(cursor).time(), span);
            case "exit" -> new Statement.Exit(status(), span);
            case "_exit" -> new Statement.ImmediateExit(status(), span);
            case "thread_exit" -> new Statement.ThreadExit(span);
            case "exec" -> new Statement.Exec(cursor.string("a program", false, keyword), cursor.accept("fails"), span);
            case "send" -> send();
            case "alarm" -> new SignalStatement.Alarm(span);
            case "pause" -> new SignalStatement.Pause(span);
            case "append" -> append();
            case "drain" -> new LibraryStatement.Drain(drained(), span);
            case Forms.ASSIGNMENT -> assignment();
            case Forms.CALL -> call();
            default -> Operation.of(keyword).map(this::operate).orElse(new Statement.Flush(span));
        };
    }

    private String use(Kind kind) {
        return use(List.of(kind), Use.Where.STATEMENT);
    }

    private String use(List<Kind> kinds, Use.Where where) {
        Name name = cursor.anyName(keyword);
        contents.use(new Use(kinds, name, where));
        return name.text();
    }

    private Expression expression() {
        return new ExpressionParser(cursor, contents).expression();
    }

    /// A number alone must be a status; the value of an expression is cut to its lowest 8 bits.
    private Expression status() {
        Token first = cursor.peek();
        int sign = first.is("-") ? 1 : 0;
        boolean number = cursor.peek(sign).kind() == Token.Kind.NUMBER
                && cursor.peek(sign + 1).kind() != Token.Kind.SYMBOL;
        if (number) {
            return new Expression.Constant(cursor.number(Range.EXIT, keyword));
        }
        Expression status = expression();
        if (status instanceof Expression.Constant constant && !Range.EXIT.contains(constant.value())) {
            String shown = String.valueOf(constant.value());
            cursor.fail(ValueCodes.EXIT_RANGE, first.span(), () -> SyntaxMessages.range(Range.EXIT, shown));
        }
        return status;
    }

    private Patience patience(boolean tryAllowed) {
        if (tryAllowed && cursor.accept(Patience.TRY.word())) {
            return Patience.TRY;
        }
        return cursor.accept(Patience.TIMED.word()) ? Patience.TIMED : Patience.FOREVER;
    }

    private Optional<String> into() {
        return cursor.accept("into") ? Optional.of(use(Kind.VARIABLE)) : Optional.empty();
    }

    private Optional<String> to() {
        return cursor.accept("to") ? Optional.of(use(Kind.STREAM)) : Optional.empty();
    }

    private Optional<String> stream() {
        return cursor.peek().kind() == Token.Kind.END ? Optional.empty() : Optional.of(use(Kind.STREAM));
    }

    private Optional<String> drained() {
        return cursor.accept(LibraryStatement.Drain.ALL) ? Optional.of(LibraryStatement.Drain.ALL) : stream();
    }

    private String awaited() {
        return cursor.accept(Statement.Wait.ANY) ? Statement.Wait.ANY : use(Kind.PROCESS);
    }

    private Statement spawn() {
        Name process = cursor.newName(keyword);
        contents.declareProcess(process, cursor);
        return new Statement.Spawn(process.text(), cursor.string("a program", false, keyword), span);
    }

    private Statement send() {
        Signal signal = cursor.signal();
        cursor.expect("to", keyword);
        return new SignalStatement.Send(signal, use(List.of(Kind.PROCESS, Kind.THREAD), Use.Where.TARGET), span);
    }

    private Statement operate(Operation operation) {
        boolean await = operation == Operation.AWAIT;
        String object = use(Kind.of(operation.kinds()), Use.Where.STATEMENT);
        Optional<String> mutex = Optional.empty();
        if (await) {
            cursor.expect("with", keyword);
            mutex = Optional.of(use(Kind.MUTEX));
        }
        Patience patience = operation.canBeImpatient() ? patience(!await) : Patience.FOREVER;
        Optional<String> into = operation.hasResult() ? into() : Optional.empty();
        return new Statement.Operate(operation, object, mutex, patience, into, span);
    }

    private Statement append() {
        Part part = Part.WHOLE;
        Token which = cursor.peek();
        if ((which.is("first") || which.is("second")) && cursor.peek(1).is("half")) {
            cursor.next();
            cursor.next();
            cursor.expect("of", keyword);
            part = which.is("first") ? Part.FIRST : Part.SECOND;
        }
        return new LibraryStatement.Append(text(), part, to(), span);
    }

    private Argument text() {
        if (cursor.peek().kind() == Token.Kind.STRING) {
            return new Argument.Text(cursor.string("a text", false, keyword));
        }
        Name name = cursor.anyName(keyword);
        contents.useText(name, cursor);
        return new Argument.Named(name.text());
    }

    private Statement assignment() {
        String variable = use(Kind.VARIABLE);
        cursor.expect("=", keyword);
        return new Statement.Assign(variable, expression(), span);
    }

    private Statement call() {
        Name function = cursor.anyName(keyword);
        cursor.expect("(", keyword);
        List<FileContents.Given> given = new ArrayList<>();
        boolean more = !cursor.accept(")");
        while (more) {
            Token first = cursor.peek();
            Argument argument = argument();
            given.add(new FileContents.Given(argument, first.span()));
            more = cursor.accept(",");
            if (!more) {
                cursor.expect(")", keyword);
            }
        }
        contents.call(function, given, span);
        return new LibraryStatement.Call(
                function.text(),
                given.stream().map(FileContents.Given::argument).toList(),
                span);
    }

    private Argument argument() {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.STRING) {
            return new Argument.Text(cursor.string("a text", true, keyword));
        }
        boolean alone = cursor.peek(1).is(",") || cursor.peek(1).is(")");
        boolean name = token.kind() == Token.Kind.WORD && !Keywords.isReservedInside(token.text());
        if (name && alone) {
            return new Argument.Named(use(Kind.GIVEN, Use.Where.STATEMENT));
        }
        return new Argument.Value(expression());
    }
}
