package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts one line into tokens. It complains at most once, and what follows in the line is then left out.
final class LineLexer {

    /// A tab is a mistake; it is taken for the indentation of one block, so that it makes no further ones.
    private static final int TAB_WIDTH = 2;

    /// The lines with names of platforms or of evidence, in which there may be dots.
    private static final List<String> DOTTED =
            List.of("on", "expect", "platform", "extends", "evidence", "related", "instead");

    private final String text;
    private final int number;
    private final int begin;
    private final Problems problems;
    private final Tabs tabs;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean broken;
    private boolean stopped;

    LineLexer(String text, int number, Problems problems, Tabs tabs) {
        this.text = text;
        this.number = number;
        this.problems = problems;
        this.tabs = tabs;
        this.begin = number == 1 && !text.isEmpty() && text.charAt(0) == Characters.BYTE_ORDER_MARK ? 1 : 0;
        this.at = begin;
    }

    /// {@return the line; it has no tokens if it says nothing, or nothing that can be understood}
    Line line() {
        int indent = indent();
        while (!broken && !stopped && at < text.length()) {
            token();
        }
        return new Line(number, indent, tokens, new Span(number, endColumn(), 0));
    }

    /// {@return whether something of the line was left out, which has been said}
    boolean isBroken() {
        return broken;
    }

    /// {@return where the tokens end, from 0}
    int position() {
        return at;
    }

    private int endColumn() {
        if (tokens.isEmpty()) {
            return at + 1;
        }
        Span last = tokens.get(tokens.size() - 1).span();
        return last.column() + last.length();
    }

    private int indent() {
        int width = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            width += text.charAt(at) == ' ' ? 1 : TAB_WIDTH;
            at++;
        }
        boolean blank = at == text.length() || text.charAt(at) == '#';
        int tab = text.indexOf('\t', begin);
        if (!blank && tab >= 0 && tab < at) {
            tabs.reportIndentation(new Span(number, tab + 1, 1));
        }
        return width;
    }

    private void token() {
        char character = text.charAt(at);
        if (character == ' ') {
            at++;
        } else if (character == '#') {
            checkShown(at + 1, text.length(), true);
            at = text.length();
        } else if (Characters.isWord(character)) {
            word();
        } else if (character == '"' && isAboutMark()) {
            add(Token.Kind.SYMBOL, Lexer.ABOUT_MARK, at, at + Lexer.ABOUT_MARK.length());
            at += Lexer.ABOUT_MARK.length();
            stopped = true;
        } else if (character == '"') {
            string();
        } else {
            symbol(character);
        }
        if (tokens.size() == 1 && tokens.get(0).is("title")) {
            freeText();
        }
    }

    private boolean isAboutMark() {
        return tokens.size() == 1 && tokens.get(0).is("about") && text.startsWith(Lexer.ABOUT_MARK, at);
    }

    private void word() {
        int start = at;
        boolean digits = true;
        while (at < text.length() && Characters.isWord(text.charAt(at))) {
            digits &= Characters.isDigit(text.charAt(at));
            at++;
        }
        add(digits ? Token.Kind.NUMBER : Token.Kind.WORD, text.substring(start, at), start, at);
    }

    private void symbol(char character) {
        boolean pair = "=!<>".indexOf(character) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '=';
        if (pair || "()=<>+-*,".indexOf(character) >= 0 || isDotOfName()) {
            int end = at + (pair ? 2 : 1);
            add(Token.Kind.SYMBOL, text.substring(at, end), at, end);
            at = end;
        } else {
            stray(character);
        }
    }

    /// {@return whether here is a dot inside a name of the few that may have one}
    private boolean isDotOfName() {
        boolean inside = text.charAt(at) == '.'
                && at > 0
                && Characters.isWord(text.charAt(at - 1))
                && at + 1 < text.length()
                && Characters.isWord(text.charAt(at + 1));
        return inside && !tokens.isEmpty() && DOTTED.contains(tokens.get(0).text());
    }

    private void stray(char character) {
        broken = true;
        boolean pair = Character.isSurrogate(character) && !Characters.isHidden(text, at);
        Span span = new Span(number, at + 1, pair ? 2 : 1);
        if (character == '\t') {
            tabs.report(span);
        } else if (Characters.isHidden(text, at)) {
            problems.report(LayoutCodes.HIDDEN_CHARACTER, span, () -> LexicalMessages.hidden(character));
        } else {
            String shown = text.substring(at, at + span.length());
            problems.report(LayoutCodes.STRAY_CHARACTER, span, () -> LexicalMessages.stray(shown));
        }
    }

    private void freeText() {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > start) {
            checkShown(start, end, false);
            add(Token.Kind.TEXT, text.substring(start, end), start, end);
        }
        at = text.length();
    }

    private void string() {
        int start = at;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"' && !broken) {
            if (text.charAt(at) == '\\') {
                escape(value);
            } else if (text.charAt(at) == '\t') {
                Span span = new Span(number, at + 1, 1);
                problems.report(LayoutCodes.TAB, span, () -> LexicalMessages.tabInString(span));
                broken = true;
            } else {
                checkShown(at, at + 1, false);
                value.append(text.charAt(at));
                at++;
            }
        }
        if (!broken && at == text.length()) {
            problems.report(
                    LayoutCodes.OPEN_STRING, new Span(number, start + 1, at - start), LexicalMessages::openString);
            broken = true;
        }
        at = Math.min(text.length(), at + 1);
        add(Token.Kind.STRING, value.toString(), start, at);
    }

    private void escape(StringBuilder value) {
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int which = "nt\"\\".indexOf(escaped);
        if (at + 1 == text.length()) {
            at++;
        } else if (which >= 0) {
            value.append("\n\t\"\\".charAt(which));
            at += 2;
        } else {
            Span span = new Span(number, at + 1, 2);
            problems.report(LayoutCodes.UNKNOWN_ESCAPE, span, () -> LexicalMessages.escape(span, escaped));
            broken = true;
        }
    }

    /// Complains about the first character of a range that cannot be seen.
    private void checkShown(int from, int to, boolean tabsAllowed) {
        for (int i = from; i < to && !broken; i++) {
            char character = text.charAt(i);
            if (character == '\t' && !tabsAllowed) {
                broken = true;
                tabs.report(new Span(number, i + 1, 1));
            } else if (character != '\t' && Characters.isHidden(text, i)) {
                broken = true;
                Span span = new Span(number, i + 1, 1);
                problems.report(LayoutCodes.HIDDEN_CHARACTER, span, () -> LexicalMessages.hidden(character));
            }
        }
    }

    private void add(Token.Kind kind, String value, int start, int end) {
        tokens.add(new Token(kind, value, new Span(number, start + 1, end - start)));
    }
}
