package forklore.lab.result;

import java.util.Objects;
import java.util.Optional;

/// One check of a hand-in, with the seven fields that the specification of check50 has, and more.
///
/// @param id          the check's name among all checks of its lab, of letters, digits and hyphens
/// @param name        what a report calls it, for example "Task 2: predict"
/// @param description what is asked, in one sentence
/// @param passed      whether that holds
/// @param points      what the hand-in earned here, from 0 to `most`
/// @param most        what it could earn
/// @param log         what the checker saw, several lines perhaps, or nothing
/// @param rationale   why it did not pass, or why it was not run; empty if it passed
/// @param help        what to try next, or nothing
/// @param dependsOn   the id of the check that must pass before this one is run
/// @param visibility  when a student sees it
public record Check(
        String id,
        String name,
        String description,
        Passed passed,
        int points,
        int most,
        String log,
        String rationale,
        String help,
        Optional<String> dependsOn,
        Visibility visibility) {

    /// Refuses points out of range, points for what was not run, and a check that was not run without its reason.
    public Check {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(passed);
        Objects.requireNonNull(log);
        Objects.requireNonNull(rationale);
        Objects.requireNonNull(help);
        Objects.requireNonNull(dependsOn);
        Objects.requireNonNull(visibility);
        if (most < 0 || points < 0 || points > most) {
            throw new IllegalArgumentException("check " + id + ": " + points + " points of " + most);
        }
        if (passed == Passed.NOT_RUN && (points > 0 || rationale.isEmpty())) {
            throw new IllegalArgumentException("check " + id + " was not run: it needs a reason and earns nothing");
        }
    }
}
