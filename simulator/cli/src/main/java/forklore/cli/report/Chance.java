package forklore.cli.report;

import forklore.engine.odds.Fraction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An exact probability, for people and for programs.
public final class Chance {

    /// Whose odds they are; said wherever a number is shown.
    public static final String SCHEDULER = "for a scheduler that chooses uniformly among the threads that can run";

    /// A longer fraction says nothing to a person; the record for programs has it.
    private static final int MAX_FRACTION = 21;

    private static final int PERCENT_DECIMALS = 2;
    private static final int RARE_DECIMALS = 6;

    private Chance() {}

    /// {@return the fraction as written, `exact in --json` if it is long, `unknown` if there is none}
    ///
    /// @param probability the probability, or empty if it could not be computed
    public static String fraction(Optional<Fraction> probability) {
        return probability
                .map(Fraction::toString)
                .map(text -> text.length() > MAX_FRACTION ? "see --json" : text)
                .orElse("unknown");
    }

    /// {@return the share in percent, with enough decimals that something possible is never shown as 0.00 %}
    ///
    /// @param probability the probability, or empty if it could not be computed
    public static String percent(Optional<Fraction> probability) {
        return probability.map(Chance::percent).orElse("");
    }

    private static String percent(Fraction fraction) {
        String usual = fraction.percent(PERCENT_DECIMALS);
        boolean rare = usual.equals("0.00") && fraction.numerator().signum() > 0;
        boolean nearlyAll = usual.equals("100.00") && !fraction.equals(Fraction.ONE);
        return (rare || nearlyAll ? fraction.percent(RARE_DECIMALS) : usual) + " %";
    }

    /// {@return a probability as one record, or null}
    ///
    /// @param probability the probability, or empty if it could not be computed
    public static Map<String, Object> record(Optional<Fraction> probability) {
        if (probability.isEmpty()) {
            return null;
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("fraction", probability.get().toString());
        record.put("value", probability.get().toDouble());
        return record;
    }
}
