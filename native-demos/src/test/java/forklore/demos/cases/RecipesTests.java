package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.demos.facts.Interpreters;
import forklore.engine.model.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recipes of the guide, tried on every CPython from 3.12 on that is installed: the program before has the trouble,
/// the one after has not, also with `-W error`. A hang is proved, never guessed from the time.
///
/// `-Dforklore.recipes=record` writes what was seen; `-Dforklore.facts.through` names a command that runs another one
/// in
/// a newer userland, whose versions are tried too.
class RecipesTests {

    private static final Path ROOT = Cases.ROOM.getParent();
    private static final Path FOLDER = Cases.ROOM.resolve("recipes");
    private static final int FIRST_THAT_WARNS = 12;
    private static final int FIRST_THAT_RAISES = 15;

    /// A trouble need not show in each run. The rarest of these shows in two of five.
    private static final int MOST_TRIES = 30;

    private static final List<String> WARNINGS_SHOWN = List.of("-W", "default::DeprecationWarning");
    private static final List<String> WARNINGS_RAISED = List.of("-W", "error");

    @TempDir
    Path folder;

    private final Map<String, Demo> demos = new TreeMap<>();
    private final List<Recipe> recipes = new ArrayList<>();

    @BeforeEach
    void copyThePrograms() throws IOException {
        assumeTrue(
                Files.exists(Path.of("/proc/self/syscall")),
                "SKIPPED: this kernel does not show what a thread waits in. To run this test: use Linux");
        for (Path from : List.of(Cases.FOLDER, FOLDER)) {
            try (var files = Files.list(from)) {
                for (Path file : files.filter(each -> each.toString().endsWith(Cases.PYTHON))
                        .toList()) {
                    String name = file.getFileName().toString();
                    Files.copy(file, folder.resolve(name));
                    if (!name.contains("_")) {
                        Demo demo = Demo.parse(name, Files.readString(file));
                        assertThat(demos.put(demo.id(), demo)).as(name).isNull();
                    }
                }
            }
        }
        recipes.addAll(Recipe.parse(Files.readString(ROOT.resolve(Recipe.FILE))));
    }

    /// One interpreter.
    ///
    /// @param command how to start it, with the words of what it is started through, if anything
    /// @param version what it says of itself
    private record Python(List<String> command, String version) {

        int minor() {
            return Integer.parseInt(version.split("\\.")[1]);
        }
    }

