package forklore.engine.text;

/// The wording of what is wrong with a platform.
final class PlatformMessages {

    /// What begins the evidence of a function or of `fork`.
    static final String CARD = "card";

    private PlatformMessages() {}

    static Message noPlatform(String name) {
        return Message.of("the file has no `platform` line", "expected before this")
                .help("write `platform " + name + "` as the first line");
    }

    static Message openCard(String subject, String word) {
        return Message.of("the card of " + Words.quoted(subject) + " has no " + Words.quoted(word), "not complete")
                .help("indent `" + word + " \"TEXT\"` below it");
    }

    static Message wrongPlace(String word) {
        String place = Keywords.CARD.contains(word)
                ? "below a `rule` or a `card`"
                : word.equals(CARD)
                        ? "indented below a function or below `fork`, before everything else"
                        : Keywords.STATEMENTS.contains(word)
                                ? "in a function, indented below `function NAME()`"
                                : "in a scenario";
        return Message.of(Words.quoted(word) + " stands in the wrong place", "not here")
                .help(Words.quoted(word) + " belongs " + place);
    }
}
