package forklore.lab.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of a class: the hand-ins that were graded, and those that could not be.
///
/// @param graded  in the order of their files
/// @param refused the files that are no hand-in, each with the reason
public record Gradebook(List<Graded> graded, List<Refused> refused) {

    /// Copies the lists.
    public Gradebook {
        graded = List.copyOf(graded);
        refused = List.copyOf(refused);
    }

    /// A file that is no hand-in.
    ///
    /// @param file   its name
    /// @param reason why, one sentence with the place
    public record Refused(String file, String reason) {}

    /// One check over the whole class.
    ///
    /// @param lab    the lab
    /// @param name   what the check is called
    /// @param passed how many hand-ins passed it
    /// @param failed how many did not
    /// @param notRun for how many it was not run
    public record Tally(String lab, String name, int passed, int failed, int notRun) {

        Tally with(Passed one) {
            return switch (one) {
                case YES -> new Tally(lab, name, passed + 1, failed, notRun);
                case NO -> new Tally(lab, name, passed, failed + 1, notRun);
                case NOT_RUN -> new Tally(lab, name, passed, failed, notRun + 1);
            };
        }
    }

    /// {@return a book with one hand-in}
    ///
    /// @param one the hand-in
    public static Gradebook of(Graded one) {
        return new Gradebook(List.of(one), List.of());
    }

    /// {@return how each check went, in the order in which they first appear}
    public List<Tally> tallies() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Graded each : graded) {
            String lab = each.result().lab();
            for (Check check : each.result().checks()) {
                String key = lab + " " + check.id();
                Tally before = tallies.get(key);
                Tally begun = before == null ? new Tally(lab, check.name(), 0, 0, 0) : before;
                tallies.put(key, begun.with(check.passed()));
            }
        }
        return new ArrayList<>(tallies.values());
    }

    /// {@return the milliseconds that grading took, all hand-ins together}
    public long millis() {
        long sum = 0;
        for (Graded each : graded) {
            sum += each.millis();
        }
        return sum;
    }
}
