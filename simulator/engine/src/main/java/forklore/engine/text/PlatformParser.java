package forklore.engine.text;

import forklore.engine.model.Platform;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the lines of a platform that are not indented, with their blocks.
final class PlatformParser {

    private static final String CARD = PlatformMessages.CARD;

    private final FileContents contents = new FileContents();
    private final Problems problems;
    private final StatementParser statements;
    private final DeclarationParser declarations;
    private final HeaderParser header;

    PlatformParser(Problems problems) {
        this.problems = problems;
        this.statements = new StatementParser(contents, problems);
        this.declarations = new DeclarationParser(contents, problems, statements);
        this.header = new HeaderParser(contents);
    }

    FileContents parse(List<Node> nodes) {
        for (Node node : nodes) {
            part(node);
            statements.takeMisplaced();
        }
        return contents;
    }

    private void part(Node node) {
        String word = node.line().keyword();
        String keyword = word.isEmpty() ? "" : meant(word);
        Cursor cursor = new Cursor(node.line(), problems);
        Token first = cursor.next();
        if (keyword.isEmpty() && Keywords.all().contains(word) && !Keywords.BETWEEN.contains(word)) {
            cursor.fail(StructureCodes.WRONG_PLACE, first.span(), () -> PlatformMessages.wrongPlace(word));
            return;
        }
        if (!node.line().tokens().isEmpty() && (keyword.isEmpty() || !first.is(keyword))) {
            cursor.complain(
                    NameCodes.UNKNOWN_STATEMENT,
                    first.span(),
                    () -> SyntaxMessages.unknownStatement(first, "in a platform", Keywords.PLATFORM));
        }
        if (keyword.isEmpty()) {
            statements.block(node.block());
            return;
        }
        if (Keywords.PLATFORM_HEADER.contains(keyword) || keyword.equals("fork")) {
            Optional<Span> earlier = contents.headerLine(keyword, cursor.span());
            if (earlier.isPresent()) {
                Span before = earlier.get();
                cursor.fail(StructureCodes.SAID_TWICE, cursor.span(), () -> SyntaxMessages.saidTwice(keyword, before));
                return;
            }
        }
        part(keyword, node, cursor);
    }

    private static String meant(String word) {
        if (Keywords.PLATFORM.contains(word)) {
            return word;
        }
        return Keywords.all().contains(word)
                ? ""
                : Suggestions.nearest(word, Keywords.PLATFORM).orElse("");
    }

    private void part(String keyword, Node node, Cursor cursor) {
        switch (keyword) {
            case "rule" -> rule(node, cursor);
            case "function", "safe", "unsafe" -> function(keyword, node, cursor);
            case "fork" -> fork(node, cursor);
            default -> {
                line(keyword, cursor);
                if (declarations.unexpectedBlock(node, keyword)) {
                    node.block().forEach(this::part);
                }
            }
        }
    }

    private void line(String keyword, Cursor cursor) {
        switch (keyword) {
            case "platform" -> header.name("platform", cursor);
            case "title" -> header.title(cursor);
            case "extends" -> {
                Name name = cursor.dottedName("extends");
                contents.parent = name.isMissing() ? Optional.empty() : Optional.of(name.text());
            }
            case "about" -> header.about(cursor);
            default -> {
                declarations.line(keyword, cursor);
                return;
            }
        }
        cursor.end(keyword);
    }

    private void rule(Node node, Cursor cursor) {
        Name name = cursor.longName("rule");
        Name value = cursor.longName("rule");
        cursor.end("rule");
        Platform.Card card = card(name.text(), node, cursor, "rule");
        contents.rules.add(new Platform.Rule(name.text(), value.text(), card, name.span()));
    }

    private void function(String keyword, Node node, Cursor cursor) {
        Name name = declarations.function(keyword, cursor, withoutCard(node));
        evidence(name.text(), node);
    }

    private void fork(Node node, Cursor cursor) {
        cursor.end(Forms.declaration("fork"));
        evidence("fork", node);
        contents.around = Optional.of(statements.parts(withoutCard(node), cursor, "fork"));
    }

    private static boolean hasCard(Node node) {
        return !node.block().isEmpty() && node.block().get(0).line().keyword().equals(CARD);
    }

    private static List<Node> withoutCard(Node node) {
        return hasCard(node) ? node.block().subList(1, node.block().size()) : node.block();
    }

    private void evidence(String subject, Node node) {
        if (hasCard(node)) {
            Node card = node.block().get(0);
            Cursor cursor = new Cursor(card.line(), problems);
            cursor.next();
            cursor.end(CARD);
            contents.cards.add(card(subject, card, cursor, CARD));
        }
    }

    /// What is found below a rule or a `card`.
    private static final class Parts {
        private final Map<String, Span> lines = new LinkedHashMap<>();
        private String claim = "?";
        private String versions = "?";
        private final List<String> sources = new ArrayList<>();
        private final List<String> evidence = new ArrayList<>();
    }

    private Platform.Card card(String subject, Node node, Cursor cursor, String keyword) {
        Parts parts = new Parts();
        boolean unknown = false;
        for (Node inner : node.block()) {
            unknown |= !part(inner, parts);
        }
        if (node.block().isEmpty()) {
            cursor.fail(
                    LayoutCodes.MISSING_BLOCK,
                    cursor.span(),
                    () -> LayoutMessages.missing(keyword, "`claim`, `versions` and `source`"));
        } else if (!unknown) {
            for (String word : List.of("claim", "versions", "source")) {
                if (!parts.lines.containsKey(word)) {
                    cursor.fail(PlatformCodes.OPEN_CARD, cursor.span(), () -> PlatformMessages.openCard(subject, word));
                }
            }
        }
        return new Platform.Card(subject, parts.claim, parts.versions, parts.sources, parts.evidence);
    }

    /// {@return whether the line is one of a card}
    private boolean part(Node node, Parts parts) {
        Cursor cursor = new Cursor(node.line(), problems);
        Token first = cursor.next();
        String keyword = first.kind() == Token.Kind.WORD ? Keywords.meant(first.text(), Keywords.CARD) : "";
        if (keyword.isEmpty() || !first.is(keyword)) {
            cursor.complain(
                    NameCodes.UNKNOWN_STATEMENT,
                    first.span(),
                    () -> SyntaxMessages.unknownStatement(first, "in a card", Keywords.CARD));
        }
        if (keyword.isEmpty()) {
            return false;
        }
        Span earlier = parts.lines.putIfAbsent(keyword, cursor.span());
        boolean once = keyword.equals("claim") || keyword.equals("versions");
        if (once && earlier != null) {
            cursor.fail(StructureCodes.SAID_TWICE, cursor.span(), () -> SyntaxMessages.saidTwice(keyword, earlier));
            return true;
        }
        line(keyword, cursor, parts);
        cursor.end(keyword);
        declarations.unexpectedBlock(node, keyword);
        return true;
    }

    private static void line(String keyword, Cursor cursor, Parts parts) {
        switch (keyword) {
            case "claim" -> parts.claim = cursor.string("a claim", false, keyword);
            case "versions" -> parts.versions = cursor.string("versions", false, keyword);
            case "source" -> parts.sources.add(cursor.string("a source", false, keyword));
            default -> {
                do {
                    parts.evidence.add(cursor.dottedName(keyword).text());
                } while (cursor.peek().kind() != Token.Kind.END);
            }
        }
    }
}
