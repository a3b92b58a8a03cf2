package forklore.site.lab;

import forklore.lab.sheet.Format;

/// What the page says of formats and questions.
final class Words {

    private Words() {}

    /// {@return what is to be done, in a sentence}
    static String sentence(Format format) {
        return switch (format) {
            case Format.Predict _ -> "Predict: answer before you play or run anything.";
            case Format.Drive _ -> "Drive: you are the scheduler; the fewest steps are par.";
            case Format.Find _ -> "Find: give a whole run, to its end.";
            case Format.Break _ -> "Break: change as few lines as possible.";
            case Format.Fix _ -> "Fix: every schedule counts, on every platform that is named.";
            case Format.Explain _ -> "Explain: order the sentences, first cause first; some may be wrong.";
            case Format.Measure _ -> "Measure: this needs a real machine. Run it there, and hand in the record.";
            case Format.Steer _ -> "Steer: this needs a real machine. Make it happen there, and hand in the record.";
            case Format.Recording _ -> "Record: this needs a recorder, which there is not yet; it is not graded.";
            case Format.Migrate _ -> "Migrate: this needs a real machine. Hand in the changed program.";
        };
    }

    /// {@return what a cell asks}
    static String question(Format.Cell cell) {
        return switch (cell.kind()) {
            case LOOK -> "`" + cell.about() + "`";
            case CHANCE -> "How likely is `" + cell.about() + "`? A fraction, or a percentage with two decimals";
            case SHORTEST -> "How many steps has the shortest run to `" + cell.about() + "`?";
            case ENDS -> "How many different ends are there?";
        };
    }
}
