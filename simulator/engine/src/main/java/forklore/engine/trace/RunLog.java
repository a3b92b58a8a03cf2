package forklore.engine.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The log of a campaign: how often each outcome was seen in real runs, and where they were run.
///
/// @param scenario the name of the scenario
/// @param hash the hash of the program that was run
/// @param platform the platform it was run on
/// @param language the word of the language it was generated for
/// @param environment what it was run with, in the order to print: kernel, libc, compiler, processors,
///     seed, knobs
/// @param runs the number of runs
/// @param counts how often each outcome was seen, in the order the scenario declares them, zeros
///     included
/// @param others ends that no outcome names, each with its count
public record RunLog(
        String scenario,
        String hash,
        String platform,
        String language,
        Map<String, String> environment,
        int runs,
        List<Count> counts,
        List<Count> others) {

    /// The entry of the environment that says what the program was run with.
    public static final String TARGET = "target";

    /// The entry of the environment that says which runs were done.
    public static final String NUMBERS = "numbers";

    /// The entry of the environment that says, for a fast campaign, how often somebody was given up: see [GivenUp].
    public static final String GIVEN_UP = "given up";

    /// The entries of the environment that somebody chose; logs can be added only if they are the same.
    public static final List<String> KNOBS = List.of("seed", "jitter", "deadline", "fast");

    private static final String HEAD = "forklore-log 1";

    /// Copies the collections and checks that the counts add up.
    public RunLog {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        counts = List.copyOf(counts);
        others = List.copyOf(others);
        int sum = counts.stream().mapToInt(Count::times).sum()
                + others.stream().mapToInt(Count::times).sum();
        if (sum != runs) {
            throw new IllegalArgumentException(runs + " runs, but the counts add up to " + sum);
        }
    }

    /// How often something was seen.
    ///
    /// @param outcome the declared name of the outcome, or a description of an end that no outcome
    ///     names
    /// @param times how often
    public record Count(String outcome, int times) {

        /// How the description of an end begins that could not be judged: the run was given up, or the
        /// machine
        /// refused something. Such an end says nothing about the model.
        public static final String UNCLEAR = "unclear: ";

        /// {@return whether this end could not be judged}
        public boolean unclear() {
            return isUnclear(outcome);
        }

        /// {@return whether a description is one of an end that could not be judged}
        ///
        /// @param description as it stands in a log
        public static boolean isUnclear(String description) {
            return description.startsWith(UNCLEAR);
        }
    }

    /// {@return what the program was run with: `glibc 2.36`; an empty text if the log does not say}
    public String target() {
        return environment.getOrDefault(TARGET, "");
    }

    /// {@return which runs were done; from the first one on if the log does not say}
    public RunNumbers numbers() {
        return Optional.ofNullable(environment.get(NUMBERS))
                .flatMap(RunNumbers::parse)
                .filter(numbers -> numbers.size() == runs)
                .orElseGet(() -> RunNumbers.of(1, runs));
    }

    /// {@return in which runs somebody was given up; empty if the campaign was not fast}
    public Optional<GivenUp> givenUp() {
        return Optional.ofNullable(environment.get(GIVEN_UP)).flatMap(GivenUp::parse);
    }

    /// {@return the usual name of its file: `orphaned-lock.core.c.glibc-2.36.log`}
    public String fileName() {
        return fileName(scenario, platform, language, target());
    }

    /// {@return the usual name of the file of a log}
    ///
    /// @param scenario the name of the scenario
    /// @param platform the platform
    /// @param language the word of the language
    /// @param target what the program was run with, or an empty text
    public static String fileName(String scenario, String platform, String language, String target) {
        StringBuilder name = new StringBuilder(scenario + '.' + platform + '.' + language);
        if (!target.isEmpty()) {
            name.append('.');
            for (char each : target.toCharArray()) {
                boolean plain = Character.isLetterOrDigit(each) || each == '.' || each == '-';
                name.append(plain ? Character.toLowerCase(each) : '-');
            }
        }
        return name.append(".log").toString();
    }

    /// {@return how often that outcome was seen}
    ///
    /// @param outcome the declared name
    public Optional<Integer> times(String outcome) {
        return counts.stream()
                .filter(count -> count.outcome().equals(outcome))
                .map(Count::times)
                .findFirst();
    }

    /// {@return the log as text, in the form that [#parse] reads}
    ///
    /// The first line is `forklore-log 1`; then one `key: value` a line: scenario, hash, platform,
    /// language, each
    /// entry of the environment as `environment.name`, runs, each count as `outcome: times name`, each
    /// end that no
    /// outcome names as `other: times description`.
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        line(text, "scenario", scenario);
        line(text, "hash", hash);
        line(text, "platform", platform);
        line(text, "language", language);
        environment.forEach((key, value) -> line(text, "environment." + key, value));
        line(text, "runs", Integer.toString(runs));
        counts.forEach(count -> line(text, "outcome", count.times() + " " + count.outcome()));
        others.forEach(count -> line(text, "other", count.times() + " " + count.outcome()));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value.replace('\n', ' ')).append('\n');
    }

    /// {@return the log that a text says, or empty if the text is no log}
    ///
    /// @param text the whole file
    public static Optional<RunLog> parse(String text) {
        if (!text.startsWith(HEAD + '\n')) {
            return Optional.empty();
        }
        List<String> lines = Lines.of(text);
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        List<Count> counts = new ArrayList<>();
        List<Count> others = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            int colon = lines.get(i).indexOf(": ");
            if (colon < 1) {
                return Optional.empty();
            }
            String key = lines.get(i).substring(0, colon);
            String value = lines.get(i).substring(colon + 2);
            boolean counted = key.equals("outcome") || key.equals("other");
            if (counted && count(value).isEmpty()) {
                return Optional.empty();
            }
            if (counted) {
                (key.equals("outcome") ? counts : others).add(count(value).orElseThrow());
            } else if (key.startsWith("environment.")) {
                environment.put(key.substring("environment.".length()), value);
            } else {
                fields.put(key, value);
            }
        }
        return assemble(fields, environment, counts, others);
    }

    private static Optional<RunLog> assemble(
            LinkedHashMap<String, String> fields,
            LinkedHashMap<String, String> environment,
            List<Count> counts,
            List<Count> others) {
        for (String key : List.of("scenario", "hash", "platform", "language", "runs")) {
            if (!fields.containsKey(key)) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new RunLog(
                    fields.get("scenario"),
                    fields.get("hash"),
                    fields.get("platform"),
                    fields.get("language"),
                    environment,
                    Integer.parseInt(fields.get("runs")),
                    counts,
                    others));
        } catch (IllegalArgumentException _) {
            // A number that is none, or counts that do not add up: somebody edited the file.
            return Optional.empty();
        }
    }

    private static Optional<Count> count(String value) {
        int blank = value.indexOf(' ');
        if (blank < 1 || blank > 9) {
            return Optional.empty();
        }
        String digits = value.substring(0, blank);
        boolean number = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(new Count(value.substring(blank + 1), Integer.parseInt(digits))) : Optional.empty();
    }
}
