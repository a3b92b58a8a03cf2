package forklore.engine.text;

import forklore.engine.model.Expression;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the block of a thread, of a function or of a handler, and the blocks inside it.
///
/// What is nearly right is read as what it was probably meant to be, and what cannot be read becomes a `flush`, so
/// that one mistake is one message. A file with such a statement in it is rejected in any case.
final class StatementParser {

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
            String keyword = keyword(node);
            boolean hasElse = keyword.equals("if")
                    && i + 1 < nodes.size()
                    && keyword(nodes.get(i + 1)).equals("else");
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
    private static String keyword(Node node) {
        Line line = node.line();
        String word = line.keyword();
        Token second = line.tokens().size() > 1 ? line.tokens().get(1) : new Token(Token.Kind.END, "", line.end());
        boolean sign = second.kind() == Token.Kind.SYMBOL;
        if (sign && !word.isEmpty() && !Keywords.isReservedInside(word)) {
            return named(node, word, second);
        }
        return word.isEmpty() ? "" : Keywords.meant(word, Keywords.STATEMENTS);
    }

    /// {@return what a line is that begins with a name and a sign}
    ///
    /// A call has no block, so what looks like one and has a block was meant to be something else.
    private static String named(Node node, String word, Token sign) {
        if (!sign.is("(")) {
            return sign.is("=") || !Keywords.beginsLine(word) ? Forms.ASSIGNMENT : "";
        }
        String meant = node.block().isEmpty() ? "" : Keywords.meant(word, Keywords.STATEMENTS);
        return !meant.isEmpty() || Keywords.beginsLine(word) ? meant : Forms.CALL;
    }

    private void statement(Node node, String keyword, List<Statement> into) {
        switch (keyword) {
            case "fork", "vfork", "if", "repeat", "while", "atomic", "once", "atfork" ->
                into.add(nested(node, keyword));
            case "else" -> {
                Cursor cursor = open(node, keyword);
                cursor.fail(StructureCodes.LONELY_ELSE, node.line().span(), SyntaxMessages::lonelyElse);
                into.add(new Statement.Flush(cursor.span()));
                into.addAll(block(node.block()));
            }
            default -> {
                if (keyword.isEmpty() && node.line().keyword().equals(PlatformMessages.CARD)) {
                    into.add(misplacedCard(node));
                    return;
                }
                into.add(new LineParser(contents, open(node, keyword), keyword).statement());
                if (!misplaced.contains(node)) {
                    unexpectedBlock(node, keyword);
                    into.addAll(block(node.block()));
                }
            }
        }
    }

    /// The lines of the card are nothing that could be read here.
    private Statement misplacedCard(Node node) {
        Span span = node.line().span();
        problems.report(StructureCodes.WRONG_PLACE, span, () -> PlatformMessages.wrongPlace(PlatformMessages.CARD));
        return new Statement.Flush(span);
    }

    private Statement nested(Node node, String keyword) {
        return switch (keyword) {
            case "fork", "vfork" -> fork(node, keyword);
            case "repeat" -> repeat(node);
            case "while" -> loop(node);
            case "atomic" -> atomic(node);
            case "once" -> once(node);
            case "atfork" -> atFork(node);
            default -> branch(node, Optional.empty());
        };
    }

