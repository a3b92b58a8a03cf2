package forklore.engine.text;

import forklore.engine.model.Span;

/// The wording of what is wrong with a duration.
final class ValueMessages {

    private ValueMessages() {}

    /// A number without `us` or `ms` behind it.
    ///
    /// @param token the number, and whatever is written behind it
    /// @param unit what is written behind it; may be empty
    /// @param behind what follows
    static Message durationUnit(Token token, String unit, Token behind) {
        String what = unit.isEmpty() ? " has no unit" : " has an unknown unit " + Words.quoted(unit);
        Message message = Message.of("the duration " + Words.quoted(token.text()) + what, "us or ms?")
                .help("write `10us` for microseconds or `10ms` for milliseconds, without a blank inside");
        if (!unit.isEmpty()) {
            return message;
        }
        boolean apart = behind.is("us") || behind.is("ms");
        Span last = apart ? behind.span() : token.span();
        int begin = token.span().column();
        Span both = new Span(token.span().line(), begin, last.column() + last.length() - begin);
        return message.suggest(both, token.text() + (apart ? behind.text() : "us"));
    }

    /// A duration that is too short or too long.
    static Message durationRange(Token token) {
        return Message.of("the duration " + Words.quoted(token.text()) + " is out of range", "out of range")
                .help("write a time between " + ValueCodes.SHORTEST + " and " + ValueCodes.LONGEST);
    }

    /// A range whose end is before its beginning.
    static Message durationOrder() {
        return Message.of("the longest time is shorter than the shortest", "shorter")
                .help("write the shorter time first, like `work 10us to 90us`");
    }
}
