package forklore.engine.text;

import java.util.Optional;

/// Reads the lines with which scenarios and platforms begin alike.
final class HeaderParser {

    private final FileContents contents;

    HeaderParser(FileContents contents) {
        this.contents = contents;
    }

    /// Reads the name of the scenario or of the platform.
    void name(String keyword, Cursor cursor) {
        Name name = keyword.equals("platform") ? cursor.dottedName(keyword) : cursor.longName(keyword);
        contents.name = name.isMissing() ? Optional.empty() : Optional.of(name);
    }

    void title(Cursor cursor) {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.TEXT) {
            cursor.next();
            cursor.checkLength(token, "the title");
            contents.title = Optional.of(token.text());
        } else {
            cursor.failExpected("one line for people", "title");
        }
    }

    void about(Cursor cursor) {
        cursor.expect(Lexer.ABOUT_MARK, "about");
        contents.about = cursor.next().text();
    }
}