    /// Goes past the keyword of a line, and complains if it is only nearly one.
    private Cursor open(Node node, String keyword) {
        Cursor cursor = new Cursor(node.line(), problems);
        Token first = cursor.peek();
        if (keyword.equals(Forms.ASSIGNMENT) || keyword.equals(Forms.CALL)) {
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

    private Expression expression(Cursor cursor) {
        return new ExpressionParser(cursor, contents).expression();
    }

    private Statement fork(Node node, String keyword) {
        Cursor cursor = open(node, keyword);
        Name process = cursor.newName(keyword);
        contents.declareProcess(process, cursor);
        cursor.end(keyword);
        List<Statement> block = requiredBlock(node, cursor, keyword);
        return keyword.equals("fork")
                ? new Statement.Fork(process.text(), block, cursor.span())
                : new Statement.VFork(process.text(), block, cursor.span());
    }

    private Statement repeat(Node node) {
        Cursor cursor = open(node, "repeat");
        int times = cursor.number(Range.REPEAT, "repeat");
        cursor.end("repeat");
        return new Statement.Repeat(times, requiredBlock(node, cursor, "repeat"), cursor.span());
    }

    private Statement loop(Node node) {
        Cursor cursor = open(node, "while");
        Expression condition = expression(cursor);
        cursor.end(Forms.EXPRESSION);
        return new Statement.While(condition, requiredBlock(node, cursor, "while"), cursor.span());
    }

    private Statement atomic(Node node) {
        Cursor cursor = open(node, "atomic");
        Optional<Expression> when = Optional.empty();
        if (cursor.accept("when")) {
            when = Optional.of(expression(cursor));
            cursor.end(Forms.EXPRESSION);
        } else {
            cursor.end("atomic");
        }
        boolean alone = when.isPresent() && node.block().isEmpty();
        List<Statement> block = alone ? List.of() : requiredBlock(node, cursor, "atomic");
        return new Statement.Atomic(when, block, cursor.span());
    }

    private Statement once(Node node) {
        Cursor cursor = open(node, "once");
        Name control = cursor.anyName("once");
        contents.use(Kind.ONCE, control);
        cursor.end("once");
        return new Statement.Once(control.text(), requiredBlock(node, cursor, "once"), cursor.span());
    }

    private Statement atFork(Node node) {
        Cursor cursor = open(node, "atfork");
        cursor.end("atfork");
        return parts(node.block(), cursor, "atfork");
    }

    /// {@return the blocks `prepare`, `parent` and `child` of an `atfork`, or of the `fork` of a platform}
    ///
    /// @param nodes the lines that begin them
    /// @param cursor the line around them
    /// @param keyword its first word
    Statement.AtFork parts(List<Node> nodes, Cursor cursor, String keyword) {
        Map<String, List<Statement>> blocks = new LinkedHashMap<>();
        Map<String, Span> places = new LinkedHashMap<>();
        for (Node node : nodes) {
            part(node, blocks, places);
        }
        if (nodes.isEmpty()) {
            cursor.fail(
                    LayoutCodes.MISSING_BLOCK,
                    cursor.span(),
                    () -> LayoutMessages.missing(keyword, Words.anyOf(Keywords.AT_FORK) + ", each with statements,"));
        }
        return new Statement.AtFork(
                blocks.getOrDefault("prepare", List.of()),
                blocks.getOrDefault("parent", List.of()),
                blocks.getOrDefault("child", List.of()),
                cursor.span());
    }

    private void part(Node node, Map<String, List<Statement>> blocks, Map<String, Span> places) {
        Cursor cursor = new Cursor(node.line(), problems);
        Token first = cursor.next();
        String word = first.kind() == Token.Kind.WORD ? Keywords.meant(first.text(), Keywords.AT_FORK) : "";
        if (word.isEmpty() || !first.is(word)) {
            cursor.complain(
                    NameCodes.UNKNOWN_STATEMENT,
                    first.span(),
                    () -> SyntaxMessages.unknownStatement(first, "in `atfork`", Keywords.AT_FORK));
        }
        if (word.isEmpty()) {
            block(node.block());
            return;
        }
        Span earlier = places.putIfAbsent(word, cursor.span());
        if (earlier != null) {
            cursor.fail(StructureCodes.SAID_TWICE, cursor.span(), () -> SyntaxMessages.saidTwice(word, earlier));
        }
        cursor.end(word);
        blocks.putIfAbsent(word, requiredBlock(node, cursor, word));
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

    /// {@return the statements below a line, which must have some}
    List<Statement> requiredBlock(Node node, Cursor cursor, String keyword) {
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
