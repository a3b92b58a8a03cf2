package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.List;

/// One line that says something: not blank, not only a comment.
///
/// @param number the line, from 1
/// @param indent the number of spaces before the first token
/// @param tokens the tokens, in order; empty only if the lexer has complained about the first character
/// @param end the place after the last token, of length 0
record Line(int number, int indent, List<Token> tokens, Span end) {

    Line {
        tokens = List.copyOf(tokens);
    }

    /// {@return the place from the first token to the last}
    Span span() {
        int first = tokens.isEmpty() ? end.column() : tokens.get(0).span().column();
        return new Span(number, first, Math.max(0, end.column() - first));
    }

    /// {@return the first word, or an empty text if the line begins with something else}
    String keyword() {
        boolean word = !tokens.isEmpty() && tokens.get(0).kind() == Token.Kind.WORD;
        return word ? tokens.get(0).text() : "";
    }
}
