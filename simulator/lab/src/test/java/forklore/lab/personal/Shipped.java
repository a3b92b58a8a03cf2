package forklore.lab.personal;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.text.Problem;
import forklore.lab.sheet.Course;
import forklore.lab.sheet.LabReader;
import forklore.lab.sheet.LabReading;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.List;

/// The shipped sheets and their sources, read once.
public final class Shipped {

    private static final Catalogue CATALOGUE = Catalogue.load();

    /// The scenarios and platforms.
    public static final Sources SOURCES = Sources.read(
            CATALOGUE.entries().stream()
                    .map(each -> new Sources.Story(each.name(), each.text()))
                    .toList(),
            CATALOGUE.platforms().stream()
                    .map(each -> new Sources.Story(each.name(), each.text()))
                    .toList());

    private Shipped() {}

    /// {@return all labs}
    public static Course course() {
        List<LabSheet> sheets = new ArrayList<>();
        for (Catalogue.LabEntry entry : CATALOGUE.labs()) {
            sheets.add(sheet(entry.name() + ".lab", entry.text()));
        }
        return new Course(sheets);
    }

    /// {@return a sheet that must be readable}
    ///
    /// @param file the name of its file
    /// @param text its text
    public static LabSheet sheet(String file, String text) {
        return switch (LabReader.read(file, text)) {
            case LabReading.Parsed parsed -> parsed.sheet();
            case LabReading.Rejected rejected -> throw new AssertionError(rendered(rejected.problems(), text));
        };
    }

    /// {@return a student's lab that must fit}
    ///
    /// @param sheet the sheet
    /// @param seed the student's seed
    /// @param attempt which try
    public static PersonalLab lab(LabSheet sheet, long seed, int attempt) {
        return switch (PersonalLab.of(sheet, SOURCES, seed, attempt)) {
            case Making.Made made -> made.lab();
            case Making.Unfit unfit ->
                throw new AssertionError("seed " + seed + ": "
                        + unfit.problems().stream()
                                .map(each -> each.span().line() + ": " + each.message() + " " + each.help())
                                .toList());
        };
    }

    /// {@return problems as a person reads them}
    ///
    /// @param problems what is wrong
    /// @param text the text they are about
    public static String rendered(List<Problem> problems, String text) {
        assertThat(problems).isNotEmpty();
        StringBuilder out = new StringBuilder();
        problems.forEach(problem -> out.append(problem.render(text)).append('\n'));
        return out.toString();
    }
}
