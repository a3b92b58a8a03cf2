package forklore.engine.text;

import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import forklore.engine.model.Signal;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what scenarios and platforms declare.
final class DeclarationParser {

    private final FileContents contents;
    private final Problems problems;
    private final StatementParser statements;
    private final Map<Signal, Span> handled = new LinkedHashMap<>();

    DeclarationParser(FileContents contents, Problems problems, StatementParser statements) {
        this.contents = contents;
        this.problems = problems;
        this.statements = statements;
    }

    /// Reads a declaration of one line, if it is one.
    ///
    /// @param keyword the first word
    /// @param cursor stands behind it
    /// @return whether it is one
    boolean line(String keyword, Cursor cursor) {
        switch (keyword) {
            case "mutex" -> mutex(cursor);
            case "int" -> variable(Storage.PROCESS, cursor);
            case "shared" -> variable(Storage.SHARED, cursor);
            case "local" -> variable(Storage.THREAD, cursor);
            default -> {
                return resource(keyword, cursor);
            }
        }
        cursor.end(keyword);
        return true;
    }

    private void mutex(Cursor cursor) {
        Name name = cursor.newName("mutex");
        contents.declare(Kind.MUTEX, name);
        MutexType type = MutexType.NORMAL;
        for (MutexType each : MutexType.values()) {
            if (cursor.accept(each.word())) {
                type = each;
                break;
            }
        }
        contents.mutexes.add(new Mutex(name.text(), type, cursor.accept("shared"), name.span()));
    }

    private void variable(Storage storage, Cursor cursor) {
        String form = storage == Storage.PROCESS ? "int" : storage.words();
        if (storage != Storage.PROCESS) {
            cursor.expect("int", form);
        }
        Name name = cursor.newName(form);
        contents.declare(Kind.VARIABLE, name);
        cursor.expect("=", form);
        contents.variables.add(new Variable(name.text(), cursor.number(Range.VALUE, form), storage, name.span()));
    }

    private boolean resource(String keyword, Cursor cursor) {
        for (ObjectKind kind : ObjectKind.values()) {
            if (kind != ObjectKind.MUTEX && kind.word().equals(keyword)) {
                resource(kind, cursor);
                return true;
            }
        }
        return false;
    }

    private void resource(ObjectKind kind, Cursor cursor) {
        String form = Forms.declaration(kind.word());
        Name name = cursor.newName(form);
        contents.declare(Kind.of(kind), name);
        int value = 0;
        if (kind.hasValue()) {
            cursor.expect("=", form);
            value = cursor.number(Range.of(kind), form);
        }
        boolean flag =
                kind.canBeShared() && cursor.accept("shared") || kind == ObjectKind.PIPE && cursor.accept("cloexec");
        contents.resources.add(new Resource(kind, name.text(), value, flag, name.span()));
        cursor.end(form);
    }

    void thread(Node node, Cursor cursor) {
        Name name = cursor.newName("thread");
        contents.declare(Kind.THREAD, name);
        boolean started = cursor.accept("started") || name.text().equals(ThreadBody.MAIN);
        cursor.end("thread");
        List<Statement> body = body(node, cursor, "thread");
        contents.threads.add(new ThreadBody(name.text(), started, body, name.span()));
    }

    void handler(Node node, Cursor cursor) {
        Token token = cursor.peek();
        Signal signal = cursor.signal();
        Span earlier = handled.putIfAbsent(signal, cursor.span());
        if (signal == Signal.SIGKILL) {
            cursor.fail(CallCodes.NO_HANDLER, token.span(), () -> CallMessages.noHandler(token.span()));
        } else if (earlier != null) {
            cursor.fail(
                    StructureCodes.SAID_TWICE,
                    cursor.span(),
                    () -> SyntaxMessages.saidTwice("handler " + signal.name(), earlier));
        }
        cursor.end("handler");
        contents.handlers.add(new Handler(signal, body(node, cursor, "handler"), token.span()));
    }

    /// Reads a function, behind its first word.
    ///
    /// @param keyword the first word: `function`, `safe` or `unsafe`
    /// @param nodes its statements
    /// @return its name
    Name function(String keyword, Cursor cursor, List<Node> nodes) {
        if (!keyword.equals("function")) {
            cursor.expect("function", "function");
        }
        Name name = cursor.newName("function");
        contents.declare(Kind.FUNCTION, name);
        List<String> parameters = parameters(cursor);
        cursor.end("function");
        contents.enter(name.text(), parameters);
        List<Statement> body = body(new Node(cursor.line(), nodes), cursor, "function");
        contents.leave();
        Function.Safety safety = keyword.equals("safe")
                ? Function.Safety.SAFE
                : keyword.equals("unsafe") ? Function.Safety.UNSAFE : Function.Safety.AS_ITS_BODY;
        contents.functions.add(new Function(name.text(), parameters, body, safety, name.span()));
        return name;
    }

    private List<String> parameters(Cursor cursor) {
        List<String> parameters = new ArrayList<>();
        cursor.expect("(", "function");
        boolean more = !cursor.accept(")");
        while (more) {
            Name name = cursor.newName("function");
            if (!name.isMissing()) {
                parameter(name, parameters, cursor);
            }
            more = cursor.accept(",");
            if (!more) {
                cursor.expect(")", "function");
            }
        }
        return parameters;
    }

    private static void parameter(Name name, List<String> parameters, Cursor cursor) {
        String word = name.text();
        if (parameters.size() == Function.MAX_PARAMETERS) {
            cursor.complain(ValueCodes.MANY_PARAMETERS, name.span(), CallMessages::manyParameters);
            return;
        }
        if (Keywords.isReservedInside(word)) {
            cursor.complain(NameCodes.RESERVED_NAME, name.span(), () -> CallMessages.reserved(word));
        } else if (parameters.contains(word)) {
            cursor.complain(NameCodes.DUPLICATE_NAME, name.span(), () -> CallMessages.twoParameters(word));
        }
        parameters.add(word);
    }

    private List<Statement> body(Node node, Cursor cursor, String keyword) {
        if (node.block().isEmpty()) {
            cursor.fail(
                    LayoutCodes.MISSING_BLOCK, cursor.span(), () -> LayoutMessages.missing(keyword, "its statements"));
        }
        return statements.block(node.block());
    }

    /// Says that a line has no block, if it has one.
    ///
    /// @return whether it has one
    boolean unexpectedBlock(Node node, String keyword) {
        if (node.block().isEmpty()) {
            return false;
        }
        Line line = node.block().get(0).line();
        problems.reportIndentation(
                LayoutCodes.UNEXPECTED_INDENT, line.span(), () -> LayoutMessages.unexpected(keyword));
        for (Node inner : node.block()) {
            problems.silence(inner.line().number());
        }
        return true;
    }
}
