package forklore.lab.session;

import forklore.lab.personal.Sources;
import forklore.lab.sheet.Course;
import forklore.lab.sheet.LabReader;
import forklore.lab.sheet.LabReading;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.List;

/// The labs there are, and what their students' data are made from.
///
/// @param course the labs
/// @param sources the scenarios and platforms that the labs speak of
public record Library(Course course, Sources sources) {

    /// {@return what is shipped, read from its texts}
    ///
    /// @param labs the texts of the sheets; they are shipped, so each can be read
    /// @param scenarios the texts of scenarios
    /// @param platforms the texts of platforms
    public static Library read(List<Sources.Story> labs, List<Sources.Story> scenarios, List<Sources.Story> platforms) {
        List<LabSheet> sheets = new ArrayList<>();
        for (Sources.Story each : labs) {
            switch (LabReader.read(each.name() + ".lab", each.text())) {
                case LabReading.Parsed parsed -> sheets.add(parsed.sheet());
                case LabReading.Rejected rejected ->
                    throw new IllegalArgumentException(
                            rejected.problems().getFirst().render(each.text()));
            }
        }
        return new Library(new Course(sheets), Sources.read(scenarios, platforms));
    }
}
