package forklore.engine.text;

import java.util.List;

/// Files of platforms: F05xx.
final class PlatformCodes {

    private static final String RULE = """
            rule join-of-ghost returns
              claim    "pthread_join of a ghost returns at once."
              versions "example 1.0"
            """;

    static final Code NO_PLATFORM = new Code(
            "F0501",
            "no platform line",
            "the file of a platform says `platform NAME`, best in its first line",
            () -> new Code.Lesson(
                    "A platform has a name, the one of its file without `.fork`. Scenarios speak of it "
                            + "by this name, after `on` and in their claims.",
                    "title    An example\n",
                    "platform " + Examples.NAME + "\ntitle    An example\n"));

    static final Code OPEN_CARD = new Code(
            "F0502",
            "a card that is not complete",
            "a card says what is claimed, for which versions, and where that is written",
            () -> new Code.Lesson(
                    "Whatever a platform says of a real system can be looked up: its card has a `claim`, "
                            + "the `versions` it holds for, and at least one `source`. Demos and runs that show it "
                            + "are named by `evidence`.",
                    Examples.platform(RULE),
                    Examples.platform(RULE + "  source   \"example 1.0, join.c\"\n")));

    private PlatformCodes() {}

    static List<Code> all() {
        return List.of(NO_PLATFORM, OPEN_CARD);
    }
}
