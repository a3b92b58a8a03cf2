package forklore.lab.print;

import forklore.lab.sheet.Format;

/// What each format asks for, in a sentence.
final class Formats {

    private Formats() {}

    /// {@return the sentence}
    static String sentence(Format format) {
        return switch (format) {
            case Format.Predict _ -> "Predict: write down the answers before you play or run anything.";
            case Format.Drive _ -> "Drive: you are the scheduler; the fewest steps are par.";
            case Format.Find _ -> "Find: give a whole interleaving, whose turn it is and for how many steps.";
            case Format.Break _ -> "Break: change as few lines as possible.";
            case Format.Fix _ -> "Fix: every schedule counts, on every platform that is named.";
            case Format.Explain _ -> "Explain: order the sentences, first cause first.";
            case Format.Measure _ -> "Measure: run it really, and hand in the record.";
            case Format.Steer _ -> "Steer: make the real machine do it, and hand in the record.";
            case Format.Recording _ ->
                "Record: not available yet, because there is no recorder; the task is not graded.";
            case Format.Migrate _ -> "Migrate: the changed file is run on each version that is named.";
        };
    }
}
