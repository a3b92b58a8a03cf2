package forklore.lab.result;

import java.util.List;
import java.util.Objects;

/// What grading one hand-in found. The same hand-in gives the same result, wherever it is graded.
///
/// @param lab     the lab's id, for example `lab2`
/// @param title   the lab's title
/// @param student who handed in
/// @param seed    what the student's own data were made from
/// @param attempt which graded try this is, from 1
/// @param checks  in the order of the sheet
public record Result(String lab, String title, String student, long seed, int attempt, List<Check> checks) {

    /// Copies the list.
    public Result {
        Objects.requireNonNull(lab);
        Objects.requireNonNull(title);
        Objects.requireNonNull(student);
        checks = List.copyOf(checks);
    }

    /// {@return what the hand-in earned}
    public int points() {
        int sum = 0;
        for (Check check : checks) {
            sum += check.points();
        }
        return sum;
    }

    /// {@return what it could earn}
    public int most() {
        int sum = 0;
        for (Check check : checks) {
            sum += check.most();
        }
        return sum;
    }
}
