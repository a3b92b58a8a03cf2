package forklore.engine.text;

import forklore.engine.model.Signal;
import forklore.engine.model.Span;
import java.util.function.Supplier;

/// Reads the tokens of one line from left to right.
///
/// The first thing that does not fit is reported. From then on the cursor is at the end of the line and silent, so
/// that the parsers need no error handling: what they then get is harmless, and the scenario is rejected anyway.
final class Cursor {

    private final Line line;
    private final Problems problems;
    private int at;
    private boolean silent;
    private boolean failed;

    Cursor(Line line, Problems problems) {
        this.line = line;
        this.problems = problems;
    }

    Line line() {
        return line;
    }

    /// {@return the place of the whole line}
    Span span() {
        return line.span();
    }

    Token peek() {
        return peek(0);
    }

    /// {@return the token so many places ahead, or one of the kind END}
    Token peek(int ahead) {
        boolean there = !failed && at + ahead < line.tokens().size();
        return there ? line.tokens().get(at + ahead) : new Token(Token.Kind.END, "", line.end());
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /// Goes on if the next token is this word or sign.
    boolean accept(String wordOrSymbol) {
        boolean matches = peek().is(wordOrSymbol);
        at += matches ? 1 : 0;
        return matches;
    }

    /// Insists on this word or sign.
    void expect(String wordOrSymbol, String form) {
        if (!accept(wordOrSymbol)) {
            failExpected(Words.quoted(wordOrSymbol), form);
        }
    }

    /// Reports something and reads on, silently.
    void complain(Code code, Span span, Supplier<Message> message) {
        if (!failed && !silent) {
            problems.report(code, span, message);
        }
        silent = true;
    }

    void fail(Code code, Span span, Supplier<Message> message) {
        complain(code, span, message);
        failed = true;
    }

    /// Reports that the next token is not what is expected.
    ///
    /// @param what what is expected
    /// @param form how the whole statement is written
    void failExpected(String what, String form) {
        Token token = peek();
        fail(LayoutCodes.UNEXPECTED_TOKEN, token.span(), () -> SyntaxMessages.expected(what, token, form));
    }

    /// Insists on the end of the line.
    void end(String form) {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            Span rest = new Span(
                    line.number(),
                    token.span().column(),
                    line.end().column() - token.span().column());
            fail(LayoutCodes.TRAILING_TEXT, rest, () -> SyntaxMessages.trailing(token, form));
        }
    }

    /// {@return a name that is declared here: letters, digits and _; a missing one after a failure}
    Name newName(String form) {
        Name name = anyName(form);
        if (!name.isMissing()) {
            check(name, false);
        }
        return name;
    }

    /// {@return a name of a scenario, topic or outcome, in which there may be hyphens; a missing one after a failure}
    Name longName(String form) {
        Name name = anyName(form);
        if (!name.isMissing()) {
            check(name, true);
        }
        return name;
    }

    /// {@return a name of something that is declared elsewhere; a missing one after a failure}
    ///
    /// Hyphens are taken into the name, though no declared name has one: the message then shows what was meant.
    Name anyName(String form) {
        return name(form, false);
    }

    /// {@return the name of a platform, of evidence and the like, in which there may be hyphens and dots}
    Name dottedName(String form) {
        Name name = name(form, true);
        if (name.text().length() > Limits.NAME_CHARACTERS) {
            fail(ValueCodes.LONG_NAME, name.span(), () -> SyntaxMessages.longName(name));
        }
        return name;
    }

    private Name name(String form, boolean dots) {
        Token first = peek();
        if (!isNamePart(first)) {
            failExpected("a name", form);
            return new Name("", first.span());
        }
        Token last = next();
        StringBuilder text = new StringBuilder(first.text());
        while (touches(last, peek()) && (peek().is("-") || dots && peek().is(".") || isNamePart(peek()))) {
            last = next();
            text.append(last.text());
        }
        int column = first.span().column();
        int length = last.span().column() + last.span().length() - column;
        return new Name(text.toString(), new Span(line.number(), column, length));
    }

    private static boolean touches(Token left, Token right) {
        return left.span().column() + left.span().length() == right.span().column();
    }

    private static boolean isNamePart(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
    }

    private void check(Name name, boolean hyphens) {
        String text = name.text();
        boolean misplaced = hyphens ? text.endsWith("-") || text.contains("--") : text.contains("-");
        if (Characters.isDigit(text.charAt(0)) || misplaced) {
            fail(NameCodes.MALFORMED_NAME, name.span(), () -> SyntaxMessages.malformedName(name, hyphens));
        } else if (text.length() > Limits.NAME_CHARACTERS) {
            fail(ValueCodes.LONG_NAME, name.span(), () -> SyntaxMessages.longName(name));
        }
    }

    /// {@return a signal; any one after a failure}
    Signal signal() {
        Token token = peek();
        at++;
        int index = token.kind() == Token.Kind.WORD ? Keywords.signals().indexOf(token.text()) : -1;
        if (index < 0) {
            fail(NameCodes.UNKNOWN_WORD, token.span(), () -> SyntaxMessages.oneOf(token, Keywords.signals()));
        }
        return Signal.values()[Math.max(0, index)];
    }

    /// {@return a text in quotes}
    ///
    /// @param what what it says, for the message
    /// @param emptyAllowed whether it may have no characters
    String string(String what, boolean emptyAllowed, String form) {
        Token token = peek();
        if (token.kind() != Token.Kind.STRING) {
            failExpected(what + " in quotes", form);
            return "?";
        }
        at++;
        if (token.text().isEmpty() && !emptyAllowed) {
            fail(ValueCodes.EMPTY_STRING, token.span(), () -> SyntaxMessages.emptyString(what));
            return "?";
        }
        checkLength(token, what);
        return token.text();
    }

    /// Insists that a text is not too long.
    void checkLength(Token token, String what) {
        int length = token.text().length();
        if (length > Limits.STRING_CHARACTERS) {
            fail(ValueCodes.LONG_STRING, token.span(), () -> SyntaxMessages.longString(what, length));
        }
    }

    /// {@return a number, perhaps with a sign, within bounds}
    int number(Range range, String form) {
        Token sign = peek();
        boolean negative = accept("-");
        Token token = peek();
        if (token.kind() != Token.Kind.NUMBER) {
            failExpected("a number", form);
            return range.least();
        }
        at++;
        int column = negative ? sign.span().column() : token.span().column();
        Span span = new Span(
                line.number(), column, token.span().column() + token.span().length() - column);
        return range.check(this, span, negative, token.text());
    }
}
