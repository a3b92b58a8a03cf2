package forklore.engine.text;

import forklore.engine.model.Span;

/// The wording of what is wrong with characters.
final class LexicalMessages {

    private LexicalMessages() {}

    static Message hidden(char character) {
        String name = Characters.codePoint(character);
        return Message.of("the character " + name + " cannot be seen", "here").help("delete it");
    }

    static Message stray(String character) {
        Message message = Message.of(Words.quoted(character) + " means nothing here", "not expected");
        return switch (character) {
            case "“", "”", "„", "'", "’", "‘" -> message.help("texts are written between straight double quotes: \"");
            case ";" -> message.help("write each statement in a line of its own");
            case "{", "}" -> message.help("leave it out: a block is made by indenting its lines");
            case ":" -> message.help("leave it out: no colon stands before a block");
            case "!" -> message.help("write `not` for the opposite, and `!=` for different");
            case "&", "|" -> message.help("write `and` and `or`");
            case "/", "%" -> message.help("there is `+`, `-` and `*`");
            default -> message.help("leave it out, or put it into a text in quotes or a comment");
        };
    }

    static Message tabInString(Span span) {
        return Message.of("a text in quotes has a tab", "the tab").suggest(span, "\\t", "write `\\t` for a tab");
    }

    static Message openString() {
        return Message.of("the text in quotes is not closed in this line", "begins here")
                .help("close it with \"; a line feed inside is written \\n, a quote \\\"");
    }

    static Message escape(Span span, char escaped) {
        return Message.of("`\\" + escaped + "` is no escape", "unknown")
                .suggest(span, "\\\\" + escaped, "write `\\\\` for a backslash");
    }

    static Message aboutOpening() {
        return Message.of("the prose of an about begins in the line after the mark", "must end its line")
                .help("break the line after the mark");
    }

    static Message aboutClosing() {
        return Message.of("the mark that closes an about has a line of its own", "must stand alone")
                .help("break the line before and after the mark");
    }

    static Message openAbout() {
        return Message.of("this about is never closed", "begins here")
                .help("write a line with nothing but \"\"\" after the prose");
    }
}
