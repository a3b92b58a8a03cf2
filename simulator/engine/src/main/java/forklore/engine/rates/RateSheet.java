package forklore.engine.rates;

import forklore.engine.compare.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Predicted and measured rates beside each other, for one language: how often a child hangs on a lock that is held for
/// one time and free for another.
///
/// @param scenario the name of the scenario that the programs were made from
/// @param language the word of the language they were generated for
/// @param environment where they were run, and what the prediction took for granted, in the order to print
/// @param points one for each pair of durations
public record RateSheet(
        String scenario, String language, SequencedMap<String, String> environment, List<Point> points) {

    private static final String HEAD = "forklore-rates 1";
    private static final int FIELDS = 7;

    /// Copies the collections.
    public RateSheet {
        environment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environment));
        points = List.copyOf(points);
    }

    /// One pair of durations.
    ///
    /// @param holdMicros so long the lock is held
    /// @param idleMicros so long it is free then
    /// @param hash the hash of the program
    /// @param runs how many real runs, at least 1
    /// @param measured in how many of them the child hung
    /// @param simulated how many simulated runs, at least 1
    /// @param predicted in how many of them the child hung
    public record Point(
            int holdMicros, int idleMicros, String hash, int runs, int measured, int simulated, int predicted) {

        /// Checks the counts.
        public Point {
            if (holdMicros < 1 || idleMicros < 1) {
                throw new IllegalArgumentException("held for " + holdMicros + " us, free for " + idleMicros + " us");
            }
            Interval.wilson(measured, runs);
            Interval.wilson(predicted, simulated);
        }

        /// {@return the share of the time in which the lock is held}
        public double share() {
            return (double) holdMicros / (holdMicros + idleMicros);
        }

        /// {@return the 95 % interval of the measured rate}
        public Interval measuredInterval() {
            return Interval.wilson(measured, runs);
        }

        /// {@return the 95 % interval of the predicted rate}
        public Interval predictedInterval() {
            return Interval.wilson(predicted, simulated);
        }

        /// {@return whether the two intervals have something in common}
        public boolean agrees() {
            return measuredInterval().low() <= predictedInterval().high()
                    && predictedInterval().low() <= measuredInterval().high();
        }

        private String text() {
            return holdMicros + " " + idleMicros + " " + hash + " " + runs + " " + measured + " " + simulated + " "
                    + predicted;
        }

        private static Optional<Point> parse(String text) {
            String[] fields = text.split(" ");
            if (fields.length != FIELDS) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Point(
                        Integer.parseInt(fields[0]),
                        Integer.parseInt(fields[1]),
                        fields[2],
                        Integer.parseInt(fields[3]),
                        Integer.parseInt(fields[4]),
                        Integer.parseInt(fields[5]),
                        Integer.parseInt(fields[6])));
            } catch (IllegalArgumentException _) {
                // A number that is none, or more hangs than runs: somebody edited the file.
                return Optional.empty();
            }
        }
    }

    /// {@return the sheet as text, in the form that [#parse] reads}
    ///
    /// The first line is `forklore-rates 1`; then one `key: value` a line: scenario, language, each entry of the
    /// environment as `environment.name`, and each point as `point: ` with its numbers in the order of [Point].
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        line(text, "scenario", scenario);
        line(text, "language", language);
        environment.forEach((key, value) -> line(text, "environment." + key, value));
        points.forEach(point -> line(text, "point", point.text()));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value.replace('\n', ' ')).append('\n');
    }

    /// {@return the sheet that a text says, or empty if the text is none}
    ///
    /// @param text the whole file
    public static Optional<RateSheet> parse(String text) {
        String[] lines = text.split("\n");
        if (!lines[0].equals(HEAD)) {
            return Optional.empty();
        }
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        List<Point> points = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(": ");
            if (colon < 1) {
                return Optional.empty();
            }
            String key = lines[i].substring(0, colon);
            String value = lines[i].substring(colon + 2);
            if (key.equals("point")) {
                Optional<Point> point = Point.parse(value);
                if (point.isEmpty()) {
                    return Optional.empty();
                }
                points.add(point.get());
            } else if (key.startsWith("environment.")) {
                environment.put(key.substring("environment.".length()), value);
            } else {
                fields.put(key, value);
            }
        }
        boolean whole = fields.containsKey("scenario") && fields.containsKey("language");
        return whole
                ? Optional.of(new RateSheet(fields.get("scenario"), fields.get("language"), environment, points))
                : Optional.empty();
    }
}
