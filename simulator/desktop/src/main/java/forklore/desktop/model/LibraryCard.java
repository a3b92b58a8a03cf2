package forklore.desktop.model;

import forklore.catalogue.Catalogue;
import forklore.desktop.model.LibraryModel.Fate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A shipped scenario, as a card says it.
///
/// @param name its name
/// @param topic the topic it belongs to
/// @param title its title
/// @param fate the worst that happens in it
/// @param minutes how long it takes to read and to watch, at least 1
/// @param summary what happens on which platform
/// @param worst the schedule of a run to show
/// @param text the whole text
public record LibraryCard(
        String name,
        String topic,
        String title,
        Fate fate,
        int minutes,
        String summary,
        Optional<String> worst,
        String text) {

    private static final Pattern TITLE = Pattern.compile("(?m)^title\\s+(.*)$");
    private static final Pattern SUMMARY = Pattern.compile("(?m)^summary\\s+(.*)$");
    private static final Pattern SHORTEST = Pattern.compile("(?m)^ +shortest +(\\d+) steps?, (\\S+)$");
    private static final int WORDS_PER_MINUTE = 180;
    private static final int STEPS_PER_MINUTE = 12;

    /// {@return the card of a shipped scenario}
    ///
    /// @param entry the scenario
    static LibraryCard of(Catalogue.Entry entry) {
        String golden = entry.expected().orElse("");
        String summary = first(SUMMARY, golden).orElse("");
        Matcher shortest = SHORTEST.matcher(golden);
        boolean run = shortest.find();
        int steps = run ? Integer.parseInt(shortest.group(1)) : 0;
        int words = entry.text().split("\\s+").length;
        return new LibraryCard(
                entry.name(),
                entry.topic(),
                first(TITLE, entry.text()).orElse(entry.name()),
                fate(summary),
                (int) Math.ceil((double) words / WORDS_PER_MINUTE + (double) steps / STEPS_PER_MINUTE),
                summary,
                run ? Optional.of(shortest.group(2)) : Optional.empty(),
                entry.text());
    }

    /// {@return whether a word is in it}
    ///
    /// @param word in lower case
    boolean mentions(String word) {
        return (name + " " + topic + " " + text).toLowerCase(Locale.ROOT).contains(word);
    }

    private static Fate fate(String summary) {
        if (summary.contains("hangs")) {
            return Fate.HANGS;
        }
        if (summary.contains("undefined")) {
            return Fate.UNDEFINED;
        }
        return summary.contains(" as `") ? Fate.SURPRISES : Fate.FINE;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
