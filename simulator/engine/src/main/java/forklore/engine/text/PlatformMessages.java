package forklore.engine.text;

/// The wording of what is wrong with a platform.
final class PlatformMessages {

    private PlatformMessages() {}

    static Message noPlatform(String name) {
        return Message.of("the file has no `platform` line", "expected before this")
                .help("write `platform " + name + "` as the first line");
    }

    static Message openCard(String subject, String word) {
        return Message.of("the card of " + Words.quoted(subject) + " has no " + Words.quoted(word), "not complete")
                .help("indent `" + word + " \"TEXT\"` below it");
    }
}
