package forklore.engine.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The log of steered runs on one platform: which outcomes of which scenarios a real machine was led to, and how
/// often of how often.
///
/// @param platform the platform of the model that was held against the machine
/// @param language the word of the language of the programs
/// @param target what the programs were run with: `glibc 2.36`
/// @param environment the rest of it, in the order to print: kernel, compiler, processors
/// @param stories the scenarios, in the order to print
public record SteeredLog(
        String platform, String language, String target, Map<String, String> environment, List<Story> stories) {

    private static final String HEAD = "forklore-steered 1";

    /// Copies the collections.
    public SteeredLog {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        stories = List.copyOf(stories);
    }

    /// One scenario.
    ///
    /// @param scenario its name
    /// @param hash the hash of what was run
    /// @param gap why it has no program here, one plain sentence; empty if it has one
    /// @param lines each outcome that the model can reach, in the order the scenario declares them
    public record Story(String scenario, String hash, Optional<String> gap, List<Line> lines) {
        /// Copies the lines.
        public Story {
            lines = List.copyOf(lines);
        }
    }

    /// One outcome of a scenario.
    ///
    /// @param outcome its declared name
    /// @param reproduced how many runs did what the model says, at every step and at the end
    /// @param repeats how many were tried; 0 if none can be steered there
    /// @param reason why not all of them did, or what was not compared, one plain sentence; may be empty
    public record Line(String outcome, int reproduced, int repeats, String reason) {
        /// Checks the numbers.
        public Line {
            if (reproduced < 0 || reproduced > repeats) {
                throw new IllegalArgumentException(outcome + ": " + reproduced + " of " + repeats);
            }
        }

        /// {@return whether every run did what the model says}
        public boolean complete() {
            return repeats > 0 && reproduced == repeats;
        }
    }

    /// {@return the scenario of that name}
    ///
    /// @param scenario the name
    public Optional<Story> story(String scenario) {
        return stories.stream()
                .filter(story -> story.scenario().equals(scenario))
                .findFirst();
    }

    /// {@return the log as text, in the form that [#parse] reads}
    ///
    /// The first line is `forklore-steered 1`; then one `key: value` a line: platform, language, target, each
    /// entry of the environment as `environment.name`; then for each scenario `scenario: name hash`, and below
    /// it `gap: why it has no program` or, for each outcome, `outcome: 20 of 20 name` with `: reason` behind it
    /// if there is one.
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        line(text, "platform", platform);
        line(text, "language", language);
        line(text, "target", target);
        environment.forEach((key, value) -> line(text, "environment." + key, value));
        for (Story story : stories) {
            line(text, "scenario", story.scenario() + ' ' + story.hash());
            story.gap().ifPresent(reason -> line(text, "gap", reason));
            for (Line each : story.lines()) {
                String reason = each.reason().isEmpty() ? "" : ": " + each.reason();
                line(text, "outcome", each.reproduced() + " of " + each.repeats() + ' ' + each.outcome() + reason);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value.replace('\n', ' ')).append('\n');
    }

    /// {@return the log that a text says, or empty if the text is no such log}
    ///
    /// @param text the whole file
    public static Optional<SteeredLog> parse(String text) {
        if (!text.startsWith(HEAD + '\n')) {
            return Optional.empty();
        }
        List<String> lines = Lines.of(text);
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        List<Story> stories = new ArrayList<>();
        try {
            for (int i = 1; i < lines.size(); i++) {
                int colon = lines.get(i).indexOf(": ");
                String key = lines.get(i).substring(0, colon);
                String value = lines.get(i).substring(colon + 2);
                if (key.equals("scenario")) {
                    stories.add(begun(value));
                } else if (key.equals("gap") || key.equals("outcome")) {
                    Story last = stories.removeLast();
                    stories.add(key.equals("gap") ? with(last, value) : with(last, line(value)));
                } else if (key.startsWith("environment.")) {
                    environment.put(key.substring("environment.".length()), value);
                } else {
                    fields.put(key, value);
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.util.NoSuchElementException _) {
            // A number that is none, or a line at a wrong place: somebody edited the file.
            return Optional.empty();
        }
        return fields.keySet().containsAll(List.of("platform", "language", "target"))
                ? Optional.of(new SteeredLog(
                        fields.get("platform"), fields.get("language"), fields.get("target"), environment, stories))
                : Optional.empty();
    }

    private static Story begun(String value) {
        int blank = value.indexOf(' ');
        return new Story(value.substring(0, blank), value.substring(blank + 1), Optional.empty(), List.of());
    }

    private static Story with(Story story, String gap) {
        return new Story(story.scenario(), story.hash(), Optional.of(gap), story.lines());
    }

    private static Story with(Story story, Line line) {
        List<Line> lines = new ArrayList<>(story.lines());
        lines.add(line);
        return new Story(story.scenario(), story.hash(), story.gap(), lines);
    }

    /// `20 of 20 name: reason`
    private static Line line(String value) {
        int of = value.indexOf(" of ");
        int name = value.indexOf(' ', of + 4);
        int colon = value.indexOf(": ", name);
        return new Line(
                colon < 0 ? value.substring(name + 1) : value.substring(name + 1, colon),
                Integer.parseInt(value.substring(0, of)),
                Integer.parseInt(value.substring(of + 4, name)),
                colon < 0 ? "" : value.substring(colon + 2));
    }
}
