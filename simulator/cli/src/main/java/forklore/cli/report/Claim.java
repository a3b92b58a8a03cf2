package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.model.Expectation;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/// One `expect` of a scenario, and what the search says about it.
///
/// @param expectation the claim
/// @param answer what the search says
record Claim(Expectation expectation, Answer answer) {

    /// What the search says about a claim.
    enum Answer {
        /// It holds in every interleaving.
        PROVED("proved"),
        /// It does not.
        REFUTED("refuted"),
        /// The search ended too early to know.
        UNKNOWN("unknown"),
        /// The platform leaves undefined what would decide it.
        UNDEFINED("undefined");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// {@return every claim about the platform and the outcomes of the verdict, in order}
    static List<Claim> of(Verdict verdict) {
        List<Claim> claims = new ArrayList<>();
        for (Expectation expectation : verdict.expectations()) {
            if (verdict.outcome(expectation.outcome()).isPresent()) {
                claims.add(new Claim(expectation, answer(verdict, expectation)));
            }
        }
        return claims;
    }

    /// {@return the characters that the answers to all claims need}
    ///
    /// @param verdicts what the search found
    static int width(List<Verdict> verdicts) {
        boolean undefined = verdicts.stream()
                .flatMap(verdict -> of(verdict).stream())
                .anyMatch(claim -> claim.answer() == Answer.UNDEFINED);
        return (undefined ? Answer.UNDEFINED : Answer.REFUTED).word().length();
    }

    /// {@return the claim as it is written}
    String text() {
        return "expect " + expectation.frequency().word() + " " + expectation.outcome()
                + expectation.platform().map(name -> " on " + name).orElse("");
    }

    /// {@return the answer and the claim}
    ///
    /// @param paint the colour of the stream
    /// @param width the characters for the answer, see [#width]
    String line(Paint paint, int width) {
        String word = Layout.pad(answer.word(), width);
        String painted = switch (answer) {
            case PROVED -> paint.good(word);
            case REFUTED -> paint.danger(word);
            case UNKNOWN, UNDEFINED -> paint.warning(word);
        };
        return painted + "  " + text();
    }

    private static Answer answer(Verdict verdict, Expectation expectation) {
        boolean refuted = verdict.problems().stream()
                .anyMatch(problem -> problem.expectation()
                        .map(each -> each.equals(expectation))
                        .orElse(false));
        if (refuted) {
            return Answer.REFUTED;
        }
        boolean seen = expectation.frequency() == Expectation.Frequency.SOMETIMES
                && verdict.outcome(expectation.outcome())
                        .map(Verdict.OutcomeVerdict::happens)
                        .orElse(false);
        if (verdict.undefined().isPresent() && !seen) {
            return Answer.UNDEFINED;
        }
        return verdict.statistics().complete() || seen ? Answer.PROVED : Answer.UNKNOWN;
    }
}
