package forklore.engine.text;

import forklore.engine.model.Span;

/// One word, number, string, sign or run of free text of a line.
///
/// @param kind what it is
/// @param text the characters; of a string, what it stands for, without quotes and escapes
/// @param span where it is written
record Token(Kind kind, String text, Span span) {

    enum Kind {
        /// Letters, digits and `_`, not all of them digits.
        WORD,
        /// Digits.
        NUMBER,
        /// Between double quotes.
        STRING,
        /// An operator, a parenthesis, `=`, or the mark of an `about`.
        SYMBOL,
        /// The rest of a `title` line, or what stands between the marks of an `about`.
        TEXT,
        /// The end of the line, after the last of the others.
        END
    }

    /// {@return whether it is this word or sign}
    boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
    }

    /// {@return how a message names it}
    String shown() {
        return switch (kind) {
            case WORD, NUMBER, SYMBOL -> Words.quoted(text);
            case STRING -> "a text in quotes";
            case TEXT -> "free text";
            case END -> "the end of the line";
        };
    }
}
