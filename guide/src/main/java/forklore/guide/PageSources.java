package forklore.guide;

import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.guide.library.Inputs;
import forklore.guide.library.Library;
import forklore.guide.library.Story;
import forklore.guide.library.TextFile;
import forklore.guide.page.PageSource;
import forklore.guide.source.Problems;
import forklore.guide.source.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the documents: those that are written, those of the labs, and one for each scenario.
///
/// The page of a scenario is `catalogue/_scenario.adoc`, with the scenario's name for `{scenario}`, its title for
/// `{title}` and its topic for `{topic}`. Where the template says `{more}`, the document of that scenario follows, if
/// there is one. A line that
/// begins with `{runs}` is left away when there is no log of real runs of the scenario, one that begins with `{c}` when
/// there is no C program of it, one that begins with `{python}` when there is no Python program of it, and one that
/// begins with `{programs}` when it models no real program.
final class PageSources {

    private static final String CATALOGUE = Inputs.DOCUMENTS + "/catalogue/";
    private static final String TEMPLATE = CATALOGUE + "_scenario.adoc";
    private static final String MORE = "{more}";
    private static final String ONLY_IF_RUN = "{runs}";
    private static final String ONLY_IF_IN_C = "{c}";
    private static final String ONLY_IF_IN_PYTHON = "{python}";
    private static final String ONLY_IF_REAL = "{programs}";

    private final Inputs inputs;
    private final Library library;

    PageSources(Inputs inputs, Library library) {
        this.inputs = inputs;
        this.library = library;
    }

    List<PageSource> all(Problems problems) {
        List<PageSource> pages = new ArrayList<>();
        Optional<TextFile> template = document(TEMPLATE);
        for (TextFile file : inputs.documents()) {
            boolean partial = file.file().contains("/_");
            boolean ofScenario = template.isPresent()
                    && file.file().startsWith(CATALOGUE)
                    && !file.file().endsWith("/index.adoc");
            if (ofScenario && !partial && library.story(file.stem()).isEmpty()) {
                problems.add(
                        SourceLine.of(file.file(), 1, "").getFirst().place(),
                        "there is no scenario `" + file.stem() + "`. There are: "
                                + String.join(
                                        ", ",
                                        library.stories().stream()
                                                .map(Story::name)
                                                .toList()));
            }
            if (!partial && !ofScenario) {
                pages.add(new PageSource(path(file), SourceLine.of(file.file(), 1, file.text())));
            }
        }
        pages.addAll(LabPages.of(inputs, problems));
        template.ifPresent(file -> library.stories().forEach(story -> pages.add(page(file, story))));
        return pages;
    }

    private Optional<TextFile> document(String name) {
        return inputs.documents().stream()
                .filter(file -> file.file().equals(name))
                .findFirst();
    }

    private static String path(TextFile file) {
        String inside = file.file().substring(Inputs.DOCUMENTS.length() + 1);
        return inside.substring(0, inside.length() - ".adoc".length()) + ".html";
    }

    private PageSource page(TextFile template, Story story) {
        Optional<TextFile> more = document(CATALOGUE + story.name() + ".adoc");
        List<SourceLine> lines = new ArrayList<>();
        for (SourceLine line : SourceLine.of(template.file(), 1, fill(template.text(), story))) {
            if (line.text().equals(MORE)) {
                more.ifPresent(file -> lines.addAll(SourceLine.of(file.file(), 1, file.text())));
            } else {
                lines.add(line);
            }
        }
        return new PageSource("catalogue/" + story.name() + ".html", lines);
    }

    /// Fills the template; the number of lines stays, so that problems are found where they are written.
    private String fill(String template, Story story) {
        boolean run = !library.logs(story.name()).isEmpty();
        boolean inC = isGenerated(story, Language.C);
        boolean inPython = isGenerated(story, Language.PYTHON);
        boolean real = !library.programs().modelledBy(story.name()).isEmpty();
        List<String> lines = new ArrayList<>();
        for (String line : template.split("\n", -1)) {
            boolean leftAway = line.startsWith(ONLY_IF_RUN) && !run
                    || line.startsWith(ONLY_IF_IN_C) && !inC
                    || line.startsWith(ONLY_IF_IN_PYTHON) && !inPython
                    || line.startsWith(ONLY_IF_REAL) && !real;
            String text = line.replace(ONLY_IF_RUN, "")
                    .replace(ONLY_IF_IN_C, "")
                    .replace(ONLY_IF_IN_PYTHON, "")
                    .replace(ONLY_IF_REAL, "");
            lines.add(leftAway ? "//" : text);
        }
        return String.join("\n", lines)
                .replace("{scenario}", story.name())
                .replace("{topic}", story.scenario().topic())
                .replace("{title}", story.scenario().title());
    }

    private static boolean isGenerated(Story story, Language language) {
        return story.scenario().languages().contains(language)
                && NativeProgram.gap(story.scenario(), language).isEmpty();
    }
}
