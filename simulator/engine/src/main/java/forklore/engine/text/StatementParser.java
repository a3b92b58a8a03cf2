package forklore.engine.text;

import forklore.engine.model.Expression;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the block of a thread, and the blocks inside it.
///
/// What is nearly right is read as what it was probably meant to be, and what cannot be read becomes a `flush`, so
/// that one mistake is one message. A scenario with such a statement in it is rejected in any case.
final class StatementParser {

    private static final String ASSIGNMENT = "=";
    private static final String STATEMENTS = "statements";

    private final FileContents contents;
    private final Problems problems;

    /// Lines of the top level, or of an outcome, that stand in a thread.
    private final List<Node> misplaced = new ArrayList<>();

    StatementParser(FileContents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
    }

    /// {@return the lines that were left to somebody else, after the complaint about their place}
    List<Node> takeMisplaced() {
        List<Node> taken = List.copyOf(misplaced);
        misplaced.clear();
        return taken;
    }

    /// {@return the statements of a block}
    List<Statement> block(List<Node> nodes) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String keyword = keyword(node.line());
            boolean hasElse = keyword.equals("if")
                    && i + 1 < nodes.size()
                    && keyword(nodes.get(i + 1).line()).equals("else");
            if (hasElse) {
                i++;
                statements.add(branch(node, Optional.of(nodes.get(i))));
            } else {
                statement(node, keyword, statements);
            }
        }
        return statements;
    }

    /// {@return the keyword that a line begins with or was meant to begin with; empty if there is none}
    private static String keyword(Line line) {
        String word = line.keyword();
        Token second = line.tokens().size() > 1 ? line.tokens().get(1) : new Token(Token.Kind.END, "", line.end());
        boolean sign = second.kind() == Token.Kind.SYMBOL && !second.is("(");
        if (sign && !word.isEmpty() && !Keywords.beginsLine(word)) {
            return ASSIGNMENT;
        }
        return word.isEmpty() ? "" : Keywords.meant(word, Keywords.STATEMENTS);
    }

    private void statement(Node node, String keyword, List<Statement> into) {
        switch (keyword) {
            case "fork" -> into.add(fork(node));
            case "if" -> into.add(branch(node, Optional.empty()));
            case "repeat" -> into.add(repeat(node));
            case "else" -> {
                Cursor cursor = open(node, keyword);
                cursor.fail(StructureCodes.LONELY_ELSE, node.line().span(), SyntaxMessages::lonelyElse);
                into.add(new Statement.Flush(cursor.span()));
                into.addAll(block(node.block()));
            }
            default -> {
                into.add(simple(node, keyword));
                if (!misplaced.contains(node)) {
                    unexpectedBlock(node, keyword);
                    into.addAll(block(node.block()));
                }
            }
        }
    }

    /// Goes past the keyword of a line, and complains if it is only nearly one.
    private Cursor open(Node node, String keyword) {
        Cursor cursor = new Cursor(node.line(), problems);
        Token first = cursor.peek();
        if (keyword.equals(ASSIGNMENT)) {
            return cursor;
        }
        cursor.next();
        if (keyword.isEmpty() && Keywords.beginsLine(first.text())) {
            cursor.fail(StructureCodes.WRONG_PLACE, first.span(), () -> SyntaxMessages.wrongPlace(first.text()));
            problems.silence(node.line().number());
            misplaced.add(node);
        } else if (!first.is(keyword)) {
            cursor.complain(
                    NameCodes.UNKNOWN_STATEMENT,
                    first.span(),
                    () -> SyntaxMessages.unknownStatement(first, "in a thread", Keywords.STATEMENTS));
        }
        return cursor;
    }

    private Statement simple(Node node, String keyword) {
        Cursor cursor = open(node, keyword);
        Span span = cursor.span();
        Statement statement = switch (keyword) {
            case "start" -> new Statement.Start(use(Kind.THREAD, cursor, keyword), span);
            case "join" -> new Statement.Join(use(Kind.THREAD, cursor, keyword), span);
            case "wait" -> new Statement.Wait(use(Kind.PROCESS, cursor, keyword), span);
            case "lock" -> new Statement.Lock(use(Kind.MUTEX, cursor, keyword), span);
            case "unlock" -> new Statement.Unlock(use(Kind.MUTEX, cursor, keyword), span);
            case "print" -> new Statement.Print(cursor.string("a text", false, keyword), span);
            case "exit" -> new Statement.Exit(cursor.number(Range.EXIT, keyword), span);
            case "_exit" -> new Statement.ImmediateExit(cursor.number(Range.EXIT, keyword), span);
            case "exec" -> new Statement.Exec(cursor.string("a program", false, keyword), span);
            case ASSIGNMENT -> assignment(cursor, span);
            default -> new Statement.Flush(span);
        };
        if (!keyword.isEmpty()) {
            cursor.end(keyword.equals(ASSIGNMENT) ? Forms.EXPRESSION : keyword);
        }
        return statement;
    }

    private String use(Kind kind, Cursor cursor, String keyword) {
        Name name = cursor.anyName(keyword);
        contents.use(kind, name);
        return name.text();
    }

    private Statement assignment(Cursor cursor, Span span) {
        Name variable = cursor.anyName(ASSIGNMENT);
        contents.use(Kind.VARIABLE, variable);
        cursor.expect(ASSIGNMENT, ASSIGNMENT);
        return new Statement.Assign(variable.text(), expression(cursor), span);
    }

    private Expression expression(Cursor cursor) {
        return new ExpressionParser(cursor, contents).expression();
    }

    private Statement fork(Node node) {
        Cursor cursor = open(node, "fork");
        Name process = cursor.newName("fork");
        contents.declare(Kind.PROCESS, process);
        cursor.end("fork");
        return new Statement.Fork(process.text(), requiredBlock(node, cursor, "fork"), cursor.span());
    }

    private Statement repeat(Node node) {
        Cursor cursor = open(node, "repeat");
        int times = cursor.number(Range.REPEAT, "repeat");
        cursor.end("repeat");
        return new Statement.Repeat(times, requiredBlock(node, cursor, "repeat"), cursor.span());
    }

    private Statement branch(Node node, Optional<Node> otherwise) {
        Cursor cursor = open(node, "if");
        Expression condition = expression(cursor);
        cursor.end(Forms.EXPRESSION);
        List<Statement> then = requiredBlock(node, cursor, "if");
        List<Statement> rest = List.of();
        if (otherwise.isPresent()) {
            Cursor second = open(otherwise.get(), "else");
            second.end("else");
            rest = requiredBlock(otherwise.get(), second, "else");
        }
        return new Statement.If(condition, then, rest, cursor.span());
    }

    private List<Statement> requiredBlock(Node node, Cursor cursor, String keyword) {
        if (node.block().isEmpty()) {
            Span span = cursor.span();
            cursor.fail(LayoutCodes.MISSING_BLOCK, span, () -> LayoutMessages.missing(keyword, STATEMENTS));
            return List.of(new Statement.Flush(span));
        }
        return block(node.block());
    }

    private void unexpectedBlock(Node node, String keyword) {
        if (!node.block().isEmpty() && !keyword.isEmpty()) {
            Line line = node.block().get(0).line();
            problems.reportIndentation(
                    LayoutCodes.UNEXPECTED_INDENT, line.span(), () -> LayoutMessages.unexpected(keyword));
        }
    }
}
