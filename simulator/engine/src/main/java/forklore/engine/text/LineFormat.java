package forklore.engine.text;

import forklore.engine.model.Errno;
import forklore.engine.model.Span;
import java.util.List;

/// The canonical form of one line: which words and signs have a space between them.
final class LineFormat {

    /// The words behind which names of scenarios, platforms, outcomes and the like stand, with hyphens and dots.
    private static final List<String> LONG_NAMES = List.of(
            "scenario",
            "topic",
            "on",
            "related",
            "instead",
            "outcome",
            "expect",
            "platform",
            "extends",
            "rule",
            "evidence");

    /// So wide are the words of a heading and of a card.
    private static final int WIDE = 9;

    /// So wide are the words of an outcome, and `int` beside `mutex`.
    private static final int NARROW = 6;

    private final Line line;
    private final String written;
    private final StringBuilder out = new StringBuilder();

    private LineFormat(Line line, String written) {
        this.line = line;
        this.written = written;
    }

    /// {@return the line without its indentation, its comment and its prose}
    ///
    /// @param line the line
    /// @param written how it is written
    static String of(Line line, String written) {
        return new LineFormat(line, written).format();
    }

    private String format() {
        List<Token> tokens = line.tokens();
        boolean prose = tokens.size() > 2 && tokens.get(1).is(Lexer.ABOUT_MARK);
        int count = prose ? 2 : tokens.size();
        for (int i = 0; i < count; i++) {
            if (i == 1) {
                out.append(Words.spaces(firstGap()));
            } else if (i > 1 && isApart(i)) {
                out.append(' ');
            }
            out.append(shown(tokens.get(i)));
        }
        return out.toString();
    }

    private String shown(Token token) {
        if (token.kind() != Token.Kind.STRING) {
            return token.text();
        }
        Span span = token.span();
        return written.substring(span.column() - 1, span.column() - 1 + span.length());
    }

    /// {@return the number of spaces behind the first word}
    private int firstGap() {
        String word = line.tokens().get(0).text();
        Token second = line.tokens().get(1);
        if (!isApart(1)) {
            return 0;
        }
        boolean assigned = second.is("=");
        return Math.max(1, (assigned ? 0 : width(word)) - word.length());
    }

    private static int width(String word) {
        boolean heading = Keywords.HEADER.contains(word) || Keywords.PLATFORM_HEADER.contains(word);
        if (heading && !word.equals("about") || Keywords.CARD.contains(word)) {
            return WIDE;
        }
        return Keywords.OUTCOME.contains(word) || word.equals("int") ? NARROW : 0;
    }

    /// {@return whether there is a space before a word or sign}
    private boolean isApart(int at) {
        Token before = line.tokens().get(at - 1);
        Token token = line.tokens().get(at);
        if (LONG_NAMES.contains(line.keyword()) && isPart(before) && isPart(token)) {
            return !touch(before, token);
        }
        if (before.is("(") || token.is(")") || token.is(",") || isSign(at - 1)) {
            return false;
        }
        return !token.is("(") || !isName(at - 1);
    }

    private static boolean touch(Token left, Token right) {
        return left.span().column() + left.span().length() == right.span().column();
    }

    private static boolean isPart(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER || token.is("-") || token.is(".");
    }

    /// {@return whether it is the name of a function, of a declared one or of a called one}
    private boolean isName(int at) {
        Token token = line.tokens().get(at);
        boolean declared = at > 0 && line.tokens().get(at - 1).is("function");
        return token.kind() == Token.Kind.WORD && (declared || !Keywords.isReservedInside(token.text()));
    }

    /// {@return whether it is a sign before one operand, and not between two}
    private boolean isSign(int at) {
        if (!line.tokens().get(at).is("-")) {
            return false;
        }
        Token before = line.tokens().get(Math.max(0, at - 1));
        return switch (before.kind()) {
            case SYMBOL -> !before.is(")");
            case WORD -> at < 1 || Keywords.isReservedInside(before.text()) && !isConstant(before);
            case NUMBER, STRING, TEXT, END -> false;
        };
    }

    private static boolean isConstant(Token token) {
        return Errno.named(token.text()).isPresent();
    }
}
