package forklore.guide.macro;

import forklore.demos.cases.Demo;
import forklore.demos.cases.Recipe;
import forklore.demos.cases.RecipeSheet;
import forklore.guide.source.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The programs of a recipe, and where they were tried.
final class Recipes {

    private Recipes() {}

    /// `before::RECIPE[]`: the program that has the trouble.
    static String before(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        return recipe(call, page).map(recipe -> listing(recipe.before(), page)).orElse("");
    }

    /// `after::RECIPE[]`: the program that follows the recipe.
    static String after(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        return recipe(call, page).map(recipe -> listing(recipe.after(), page)).orElse("");
    }

    private static String listing(String id, PageScope page) {
        return page.library()
                .programs()
                .demo(id)
                .map(demo -> "<p>" + anchor(demo, page) + Html.sentence(demo.title()) + "</p>\n"
                        + RealRuns.listing(demo, page))
                .orElse("");
    }

    /// Where no other page tells of the program, links to it lead here.
    private static String anchor(Demo demo, PageScope page) {
        boolean here = page.library()
                .programs()
                .page(demo.id())
                .map(page.path()::equals)
                .orElse(false);
        return here ? "<a class=\"place\" id=\"" + demo.id() + "\"></a>" : "";
    }

    /// `checked::RECIPE[]`: how the trouble of the first program showed, version by version, and that the second one
    /// has it no more.
    static String checked(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        Optional<Recipe> recipe = recipe(call, page);
        if (recipe.isEmpty()) {
            return "";
        }
        List<RecipeSheet.Row> rows = page.library().programs().tried(recipe.get());
        if (rows.isEmpty()) {
            page.problem(
                    call,
                    call + ": these programs were never tried as they are now. Record it again, as"
                            + " native-demos/recipes/README.adoc says");
            return "";
        }
        SequencedMap<String, List<String>> versions = new LinkedHashMap<>();
        rows.forEach(row ->
                versions.computeIfAbsent(row.trouble(), _ -> new ArrayList<>()).add(row.version()));
        StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Where ")
                .append(recipe.get().name())
                .append(" was tried\">\n<table class=\"runs\">\n<thead><tr><th scope=\"col\">Tried on</th>"
                        + "<th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead>\n<tbody>\n");
        versions.forEach((trouble, on) -> out.append("<tr><th scope=\"row\">")
                .append(Html.escape(RealRuns.versions(on)))
                .append("</th><td>")
                .append(words(trouble, recipe.get(), page))
                .append("</td><td>")
                .append(remaining(recipe.get()))
                .append("</td></tr>\n"));
        return out.append("</tbody>\n</table>\n</div>\n<p class=\"note\">Recorded; the build of Forklore tries both"
                        + " programs again, on every CPython from 3.12 on that it finds. What a run shows is one run;"
                        + " what can happen at all is what ")
                .append(models(recipe.get(), page))
                .append(" prove.</p>\n")
                .toString();
    }

    private static String words(String trouble, Recipe recipe, PageScope page) {
        return switch (trouble) {
            case "warns" -> "Python warns";
            case "hangs" -> "a process hangs";
            case RecipeSheet.GONE -> "not tried: " + gone(recipe, page);
            default -> "nothing is said";
        };
    }

    /// Why the first program is not for the newest versions, in the words of its heading.
    private static String gone(Recipe recipe, PageScope page) {
        return page.library()
                .programs()
                .demo(recipe.before())
                .flatMap(Demo::to)
                .map(bound -> Html.sentence(bound.reason()))
                .orElse("it is not for this version");
    }

    private static String remaining(Recipe recipe) {
        return recipe.warnsAfter()
                ? "ends as it should; Python may still warn"
                : "ends as it should, without a warning, also with <code>-W error</code>";
    }

    private static String models(Recipe recipe, PageScope page) {
        List<String> links = new ArrayList<>();
        for (String id : List.of(recipe.before(), recipe.after())) {
            page.library()
                    .programs()
                    .demo(id)
                    .map(Demo::scenario)
                    .flatMap(page.library()::story)
                    .ifPresent(story -> links.add("<a href=\"" + page.root() + "catalogue/" + story.name() + ".html\">"
                            + Html.sentence(story.scenario().title()) + "</a>"));
        }
        return String.join(" and ", links);
    }

    private static Optional<Recipe> recipe(MacroCall call, PageScope page) {
        Optional<Recipe> recipe = page.library().programs().recipe(call.target());
        if (recipe.isEmpty()) {
            List<String> names = page.library().programs().recipes().stream()
                    .map(Recipe::name)
                    .toList();
            page.problem(
                    call,
                    call + ": there is no recipe `" + call.target() + "`. There are: " + String.join(", ", names));
        }
        return recipe;
    }
}
