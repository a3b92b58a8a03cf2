package forklore.lab.result;

import java.util.List;
import java.util.Optional;

/// A small class, with everything in it that an export can get wrong.
final class Books {

    static final Check PASSED = new Check(
            "reads",
            "Task 1: read",
            "The file can be read.",
            Passed.YES,
            2,
            2,
            "",
            "",
            "",
            Optional.empty(),
            Visibility.VISIBLE);

    static final Check FAILED = new Check(
            "predict",
            "Task 2: <predict> & \"tick\" | x",
            "Which ends can happen?",
            Passed.NO,
            1,
            4,
            "ticked: a\nmissed: b]]>",
            "b can happen: 12 steps, and \u0001 it hangs",
            "Ask who holds the lock.",
            Optional.of("reads"),
            Visibility.VISIBLE);

    static final Check NOT_RUN = new Check(
            "fix",
            "Task 3: fix",
            "No bad end is left.",
            Passed.NOT_RUN,
            0,
            4,
            "",
            "not run, because Task 2: predict failed",
            "",
            Optional.of("predict"),
            Visibility.AFTER_DUE_DATE);

    static final Result RESULT =
            new Result("lab2", "The logging lock", "=cmd|' /C calc'!A0", 42, 1, List.of(PASSED, FAILED, NOT_RUN));

    static final Graded GRADED = new Graded("alice-lab2.forklore-lab", RESULT, 1_012, "the seal of try 1 does not fit");

    static final Gradebook BOOK = new Gradebook(
            List.of(
                    GRADED,
                    new Graded("", new Result("lab2", "The logging lock", "Bob, \"B\"", 7, 3, List.of(PASSED)), 9, "")),
            List.of(new Gradebook.Refused("eve.txt", "line 1 is no hand-in, it is `<x>`")));

    private Books() {}
}
