package forklore.desktop.view.lab;

import forklore.lab.sheet.Format;

/// What each format asks for.
final class Formats {

    private Formats() {}

    /// {@return what is done in a task of this format, a few words}
    ///
    /// @param format the format
    static String word(Format format) {
        return switch (format) {
            case Format.Predict _ -> "Predict, before you look";
            case Format.Drive _ -> "Drive: be the scheduler, few steps count";
            case Format.Find _ -> "Find a whole run";
            case Format.Break _ -> "Break it, with few changes";
            case Format.Fix _ -> "Fix it, in every schedule";
            case Format.Explain _ -> "Explain: order the sentences";
            case Format.Measure _ -> "Measure real runs";
            case Format.Steer _ -> "Steer the real kernel";
            case Format.Recording _ -> "Record a program";
            case Format.Migrate _ -> "Migrate a program";
        };
    }

    /// {@return whether a file is the whole answer}
    ///
    /// @param format the format
    static boolean isFile(Format format) {
        return switch (format) {
            case Format.Steer _, Format.Migrate _ -> true;
            case Format.Predict _, Format.Drive _, Format.Find _, Format.Break _, Format.Fix _, Format.Explain _ ->
                false;
            case Format.Measure _, Format.Recording _ -> false;
        };
    }
}
