package forklore.guide.library;

import forklore.demos.cases.CaseRecord;
import forklore.demos.cases.CaseSheet;
import forklore.demos.cases.Demo;
import forklore.demos.cases.Recipe;
import forklore.demos.cases.RecipeSheet;
import forklore.guide.source.Place;
import forklore.guide.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real programs: what they are, how each ended on each version of a platform, and which page tells of them.
public final class RealPrograms {

    private static final Pattern TOLD = Pattern.compile("(?m)^demo::([a-z0-9-]+)\\[");

    /// The folder of the pages of recipes; a program of a recipe is told of on its page.
    private static final String MIGRATION = "migration/";

    /// Files of this kind belong to a program and are none themselves.
    private static final String PART = "_";

    private final List<TextFile> files;
    private final SequencedMap<String, Demo> demos = new LinkedHashMap<>();
    private final SequencedMap<String, String> hashes = new LinkedHashMap<>();
    private final List<CaseRecord> records = new ArrayList<>();
    private final SequencedMap<String, String> pages = new LinkedHashMap<>();
    private final List<Recipe> recipes = new ArrayList<>();
    private final List<RecipeSheet.Row> tried = new ArrayList<>();

    private RealPrograms(List<TextFile> files) {
        this.files = files;
    }

    /// {@return no programs}
    static RealPrograms none() {
        return new RealPrograms(List.of());
    }

    /// {@return the programs of these files}
    ///
    /// A program that cannot be read, and one that no page or two pages tell of, is a problem.
    ///
    /// @param inputs the files
    /// @param problems where to add
    static RealPrograms of(Inputs inputs, Problems problems) {
        RealPrograms programs = new RealPrograms(inputs.programs());
        inputs.programs().stream()
                .filter(file -> !file.name().contains(PART))
                .forEach(file -> programs.add(file, inputs, problems));
        inputs.sheets()
                .forEach(file -> CaseSheet.parse(file.text())
                        .ifPresentOrElse(
                                sheet -> programs.records.addAll(sheet.records()),
                                () -> problems.add(
                                        new Place(file.file(), 1),
                                        "this is no sheet of real programs. Record it again, as CONTRIBUTING.adoc"
                                                + " says")));
        programs.records.sort(Comparator.comparing(CaseRecord::version, RealPrograms::compareVersions));
        inputs.documents().forEach(programs::findPages);
        inputs.texts().stream()
                .filter(file ->
                        !file.file().equals(Inputs.CHANGELOG) && !file.file().startsWith(Inputs.LABS))
                .forEach(file -> programs.addRecipes(file, inputs.documents(), problems));
        inputs.programs().forEach(file -> programs.checkPage(file, problems));
        return programs;
    }

    private void add(TextFile file, Inputs inputs, Problems problems) {
        try {
            Demo demo = Demo.parse(file.file().substring(file.file().lastIndexOf('/') + 1), file.text());
            List<String> parts = demo.parts().stream()
                    .flatMap(part -> inputs.programs().stream()
                            .filter(each -> each.file().endsWith("/" + part))
                            .map(TextFile::text))
                    .toList();
            demos.put(demo.id(), demo);
            hashes.put(demo.id(), demo.hash(parts));
        } catch (IllegalArgumentException wrong) {
            problems.add(new Place(file.file(), 1), wrong.getMessage());
        }
    }

    private void findPages(TextFile document) {
        Matcher told = TOLD.matcher(document.text());
        while (told.find()) {
            String inside = document.file().substring(Inputs.DOCUMENTS.length() + 1);
            pages.putIfAbsent(told.group(1), inside.replaceAll("\\.adoc$", ".html"));
        }
    }

    private void addRecipes(TextFile file, List<TextFile> documents, Problems problems) {
        if (file.file().equals(RecipeSheet.FILE)) {
            RecipeSheet.parse(file.text())
                    .ifPresentOrElse(
                            sheet -> tried.addAll(sheet.rows()),
                            () -> problems.add(
                                    new Place(file.file(), 1),
                                    "this is no sheet of recipes. Record it again, as native-demos/recipes/README.adoc"
                                            + " says"));
            return;
        }
        try {
            recipes.addAll(Recipe.parse(file.text()));
        } catch (IllegalArgumentException wrong) {
            problems.add(new Place(file.file(), 1), wrong.getMessage());
        }
        for (Recipe recipe : recipes) {
            checkPage(recipe, documents, problems);
            for (String id : List.of(recipe.before(), recipe.after())) {
                if (demos.containsKey(id)) {
                    pages.putIfAbsent(id, MIGRATION + recipe.name() + ".html");
                } else {
                    problems.add(
                            new Place(file.file(), 1),
                            "the recipe " + recipe.name() + " names the program `" + id + "`, and there is none");
                }
            }
        }
    }

