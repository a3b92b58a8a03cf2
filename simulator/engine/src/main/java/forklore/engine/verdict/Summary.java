package forklore.engine.verdict;

import forklore.engine.model.Grade;
import forklore.engine.model.Heading;
import forklore.engine.odds.Fraction;
import forklore.engine.verdict.SideBySide.Column;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says in one sentence what happens on which platform. Platforms of which the same is to be said share a part of it.
final class Summary {

    private static final String POSIX = "posix";
    private static final String UNDEFINED = "undefined";
    private static final int MAX_DECIMALS = 9;
    private static final int DECIMALS = 2;

    private Summary() {}

    static String of(SideBySide verdicts) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Column column : verdicts.columns()) {
            places.computeIfAbsent(said(column), _ -> new ArrayList<>()).add(name(column.platform()));
        }
        List<String> parts = new ArrayList<>();
        places.forEach((said, names) -> parts.add(part(said, names, places.size() == 1)));
        return String.join("; ", parts);
    }

    private static String part(String said, List<String> names, boolean alone) {
        if (said.equals(UNDEFINED)) {
            return said + " by " + listed(names);
        }
        return names.equals(List.of(Heading.CORE)) && alone ? "it " + said : "on " + listed(names) + " it " + said;
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String name(String platform) {
        return platform.equals(POSIX) ? "POSIX" : platform;
    }

    private static String said(Column column) {
        return switch (column) {
            case SideBySide.Refused _ -> "cannot be checked";
            case SideBySide.Judged judged when judged.verdict().undefined().isPresent() -> UNDEFINED;
            case SideBySide.Judged judged -> said(judged.verdict());
        };
    }

    private static String said(Verdict verdict) {
        boolean complete = verdict.statistics().complete();
        if (verdict.hangs().ends() > 0) {
            boolean always =
                    complete && verdict.hangs().ends() == verdict.statistics().ends();
            return "hangs " + often(verdict.hangs().probability(), always);
        }
        String ends = complete ? "finishes" : "finishes in all that was searched";
        return ends
                + remarkable(verdict)
                        .map(each ->
                                ", as `" + each.outcome().name() + "` " + often(each.probability(), all(verdict, each)))
                        .orElse(complete ? " always" : "");
    }

    private static boolean all(Verdict verdict, OutcomeVerdict outcome) {
        return verdict.statistics().complete()
                && outcome.ends() == verdict.statistics().ends();
    }

    /// {@return the worst outcome that happens, if one is not simply acceptable}
    private static Optional<OutcomeVerdict> remarkable(Verdict verdict) {
        return of(verdict, Grade.FORBIDDEN).or(() -> of(verdict, Grade.INTERESTING));
    }

    private static Optional<OutcomeVerdict> of(Verdict verdict, Grade grade) {
        return verdict.outcomes().stream()
                .filter(each -> each.happens() && each.outcome().grade() == grade)
                .findFirst();
    }

    private static String often(Optional<Fraction> probability, boolean always) {
        if (always) {
            return "always";
        }
        return probability
                .map(share -> "in " + percent(share) + " % of schedules")
                .orElse("in some schedules");
    }

    /// With two decimals, or as many as it takes to see that it is neither nothing nor all; no zeros at the end.
    private static String percent(Fraction share) {
        for (int decimals = DECIMALS; decimals < MAX_DECIMALS; decimals++) {
            String text = share.percent(decimals);
            String exact = withoutZeros(text);
            if (!exact.equals("0") && !exact.equals("100")) {
                return exact;
            }
        }
        return share.percent(MAX_DECIMALS);
    }

    private static String withoutZeros(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
