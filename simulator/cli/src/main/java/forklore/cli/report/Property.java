package forklore.cli.report;

import forklore.engine.model.Grade;
import forklore.engine.verdict.Verdict;
import java.util.List;

/// The part of a verdict that is about one outcome: whether it happens, and whether what is claimed of it holds.
public final class Property {

    private Property() {}

    /// {@return the verdict on that outcome alone}
    ///
    /// @param verdict the whole verdict
    /// @param name the declared name of the outcome
    public static Verdict of(Verdict verdict, String name) {
        List<Verdict.OutcomeVerdict> outcomes = verdict.outcomes().stream()
                .filter(each -> each.outcome().name().equals(name))
                .toList();
        List<Verdict.Problem> problems = verdict.problems().stream()
                .filter(problem -> isAbout(problem, name))
                .toList();
        return with(verdict, outcomes, problems, status(with(verdict, outcomes, problems, Verdict.Status.HOLDS)));
    }

    private static boolean isAbout(Verdict.Problem problem, String name) {
        return problem.expectation()
                .map(each -> each.outcome().equals(name))
                .orElse(problem.sentence().contains("`" + name + "`"));
    }

    /// Not everything may have been searched, and still be known: what was found does happen.
    private static Verdict.Status status(Verdict part) {
        if (!part.problems().isEmpty()) {
            return Verdict.Status.DOES_NOT_HOLD;
        }
        List<Claim> claims = Claim.of(part);
        Verdict.OutcomeVerdict outcome = part.outcomes().getFirst();
        boolean forbidden = outcome.outcome().grade() == Grade.FORBIDDEN;
        boolean open = claims.stream().anyMatch(claim -> claim.answer() == Claim.Answer.UNKNOWN)
                || claims.isEmpty() && (forbidden || !outcome.happens());
        return open && !part.statistics().complete() ? Verdict.Status.LIMIT : Verdict.Status.HOLDS;
    }

    private static Verdict with(
            Verdict verdict,
            List<Verdict.OutcomeVerdict> outcomes,
            List<Verdict.Problem> problems,
            Verdict.Status status) {
        return new Verdict(
                verdict.scenario(),
                verdict.platform(),
                verdict.hash(),
                status,
                verdict.statistics(),
                verdict.expectations(),
                outcomes,
                List.of(),
                verdict.undefined(),
                verdict.hangs(),
                problems);
    }

    /// {@return what is known of that outcome, in one line that stands alone}
    ///
    /// @param part the verdict on one outcome
    public static String headline(Verdict part) {
        if (part.status() != Verdict.Status.HOLDS) {
            return VerdictText.headline(part);
        }
        Verdict.OutcomeVerdict outcome = part.outcomes().getFirst();
        String share = Chance.percent(outcome.probability());
        String often = !outcome.happens()
                ? " never happens"
                : share.isEmpty() ? " happens" : " happens in " + share + " of random schedules";
        return "`" + outcome.outcome().name() + "`" + often + (Claim.of(part).isEmpty() ? "" : ", as claimed");
    }
}
