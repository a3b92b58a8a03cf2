package forklore.guide.macro;

import forklore.guide.library.Library;
import forklore.guide.library.Story;
import forklore.guide.source.Place;
import forklore.guide.source.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/// What the macros of one page share: where they may look, and what the page has shown and said so far.
public final class PageScope {

    private final Library library;
    private final Problems problems;
    private final Place start;
    private final String path;
    private final SequencedMap<String, Place> shown = new LinkedHashMap<>();
    private final TreeSet<String> mentioned = new TreeSet<>();
    private final TreeSet<String> sources = new TreeSet<>();
    private int figures;

    /// Starts a page.
    ///
    /// @param library where figures come from
    /// @param problems where to add
    /// @param start the first line of the page
    /// @param path the file it becomes, relative to the folder of the front page, with `/`
    public PageScope(Library library, Problems problems, Place start, String path) {
        this.library = library;
        this.problems = problems;
        this.start = start;
        this.path = path;
    }

    /// {@return where figures come from}
    public Library library() {
        return library;
    }

    /// {@return the first line of the page}
    public Place start() {
        return start;
    }

    /// {@return the file it becomes, relative to the folder of the front page}
    public String path() {
        return path;
    }

    /// {@return the way from the page to the folder of the front page: empty, or `../` once or more}
    public String root() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /// {@return a prefix for the ids of the next figure, different from all others of the page}
    public String nextFigure() {
        figures++;
        return "figure-" + figures;
    }

    /// {@return whether the text of that scenario or platform is not yet in the page; it is from then on}
    ///
    /// @param file its file
    public boolean firstSource(String file) {
        return sources.add(file);
    }

    /// Adds a problem.
    ///
    /// @param call the macro that has it
    /// @param message what is wrong, what is allowed, what to do next
    public void problem(MacroCall call, String message) {
        problems.add(call.place(), message);
    }

    /// Adds a problem.
    ///
    /// @param place where
    /// @param message what is wrong, what is allowed, what to do next
    public void problem(Place place, String message) {
        problems.add(place, message);
    }

    /// Notes that the page shows a scenario, and so owes its readers every outcome of it.
    ///
    /// @param story what is shown
    /// @param place where
    public void shows(Story story, Place place) {
        shown.putIfAbsent(story.name(), place);
    }

    /// Notes that the page speaks of an outcome.
    ///
    /// @param story the scenario
    /// @param outcome the declared name
    public void mentions(Story story, String outcome) {
        mentioned.add(story.name() + " " + outcome);
    }

    /// Adds a problem for each outcome of a scenario that the page shows and never speaks of.
    public void checkMentions() {
        shown.forEach((name, place) -> {
            List<String> outcomes = library.story(name).orElseThrow().outcomeNames();
            for (String outcome : outcomes) {
                if (!mentioned.contains(name + " " + outcome)) {
                    problems.add(
                            place,
                            "the page shows " + name + " and never speaks of its outcome `" + outcome + "`. Say it with"
                                    + " outcome:" + name + "[" + outcome + "] or odds:" + name + "[" + outcome
                                    + "], or add verdict::" + name + "[]");
                }
            }
        });
    }
}
