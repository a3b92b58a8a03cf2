package forklore.engine.text;

import forklore.engine.model.Expectation;
import forklore.engine.model.Language;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines that are not indented, with their blocks.
final class FileParser {

    private final FileContents contents = new FileContents();
    private final Problems problems;
    private final StatementParser statements;
    private final OutcomeParser outcomes;
    private final DeclarationParser declarations;
    private final HeaderParser header;

    FileParser(Problems problems) {
        this.problems = problems;
        this.statements = new StatementParser(contents, problems);
        this.outcomes = new OutcomeParser(contents, problems);
        this.declarations = new DeclarationParser(contents, problems, statements);
        this.header = new HeaderParser(contents);
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
        if (Keywords.HEADER.contains(keyword)) {
            Optional<Span> earlier = contents.headerLine(keyword, cursor.span());
            if (earlier.isPresent()) {
                Span before = earlier.get();
                cursor.fail(StructureCodes.SAID_TWICE, cursor.span(), () -> SyntaxMessages.saidTwice(keyword, before));
                return;
            }
        }
        switch (keyword) {
            case "thread" -> declarations.thread(node, cursor);
            case "handler" -> declarations.handler(node, cursor);
            case "function", "safe", "unsafe" -> declarations.function(keyword, cursor, node.block());
            case "outcome" -> outcomes.outcome(node, cursor);
            default -> {
                line(keyword, cursor);
                if (declarations.unexpectedBlock(node, keyword)) {
                    node.block().forEach(this::declaration);
                }
            }
        }
    }

    private void line(String keyword, Cursor cursor) {
        switch (keyword) {
            case "scenario" -> header.name("scenario", cursor);
            case "title" -> header.title(cursor);
            case "topic" -> contents.topic = cursor.longName("topic").text();
            case "runs" -> runs(cursor);
            case "on" -> names(cursor, "on", contents.platforms);
            case "related" -> names(cursor, "related", contents.related);
            case "instead" -> instead(cursor);
            case "about" -> header.about(cursor);
            case "expect" -> expectation(cursor);
            default -> {
                declarations.line(keyword, cursor);
                return;
            }
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

    /// Reads the names of platforms or of other scenarios, each once.
    private static void names(Cursor cursor, String keyword, List<String> into) {
        do {
            Name name = keyword.equals("on") ? cursor.dottedName(keyword) : cursor.longName(keyword);
            if (into.size() == Limits.DECLARATIONS) {
                cursor.fail(
                        ValueCodes.MANY_DECLARATIONS,
                        name.span(),
                        () -> StructureMessages.tooManyNames(keyword, Limits.DECLARATIONS));
            } else if (into.contains(name.text())) {
                cursor.fail(StructureCodes.SAID_TWICE, name.span(), () -> SyntaxMessages.namedTwice(name));
            } else if (!name.isMissing()) {
                into.add(name.text());
            }
        } while (cursor.peek().kind() != Token.Kind.END);
    }

    private void instead(Cursor cursor) {
        Name name = cursor.longName("instead");
        contents.instead = name.isMissing() ? Optional.empty() : Optional.of(name.text());
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
            Optional<String> platform = cursor.accept("on")
                    ? Optional.of(cursor.dottedName("expect").text())
                    : Optional.empty();
            contents.expectations.add(new Expectation(frequency, outcome.text(), platform, cursor.span()));
        }
    }
}
