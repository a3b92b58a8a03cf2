package forklore.lab.sheet;

import forklore.engine.text.Problem;
import forklore.lab.outline.Fault;
import java.util.List;
import java.util.Optional;

/// A sheet with a mistake, for whoever explains its code.
///
/// @param text the sheet
/// @param corrected the same sheet without the mistake
/// @param message what is said about it
public record FaultExample(String text, String corrected, String message) {

    private static final String FILE = "example.lab";

    private static final String SHEET = """
            lab     1
            name    example
            title   A small lab
            minutes 10
            goal    Say which ends there are.
            about
              One question.
            world own
              scenario orphaned-lock
            task ends
              format predict
              title  Which ends?
              points 2
              world  own
              ask
                Which ends are possible?
              tick hangs child hangs on m
            """;

    /// {@return a sheet that has that mistake; empty for a mistake that no sheet has alone}
    ///
    /// @param fault the mistake
    public static Optional<FaultExample> of(Fault fault) {
        return switch (fault) {
            case LAYOUT -> with(fault, "  points 2", " points 2");
            case UNKNOWN_KEY -> with(fault, "  points 2", "  pionts 2");
            case MISSING_KEY -> with(fault, "  title  Which ends?\n", "");
            case TWICE -> with(fault, "minutes 10", "minutes 10\nminutes 20");
            case VALUE -> with(fault, "minutes 10", "minutes ten");
            case UNKNOWN_NAME -> with(fault, "world  own", "world  won");
            case UNFIT, SCENARIO -> Optional.empty();
        };
    }

    private static Optional<FaultExample> with(Fault fault, String right, String wrong) {
        String text = SHEET.replace(right, wrong);
        List<Problem> problems = switch (LabReader.read(FILE, text)) {
            case LabReading.Parsed _ -> List.of();
            case LabReading.Rejected rejected -> rejected.problems();
        };
        return problems.stream()
                .filter(problem -> problem.code().equals(fault.code()))
                .findFirst()
                .map(problem -> new FaultExample(text, SHEET, problem.render(text)));
    }
}
