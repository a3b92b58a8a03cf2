package forklore.engine.text;

import forklore.engine.model.Expectation;
import forklore.engine.model.Language;
import forklore.engine.model.Mutex;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines that are not indented, with their blocks.
final class FileParser {

    private static final List<String> ONCE = List.of("scenario", "title", "topic", "runs", "about");

    private final FileContents contents = new FileContents();
    private final Problems problems;
    private final StatementParser statements;
    private final OutcomeParser outcomes;

    FileParser(Problems problems) {
        this.problems = problems;
        this.statements = new StatementParser(contents, problems);
        this.outcomes = new OutcomeParser(contents, problems);
    }

    FileContents parse(List<Node> nodes) {
        for (Node node : nodes) {
            declaration(node);
            for (Node misplaced : statements.takeMisplaced()) {
                declaration(misplaced);
            }
        }
        return contents;
    }

    private void declaration(Node node) {
        String word = node.line().keyword();
        String keyword = word.isEmpty() ? "" : Keywords.meant(word, Keywords.TOP_LEVEL);
        if (keyword.isEmpty()) {
            notTopLevel(node, word);
            return;
        }
        Cursor cursor = new Cursor(node.line(), problems);
        Token first = cursor.next();
        if (!first.is(keyword)) {
            cursor.complain(NameCodes.UNKNOWN_STATEMENT, first.span(), () -> unknown(first));
        }
        if (ONCE.contains(keyword)) {
            Optional<Span> earlier = contents.headerLine(keyword, cursor.span());
            if (earlier.isPresent()) {
                Span before = earlier.get();
                cursor.fail(StructureCodes.SAID_TWICE, cursor.span(), () -> SyntaxMessages.saidTwice(keyword, before));
                return;
            }
        }
        switch (keyword) {
            case "thread" -> thread(node, cursor);
            case "outcome" -> outcomes.outcome(node, cursor);
            default -> {
                line(keyword, cursor);
                unexpectedBlock(node, keyword);
            }
        }
    }

    private void line(String keyword, Cursor cursor) {
        switch (keyword) {
            case "scenario" -> scenario(cursor);
            case "title" -> title(cursor);
            case "topic" -> topic(cursor);
            case "runs" -> runs(cursor);
            case "about" -> about(cursor);
            case "mutex" -> mutex(cursor);
            case "int" -> variable(cursor);
            default -> expectation(cursor);
        }
        cursor.end(keyword);
    }

    /// A statement that belongs into a thread, or something unknown. Its block is read for the names in it.
    private void notTopLevel(Node node, String word) {
        if (node.line().tokens().isEmpty()) {
            statements.block(node.block());
            return;
        }
        Token first = node.line().tokens().get(0);
        if (Keywords.beginsLine(word)) {
            problems.report(StructureCodes.WRONG_PLACE, first.span(), () -> SyntaxMessages.wrongPlace(word));
            problems.silence(first.span().line());
            if (Keywords.STATEMENTS.contains(word)) {
                statements.block(List.of(node));
            }
        } else {
            problems.report(NameCodes.UNKNOWN_STATEMENT, first.span(), () -> unknown(first));
            statements.block(node.block());
        }
    }

    private static Message unknown(Token first) {
        return SyntaxMessages.unknownStatement(first, "outside threads and outcomes", Keywords.TOP_LEVEL);
    }

    private void scenario(Cursor cursor) {
        Name name = cursor.longName("scenario");
        contents.scenario = name.isMissing() ? Optional.empty() : Optional.of(name);
    }

    private void title(Cursor cursor) {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.TEXT) {
            cursor.next();
            cursor.checkLength(token, "the title");
            contents.title = Optional.of(token.text());
        } else {
            cursor.failExpected("one line for people", "title");
        }
    }

    private void topic(Cursor cursor) {
        contents.topic = cursor.longName("topic").text();
    }

    private void runs(Cursor cursor) {
        List<String> words = new ArrayList<>();
        for (Language language : Language.values()) {
            words.add(language.word());
        }
        do {
            Token token = cursor.next();
            int index = token.kind() == Token.Kind.WORD ? words.indexOf(token.text()) : -1;
            if (index < 0) {
                cursor.fail(NameCodes.UNKNOWN_WORD, token.span(), () -> SyntaxMessages.oneOf(token, words));
            } else if (contents.languages.contains(Language.values()[index])) {
                cursor.fail(StructureCodes.SAID_TWICE, token.span(), () -> SyntaxMessages.languageTwice(token.text()));
            } else {
                contents.languages.add(Language.values()[index]);
            }
        } while (cursor.peek().kind() != Token.Kind.END);
    }

    private void about(Cursor cursor) {
        cursor.expect(Lexer.ABOUT_MARK, "about");
        contents.about = cursor.next().text();
    }

    private void mutex(Cursor cursor) {
        Name name = cursor.newName("mutex");
        contents.declare(Kind.MUTEX, name);
        contents.mutexes.add(new Mutex(name.text(), name.span()));
    }

    private void variable(Cursor cursor) {
        Name name = cursor.newName("int");
        contents.declare(Kind.VARIABLE, name);
        cursor.expect("=", "int");
        contents.variables.add(new Variable(name.text(), cursor.number(Range.VALUE, "int"), name.span()));
    }

    private void thread(Node node, Cursor cursor) {
        Name name = cursor.newName("thread");
        contents.declare(Kind.THREAD, name);
        cursor.end("thread");
        if (node.block().isEmpty()) {
            cursor.fail(
                    LayoutCodes.MISSING_BLOCK, cursor.span(), () -> LayoutMessages.missing("thread", "its statements"));
        }
        List<Statement> body = statements.block(node.block());
        contents.threads.add(new ThreadBody(name.text(), body, name.span()));
    }

    private void expectation(Cursor cursor) {
        List<String> words = new ArrayList<>();
        for (Expectation.Frequency frequency : Expectation.Frequency.values()) {
            words.add(frequency.word());
        }
        Token token = cursor.next();
        int index = token.kind() == Token.Kind.WORD ? words.indexOf(token.text()) : -1;
        if (index < 0) {
            cursor.complain(NameCodes.UNKNOWN_WORD, token.span(), () -> SyntaxMessages.oneOf(token, words));
        }
        Name outcome = cursor.longName("expect");
        if (!outcome.isMissing()) {
            Expectation.Frequency frequency = Expectation.Frequency.values()[Math.max(0, index)];
            contents.expectedOutcomes.add(outcome);
            contents.expectations.add(new Expectation(frequency, outcome.text(), cursor.span()));
        }
    }

    private void unexpectedBlock(Node node, String keyword) {
        if (!node.block().isEmpty()) {
            Line line = node.block().get(0).line();
            problems.reportIndentation(
                    LayoutCodes.UNEXPECTED_INDENT, line.span(), () -> LayoutMessages.unexpected(keyword));
            for (Node inner : node.block()) {
                problems.silence(inner.line().number());
                declaration(inner);
            }
        }
    }
}
