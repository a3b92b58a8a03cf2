package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.List;

/// The wording of what is wrong with the form of a statement.
final class SyntaxMessages {

    /// A longer list of words is not read by anybody.
    private static final int MANY_WORDS = 30;

    /// So many words of a long list are shown.
    private static final int SOME_WORDS = 16;

    private SyntaxMessages() {}

    static Message expected(String what, Token found, String form) {
        String text = "expected " + what + ", but found " + found.shown();
        Message message = Message.of(text, "expected " + what).help(Forms.of(form));
        boolean single = found.is("=") && form.equals(Forms.EXPRESSION);
        return single ? message.suggest(found.span(), "==") : message;
    }

    static Message trailing(Token first, String form) {
        Message message = Message.of("the statement ends before " + first.shown(), "too much")
                .help(Forms.of(form));
        if (first.is("=") && form.equals(Forms.EXPRESSION)) {
            return message.suggest(first.span(), "==");
        }
        return Suggestions.nearest(first.text(), Keywords.BETWEEN)
                .filter(near -> first.kind() == Token.Kind.WORD && !first.is(near))
                .map(near -> message.suggest(first.span(), near))
                .orElse(message);
    }

    static Message malformedName(Name name, boolean hyphens) {
        String signs = hyphens ? "letters, digits, _ and single hyphens" : "letters, digits and _";
        return Message.of(Words.quoted(name.text()) + " cannot be a name", "no name")
                .help("begin with a letter or _ and go on with " + signs);
    }

    static Message longName(Name name) {
        int length = name.text().length();
        return Message.of("the name " + Words.quoted(name.text()) + " has " + length + " characters", "too long")
                .help("shorten it to at most " + Limits.NAME_CHARACTERS);
    }

    static Message emptyString(String what) {
        return Message.of(what + " is empty", "nothing between the quotes").help("write at least one character");
    }

    static Message longString(String what, int length) {
        return Message.of(what + " has " + length + " characters", "too long")
                .help("shorten it to at most " + Limits.STRING_CHARACTERS);
    }

    static Message range(Range range, String shown) {
        String text = range.what() + " of " + Words.quoted(shown) + " is out of range";
        return Message.of(text, "out of range")
                .help("write a number between " + range.least() + " and " + range.most());
    }

    static Message deepExpression() {
        return Message.of("parentheses and signs are more than " + Limits.NESTING + " deep here", "too deep")
                .help("store a part of it in a variable first");
    }

    static Message longExpression() {
        return Message.of("there are more than " + Limits.OPERATORS + " operators before this place", "too many")
                .help("store a part of it in a variable first");
    }

    static Message chained(Token first, Token second) {
        String text = Words.quoted(second.text()) + " compares the result of " + Words.quoted(first.text());
        return Message.of(text, "second comparison")
                .see(first.span(), "first comparison")
                .help("write `a < b and b < c`, or parentheses if the 0 or 1 is meant");
    }

    /// A word that must be one of a few, and is not.
    static Message oneOf(Token found, List<String> words) {
        Message message = Message.of(
                        "expected " + Words.anyOf(words) + ", but found " + found.shown(), "not one of them")
                .help("write " + Words.anyOf(words));
        return Suggestions.nearest(found.text(), words)
                .map(word -> message.suggest(found.span(), word))
                .orElse(message);
    }

    static Message unknownStatement(Token found, String where, List<String> words) {
        String list = words.size() <= MANY_WORDS
                ? Words.anyOf(words)
                : Words.allOf(words.subList(0, SOME_WORDS))
                        + " and others; `forklore help scenario-language` has them all";
        Message message = Message.of("no statement begins with " + found.shown(), "not known")
                .help(where + " a line begins with " + list);
        return Suggestions.nearest(found.text(), words)
                .map(word -> message.suggest(found.span(), word))
                .orElse(message);
    }

    static Message lonelyElse() {
        return Message.of("this `else` follows no `if`", "no `if` before it")
                .help("put it below the block of an `if`, in the column of that `if`");
    }

    static Message wrongPlace(String keyword) {
        String place = Keywords.STATEMENTS.contains(keyword)
                ? "in a thread, indented below `thread NAME`"
                : Keywords.OUTCOME.contains(keyword)
                        ? "in an outcome, indented below `outcome NAME`"
                        : "in a line of its own that is not indented";
        return Message.of(Words.quoted(keyword) + " stands in the wrong place", "not here")
                .help(Words.quoted(keyword) + " belongs " + place);
    }

    static Message saidTwice(String keyword, Span first) {
        return Message.of(Words.quoted(keyword) + " is said twice", "the second time")
                .see(first, "the first time")
                .help("leave one of them out");
    }

    static Message namedTwice(Name name) {
        return Message.of(Words.quoted(name.text()) + " is named twice", "the second time")
                .help("leave one of them out");
    }

    static Message languageTwice(String word) {
        return Message.of("the language " + Words.quoted(word) + " is named twice", "the second time")
                .help("leave one of them out");
    }
}