    /// Those of this machine, and those of a newer userland in it, each version once.
    private List<Python> pythons() throws IOException, InterruptedException {
        Map<String, Python> found = new TreeMap<>();
        for (List<String> through : new LinkedHashSet<>(List.of(List.<String>of(), Interpreters.through()))) {
            for (String name : Interpreters.pythons(through)) {
                List<String> command = new ArrayList<>(through);
                command.add(name);
                Python python = new Python(command, "cpython " + version(command));
                if (python.minor() >= FIRST_THAT_WARNS) {
                    found.putIfAbsent(python.version(), python);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private String version(List<String> python) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(python);
        command.addAll(List.of("-c", "import platform; print(platform.python_version())"));
        Process asked = new ProcessBuilder(command).directory(folder.toFile()).start();
        try (BufferedReader said = asked.inputReader()) {
            return said.readLine();
        } finally {
            asked.waitFor();
        }
    }

    @Test
    void doWhatTheirPagesSay() throws IOException, InterruptedException {
        List<Python> pythons = pythons();
        assumeTrue(
                !pythons.isEmpty(), "SKIPPED: there is no CPython from 3.12 on. To run this test: pyenv install 3.13");
        List<String> wrong = new ArrayList<>();
        List<RecipeSheet.Row> rows = new ArrayList<>();
        for (Recipe recipe : recipes) {
            for (Python python : pythons) {
                String shown = trouble(recipe, python);
                wrong.addAll(trouble(recipe, python, shown));
                wrong.addAll(remaining(recipe, python));
                rows.add(new RecipeSheet.Row(recipe.name(), hash(recipe), python.version(), shown));
            }
        }
        assertThat(wrong).isEmpty();
        compare(new RecipeSheet(rows));
    }

    private static void compare(RecipeSheet now) throws IOException {
        Path file = ROOT.resolve(RecipeSheet.FILE);
        if (System.getProperty("forklore.recipes", "").equals("record")) {
            Files.writeString(file, now.text());
        }
        RecipeSheet recorded = RecipeSheet.parse(Files.readString(file)).orElseThrow();
        List<String> versions =
                recorded.rows().stream().map(RecipeSheet.Row::version).toList();
        assertThat(recorded.rows())
                .as("the record is old; write it again with -Dforklore.recipes=record")
                .containsAll(now.rows().stream()
                        .filter(row -> versions.contains(row.version()))
                        .toList());
    }

    private String hash(Recipe recipe) {
        try {
            return RecipeSheet.hash(hash(recipe.before()), hash(recipe.after()));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private String hash(String id) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : demos.get(id).parts()) {
            parts.add(Files.readString(folder.resolve(part)));
        }
        return demos.get(id).hash(parts);
    }

    private Seen run(Demo demo, Python python, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(python.command());
        command.addAll(options);
        command.add(demo.fileName());
        return Trial.run(demo, command, folder);
    }

    /// How the trouble shows: the warning counts more than a hang, because it is there each time.
    private String trouble(Recipe recipe, Python python) throws IOException, InterruptedException {
        Demo demo = demos.get(recipe.before());
        if (demo.to().map(bound -> python.minor() > bound.minor()).orElse(false)) {
            return RecipeSheet.GONE;
        }
        boolean hangs = false;
        for (int i = 0; i < MOST_TRIES; i++) {
            Seen seen = run(demo, python, WARNINGS_SHOWN);
            if (seen.warning().isPresent()) {
                return "warns";
            }
            hangs |= seen.hungChildren() > 0 || seen.parentHangs();
            if (hangs || recipe.silentBefore() && seen.outcome(demo).isPresent()) {
                return hangs ? "hangs" : "silent";
            }
        }
        return "none";
    }

    private static List<String> trouble(Recipe recipe, Python python, String shown) {
        boolean asSaid = shown.equals(RecipeSheet.GONE)
                || !shown.equals("none") && recipe.silentBefore() == shown.equals("silent");
        return asSaid
                ? List.of()
                : List.of(recipe.name() + " on " + python.version() + ": the trouble of " + recipe.before() + " was "
                        + shown);
    }

    private List<String> remaining(Recipe recipe, Python python) throws IOException, InterruptedException {
        Demo demo = demos.get(recipe.after());
        List<String> wrong = new ArrayList<>();
        String what = recipe.name() + " on " + python.version() + ": " + recipe.after();
        Seen shown = run(demo, python, WARNINGS_SHOWN);
        if (!isGood(demo, shown)) {
            wrong.add(what + " ended in " + shown.description());
        }
        if (shown.warning().isPresent() && !recipe.warnsAfter()) {
            wrong.add(what + " warns");
        }
        if (python.minor() < FIRST_THAT_RAISES || !recipe.warnsAfter()) {
            Seen raised = run(demo, python, WARNINGS_RAISED);
            if (!isGood(demo, raised)) {
                wrong.add(what + " with -W error ended in " + raised.description());
            }
        }
        return wrong;
    }

    private static boolean isGood(Demo demo, Seen seen) throws IOException {
        Optional<String> outcome = seen.outcome(demo);
        return outcome.isPresent()
                && Cases.scenario(demo.scenario()).outcomes().stream()
                        .filter(each -> each.name().equals(outcome.get()))
                        .map(Outcome::grade)
                        .allMatch(grade -> grade.word().equals("acceptable"));
    }
}