    private static void checkPage(Recipe recipe, List<TextFile> documents, Problems problems) {
        String page = Inputs.DOCUMENTS + "/" + MIGRATION + recipe.name() + ".adoc";
        String text = documents.stream()
                .filter(document -> document.file().equals(page))
                .map(TextFile::text)
                .findFirst()
                .orElse("");
        for (String macro : List.of("before", "after", "checked")) {
            String call = macro + "::" + recipe.name() + "[]";
            if (!("\n" + text).contains("\n" + call)) {
                problems.add(new Place(page, 1), "the page of a recipe shows its programs: it lacks " + call);
            }
        }
    }

    private void checkPage(TextFile file, Problems problems) {
        if (demos.containsKey(file.name()) && !pages.containsKey(file.name())) {
            problems.add(
                    new Place(file.file(), 1),
                    "no page tells of this program; show it with demo::" + file.name()
                            + "[] in guide/src/docs/programs");
        }
    }

    /// Versions in the order of their numbers: 3.9 before 3.10.
    private static int compareVersions(String one, String other) {
        String[] first = one.split("[ .]");
        String[] second = other.split("[ .]");
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            boolean numbers = first[i].matches("\\d+") && second[i].matches("\\d+");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(first[i]), Integer.parseInt(second[i]))
                    : first[i].compareTo(second[i]);
            if (order != 0) {
                return order;
            }
        }
        return Arrays.compare(first, second);
    }

    /// {@return all programs, in the order of their ids}
    public List<Demo> demos() {
        return List.copyOf(demos.values());
    }

    /// {@return the program of that id}
    ///
    /// @param id the name of its file without the ending
    public Optional<Demo> demo(String id) {
        return Optional.ofNullable(demos.get(id));
    }

    /// {@return the recipe of that name}
    ///
    /// @param name the name of a recipe
    public Optional<Recipe> recipe(String name) {
        return recipes.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }

    /// {@return all recipes, in the order of their file}
    public List<Recipe> recipes() {
        return List.copyOf(recipes);
    }

    /// {@return where a recipe was tried, one row for each version; none of another version of its programs}
    ///
    /// @param recipe the recipe
    public List<RecipeSheet.Row> tried(Recipe recipe) {
        String hash =
                RecipeSheet.hash(hashes.getOrDefault(recipe.before(), ""), hashes.getOrDefault(recipe.after(), ""));
        return tried.stream()
                .filter(row -> row.recipe().equals(recipe.name()) && row.hash().equals(hash))
                .toList();
    }

    /// {@return which page tells of which program, by the ids of the programs}
    public SequencedMap<String, String> pages() {
        return Collections.unmodifiableSequencedMap(pages);
    }

    /// {@return the path of the file of a program, relative to the root of the project}
    ///
    /// @param demo the program
    public String file(Demo demo) {
        return files.stream()
                .map(TextFile::file)
                .filter(file -> file.endsWith("/" + demo.fileName()))
                .findFirst()
                .orElseThrow();
    }

    /// {@return a file that belongs to a program}
    ///
    /// @param demo the program
    /// @param name the name of the file
    public Optional<TextFile> part(Demo demo, String name) {
        return files.stream()
                .filter(file -> demo.parts().contains(name) && file.file().endsWith("/" + name))
                .findFirst();
    }

    /// {@return the programs that a scenario models}
    ///
    /// @param scenario the name of a scenario
    public List<Demo> modelledBy(String scenario) {
        return demos.values().stream()
                .filter(demo -> demo.scenario().equals(scenario))
                .toList();
    }

    /// {@return how a program ended, one record for each version}
    ///
    /// @param id the id of a program
    public List<CaseRecord> records(String id) {
        return records.stream().filter(record -> record.demo().equals(id)).toList();
    }

    /// {@return whether a record is of the program as it is now}
    ///
    /// @param record a record of it
    public boolean isCurrent(CaseRecord record) {
        return record.hash().equals(hashes.get(record.demo()));
    }

    /// {@return the page that tells of a program, relative to the folder of the front page}
    ///
    /// @param id the id of a program
    public Optional<String> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }
}
