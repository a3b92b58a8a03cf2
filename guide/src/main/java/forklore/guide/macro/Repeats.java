package forklore.guide.macro;

import forklore.engine.odds.Fraction;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.guide.source.Html;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a small chance comes to when it is taken often, and what many good runs prove.
final class Repeats {

    private static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final double CONFIDENCE_LEFT_OPEN = 0.05;
    private static final int MOST_DIGITS = 9;

    private Repeats() {}

    /// `repeated::NAME[OUTCOME,times=1 10 100]`: the chance that at least one of so many runs ends so. Without a
    /// scenario, `chance=0.0003` is that of one run.
    static String repeated(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 1, List.of("chance", "on", "times"));
        Optional<BigDecimal> chance = call.target().isEmpty() ? chance(call, page) : odds(call, page);
        List<Integer> times = times(call, page);
        if (chance.isEmpty() || times.isEmpty()) {
            return "";
        }
        StringBuilder out = open("Chances of repeated runs", "Runs", "Chance that at least one ends so");
        for (int each : times) {
            BigDecimal none = BigDecimal.ONE.subtract(chance.get()).pow(each, EXACT_ENOUGH);
            row(out, Figures.whole(each), percent(BigDecimal.ONE.subtract(none, EXACT_ENOUGH)));
        }
        return close(out);
    }

    /// `unseen::[times=10 100]`: how large a chance can still be after so many runs without the end that it is for.
    static String unseen(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("times"));
        List<Integer> times = times(call, page);
        if (times.isEmpty()) {
            return "";
        }
        StringBuilder out = open("What good runs prove", "Runs without a hang", "The chance of a hang may still be");
        for (int each : times) {
            double bound = -Math.expm1(Math.log(CONFIDENCE_LEFT_OPEN) / each);
            BigDecimal percent = BigDecimal.valueOf(100 * bound).round(new MathContext(2, RoundingMode.CEILING));
            row(
                    out,
                    Figures.whole(each),
                    "up to " + percent.stripTrailingZeros().toPlainString() + "\u00a0%");
        }
        return close(out);
    }

    private static Optional<BigDecimal> odds(MacroCall call, PageScope page) {
        return Lookup.story(call, page)
                .flatMap(story -> Lookup.outcome(call, story, page))
                .flatMap(OutcomeVerdict::probability)
                .map(Repeats::decimal);
    }

    private static BigDecimal decimal(Fraction share) {
        return new BigDecimal(share.numerator()).divide(new BigDecimal(share.denominator()), EXACT_ENOUGH);
    }

    private static Optional<BigDecimal> chance(MacroCall call, PageScope page) {
        String written = call.value("chance").orElse("");
        if (!written.matches("0\\.\\d{1,12}")) {
            page.problem(call, call + ": say a scenario and an outcome, or chance= and a number like 0.0003");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(written));
    }

    private static List<Integer> times(MacroCall call, PageScope page) {
        List<Integer> times = new ArrayList<>();
        for (String word : call.value("times").orElse("").split(" +")) {
            if (!word.matches("[1-9]\\d{0," + (MOST_DIGITS - 1) + "}")) {
                page.problem(call, call + ": times= takes whole numbers from 1, with blanks between: times=1 10 100");
                return List.of();
            }
            times.add(Integer.parseInt(word));
        }
        return times;
    }

    /// Rounded so that what is nearly certain never looks certain.
    private static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        for (int decimals = 1; decimals <= MOST_DIGITS; decimals++) {
            BigDecimal rounded = percent.setScale(decimals, RoundingMode.HALF_UP);
            boolean whole = rounded.signum() == 0 || rounded.compareTo(BigDecimal.valueOf(100)) == 0;
            if (!whole) {
                return rounded.toPlainString() + "\u00a0%";
            }
        }
        return share.compareTo(new BigDecimal("0.5")) > 0 ? "as good as certain" : "as good as never";
    }

    private static StringBuilder open(String label, String... heads) {
        StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(label)
                .append("\">\n<table class=\"runs\">\n<thead><tr>");
        for (String head : heads) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
        }
        return out.append("</tr></thead>\n<tbody>\n");
    }

    private static void row(StringBuilder out, String head, String cell) {
        out.append("<tr><th scope=\"row\">")
                .append(head)
                .append("</th><td>")
                .append(Html.escape(cell))
                .append("</td></tr>\n");
    }

    private static String close(StringBuilder out) {
        return out.append("</tbody>\n</table>\n</div>\n").toString();
    }
}
