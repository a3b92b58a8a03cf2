package forklore.engine.text;

import java.util.List;

/// Outcomes and expectations: F04xx.
final class OutcomeCodes {

    private static final String HANGS = "outcome hangs\n  when  parent hangs\n  grade forbidden \"It should not.\"";

    static final Code NO_OUTCOME = new Code(
            "F0401",
            "no outcome",
            "a scenario names at least one end",
            () -> new Code.Lesson(
                    "A scenario claims something about how its runs end, and an end that no outcome "
                            + "names fails the check. Write at least one outcome, with `when`, `grade` and a "
                            + "reason.",
                    Examples.outcome("# none"),
                    Examples.outcome(HANGS)));

    static final Code NO_WHEN = new Code(
            "F0402",
            "an outcome without when",
            "an outcome says when it happens",
            () -> new Code.Lesson(
                    "The condition after `when` says which ends of a run have this name: what became of "
                            + "each process, and what was written. It speaks only of what can be seen from "
                            + "outside, so that a real run is judged by it as well.",
                    Examples.outcome("outcome hangs\n  grade forbidden \"It should not.\""),
                    Examples.outcome(HANGS)));

    static final Code NO_GRADE = new Code(
            "F0403",
            "an outcome without grade",
            "an outcome says what it is worth, and why it happens",
            () -> new Code.Lesson(
                    "The grade is `acceptable`, `interesting` (allowed, and worth knowing) or "
                            + "`forbidden`, and a reason in quotes follows it. The reason is what a reader learns "
                            + "from the outcome.",
                    Examples.outcome("outcome hangs\n  when  parent hangs"),
                    Examples.outcome(HANGS)));

    static final Code DUPLICATE_OUTCOME = new Code(
            "F0404",
            "two outcomes of one name",
            "an outcome is known by its name",
            () -> new Code.Lesson(
                    "Verdicts, tables and expectations speak of an outcome by its name, so no two have "
                            + "the same. If one outcome has two conditions, join them by `or`.",
                    Examples.outcome(HANGS + "\n" + HANGS),
                    Examples.outcome(HANGS)));

    static final Code UNKNOWN_OUTCOME = new Code(
            "F0405",
            "an unknown outcome",
            "only a declared outcome can be expected",
            () -> new Code.Lesson(
                    "The claim speaks of an outcome that the file does not declare. Declare it, or "
                            + "correct the name.",
                    Examples.end("expect always end"),
                    Examples.end("expect always ends")));

    static final Code EXPECTED_TWICE = new Code(
            "F0406",
            "an outcome that is expected twice",
            "there is one claim about an outcome, and one more for each platform",
            () -> new Code.Lesson(
                    "Two claims about one outcome say the same, or contradict each other, or the one "
                            + "follows from the other. Keep the strongest that you mean.",
                    Examples.end("expect always ends\nexpect sometimes ends"),
                    Examples.end("expect always ends")));

    static final Code NO_TURNS = new Code(
            "F0407",
            "a run that is no list of turns",
            "a run is written as whose turn it is, and for how many steps",
            () -> new Code.Lesson(
                    "`show` names the run that is drawn for an outcome, where the shortest one does not "
                            + "tell the story. It is the last part of a schedule token: turns joined by commas, "
                            + "each an actor, a dot and a number of steps.",
                    Examples.outcome(HANGS + "\n  show \"main then worker\""),
                    Examples.outcome(HANGS + "\n  show \"main.1\"")));

    static final Code OTHER_PLATFORM = new Code(
            "F0408",
            "a claim about a platform that the scenario is not checked on",
            "a claim is about a platform that `on` names; without `on` that is `core` alone",
            () -> new Code.Lesson(
                    "The claim would never be checked, because the scenario is not checked on this "
                            + "platform. Name the platform in the line `on` of the scenario, or leave the claim "
                            + "out.",
                    Examples.end("expect always ends on glibc"),
                    Examples.header("on       core glibc") + "\nexpect always ends on glibc\n"));

    private OutcomeCodes() {}

    static List<Code> all() {
        return List.of(
                NO_OUTCOME,
                NO_WHEN,
                NO_GRADE,
                DUPLICATE_OUTCOME,
                UNKNOWN_OUTCOME,
                EXPECTED_TWICE,
                NO_TURNS,
                OTHER_PLATFORM);
    }
}
