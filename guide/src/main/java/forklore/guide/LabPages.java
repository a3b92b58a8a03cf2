package forklore.guide;

import forklore.guide.library.Inputs;
import forklore.guide.library.TextFile;
import forklore.guide.page.PageSource;
import forklore.guide.source.Place;
import forklore.guide.source.Problems;
import forklore.guide.source.SourceLine;
import forklore.lab.personal.Making;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.Sources;
import forklore.lab.print.SheetPage;
import forklore.lab.print.TeacherPage;
import forklore.lab.sheet.Course;
import forklore.lab.sheet.LabReader;
import forklore.lab.sheet.LabReading;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pages of the labs: a list, one page for the students of each lab, and one for their teacher, all made from the
/// sheets with the data of one seed.
final class LabPages {

    /// Whose data the pages show.
    private static final long SEED = 1;

    private final Problems problems;
    private final Map<String, TextFile> files = new LinkedHashMap<>();

    private LabPages(Problems problems) {
        this.problems = problems;
    }

    /// {@return the pages of all labs; none if there are no sheets}
    static List<PageSource> of(Inputs inputs, Problems problems) {
        return new LabPages(problems).pages(inputs);
    }

    private List<PageSource> pages(Inputs inputs) {
        List<LabSheet> sheets = new ArrayList<>();
        for (TextFile file : inputs.texts()) {
            if (file.file().startsWith(Inputs.LABS)) {
                sheet(file, sheets);
            }
        }
        if (sheets.isEmpty()) {
            return List.of();
        }
        Sources sources = Sources.read(stories(inputs.scenarios()), stories(inputs.platforms()));
        List<PageSource> pages = new ArrayList<>();
        List<PersonalLab> labs = new ArrayList<>();
        for (LabSheet sheet : new Course(sheets).labs()) {
            switch (PersonalLab.of(sheet, sources, SEED, 1)) {
                case Making.Made made -> labs.add(made.lab());
                case Making.Unfit unfit -> told(sheet, unfit.problems());
            }
        }
        pages.add(page("labs/index.html", Inputs.LABS, index(labs)));
        for (PersonalLab lab : labs) {
            pages.add(page("labs/" + lab.sheet().name() + ".html", place(lab.sheet()), SheetPage.of(lab)));
        }
        for (PersonalLab lab : labs) {
            pages.add(page("teachers/" + lab.sheet().name() + ".html", place(lab.sheet()), TeacherPage.of(lab)));
        }
        return pages;
    }

    private void sheet(TextFile file, List<LabSheet> sheets) {
        switch (LabReader.read(file.file(), file.text())) {
            case LabReading.Parsed parsed -> {
                sheets.add(parsed.sheet());
                files.put(parsed.sheet().name(), file);
            }
            case LabReading.Rejected rejected ->
                rejected.problems()
                        .forEach(each ->
                                problems.add(new Place(file.file(), each.span().line()), each.message()));
        }
    }

    private void told(LabSheet sheet, List<forklore.engine.text.Problem> unfit) {
        unfit.forEach(each -> problems.add(new Place(place(sheet), each.span().line()), each.message()));
    }

    private String place(LabSheet sheet) {
        return files.get(sheet.name()).file();
    }

    private static List<Sources.Story> stories(List<TextFile> files) {
        return files.stream()
                .map(file -> new Sources.Story(name(file.file()), file.text()))
                .toList();
    }

    /// Names of platforms have dots: only the ending is cut off.
    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    /// A page that nobody wrote stands, for messages, in the sheet that it was made from.
    private static PageSource page(String path, String file, String text) {
        return new PageSource(path, SourceLine.of(file, 1, text));
    }

    private static String index(List<PersonalLab> labs) {
        StringBuilder text = new StringBuilder();
        text.append("= Labs\n:navtitle: Overview\n\n[.lead]\n");
        text.append("Exercises for a course, graded by the same engine that checks the scenarios.\n\n");
        text.append("Each student gets data of their own, made from a seed: names, numbers, and which line stands\n");
        text.append("where. A repair is graded on all schedules of all platforms that the task names, never on a\n");
        text.append("lucky run. Nothing is sent anywhere.\n\n");
        text.append("[cols=\"1,5,2,2,4\"]\n|===\n| Lab | Title | Minutes | Points | Formats\n\n");
        for (PersonalLab lab : labs) {
            LabSheet sheet = lab.sheet();
            List<String> formats = sheet.tasks().stream()
                    .map(task -> task.format().word())
                    .distinct()
                    .toList();
            text.append("| ").append(sheet.number());
            text.append(" | xref:")
                    .append(sheet.name())
                    .append(".adoc[")
                    .append(sheet.title())
                    .append("] (xref:../teachers/");
            text.append(sheet.name()).append(".adoc[for teachers])");
            text.append(" | ").append(sheet.minutes()).append(" | ").append(sheet.points());
            text.append(" | ").append(String.join(", ", formats)).append('\n');
        }
        return text.append("|===\n").toString();
    }
}
