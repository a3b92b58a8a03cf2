package forklore.guide.macro;

import forklore.emit.NativeProgram;
import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.model.Language;
import forklore.engine.verdict.Narrator;
import forklore.guide.library.Story;
import forklore.guide.library.TextFile;
import forklore.guide.source.Html;
import forklore.stage.layout.Detail;
import forklore.stage.layout.Layout;
import forklore.stage.picture.DisplayList;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.util.List;
import java.util.Optional;

/// The figure of a scenario: the picture of a run, the sentence of a step, all steps as text, and the program.
///
/// The site puts its player into the `figure`; without it the picture stands still and says the same.
final class ScenarioFigure {

    /// The width of the text of a page, in pixels.
    private static final double PAGE_WIDTH = 840;

    private static final String FORK = "fork";

    private ScenarioFigure() {}

    /// `scenario::NAME[step=...,outcome=...,show=picture,on=...]`: on a platform; without `outcome` the worst run that
    /// happens, without
    /// `step` its end; `step=fork` is the first fork; `show=picture` leaves the program away.
    static String scenario(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of("step", "outcome", "show", "on"));
        Optional<Story> story = Lookup.story(call, page);
        if (story.isEmpty()) {
            return "";
        }
        page.shows(story.get(), call.place());
        Optional<Path> path = StepLists.path(call, story.get(), page);
        if (path.isEmpty()) {
            return "";
        }
        return figure(call, story.get(), path.get(), step(call, path.get(), page), page);
    }

    private static int step(MacroCall call, Path path, PageScope page) {
        int last = path.steps().size();
        Optional<String> asked = call.value("step");
        if (asked.isEmpty()) {
            return last;
        }
        Optional<Integer> fork = firstFork(path);
        if (asked.get().equals(FORK) && fork.isPresent()) {
            return fork.get();
        }
        boolean number = asked.get().matches("\\d{1,6}");
        if (!number || Integer.parseInt(asked.get()) > last) {
            page.problem(
                    call,
                    call + ": there is no step " + asked.get() + "; the run has steps 0 to " + last
                            + (fork.isPresent() ? ", and `fork`" : ""));
            return last;
        }
        return Integer.parseInt(asked.get());
    }

    private static Optional<Integer> firstFork(Path path) {
        for (int i = 0; i < path.steps().size(); i++) {
            if (path.steps().get(i).event() instanceof Event.Forked) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static String figure(MacroCall call, Story story, Path path, int step, PageScope page) {
        String id = page.nextFigure();
        DisplayList picture = picture(path);
        StringBuilder out = new StringBuilder();
        out.append("<figure class=\"forklore-player\" id=\"")
                .append(id)
                .append("\" data-scenario=\"")
                .append(story.name())
                .append("\" data-schedule=\"")
                .append(Html.escape(path.schedule().token()))
                .append("\" data-step=\"")
                .append(step)
                .append("\">\n<div class=\"picture\" style=\"--natural:")
                .append(Math.round(picture.width()))
                .append("px\" tabindex=\"0\" role=\"group\" aria-label=\"Picture: ")
                .append(Html.escape(story.scenario().title()))
                .append("\">\n")
                .append(SvgText.of(picture, step, options(story, path, step, id)))
                .append("\n</div>\n");
        caption(out, story, path, step, page);
        out.append("</figure>\n").append(StepLists.list(story, path));
        if (call.value("show").isEmpty()) {
            out.append("<details class=\"program\">\n<summary>The program</summary>\n")
                    .append(Listings.program(story))
                    .append("</details>\n");
        } else if (!call.value("show").get().equals("picture")) {
            page.problem(call, call + ": show=" + call.value("show").get() + " is unknown; it is picture");
        }
        return out.append(source(story, page)).toString();
    }

    /// As wide as the page if the words fit into the columns then, else as wide as the words need.
    private static DisplayList picture(Path path) {
        Storyboard board = Storyboard.of(path);
        return Layout.of(board, Math.max(Detail.WORDS_FROM, Layout.fit(board, PAGE_WIDTH)));
    }

    private static SvgOptions options(Story story, Path path, int step, String id) {
        return new SvgOptions(Optional.empty(), story.scenario().title(), Narrator.sentence(path, step), id);
    }

    private static void caption(StringBuilder out, Story story, Path path, int step, PageScope page) {
        int last = path.steps().size();
        out.append("<figcaption>\n<p class=\"sentence\">");
        if (step > 0) {
            out.append(Marks.of(story.scenario(), StepLists.thread(story, path, step)))
                    .append("<b>")
                    .append(Html.escape(Narrator.who(path, step)))
                    .append(":</b> ");
        }
        out.append(Html.sentence(Narrator.sentence(path, step))).append("</p>\n");
        String ending = step == last ? Narrator.ending(path) : "";
        if (!ending.isEmpty()) {
            out.append("<p class=\"ending\">").append(Html.sentence(ending)).append("</p>\n");
        }
        String home = "catalogue/" + story.name() + ".html";
        out.append("<p class=\"links\"><span>Step ")
                .append(step)
                .append(" of ")
                .append(last)
                .append("</span>");
        if (!page.path().equals(home)) {
            out.append(" <a href=\"")
                    .append(page.root())
                    .append(home)
                    .append("\">")
                    .append(Html.escape(story.scenario().title()))
                    .append("</a>");
        }
        if (story.scenario().languages().contains(Language.C)
                && NativeProgram.gap(story.scenario(), Language.C).isEmpty()) {
            out.append(" <a href=\"").append(page.root()).append(home).append("#c-program\">C program</a>");
        }
        out.append("</p>\n</figcaption>\n");
    }

    /// The scenario's text for the player, once in a page.
    private static String source(Story story, PageScope page) {
        if (!page.firstSource(story.source().file())) {
            return "";
        }
        String text = story.source().text().replace("</", "<\\/");
        StringBuilder out = new StringBuilder("<script type=\"text/plain\" class=\"forklore-source\" data-scenario=\"")
                .append(story.name())
                .append("\">")
                .append(text)
                .append("</script>\n");
        for (TextFile platform : page.library().platformFiles(story.verdict().platform())) {
            if (page.firstSource(platform.file())) {
                out.append("<script type=\"text/plain\" class=\"forklore-platform\" data-platform=\"")
                        .append(platform.name())
                        .append("\">")
                        .append(platform.text().replace("</", "<\\/"))
                        .append("</script>\n");
            }
        }
        return out.toString();
    }
}
