package forklore.demos.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// On which versions of Python the recipes were tried, and how the trouble showed there.
///
/// @param rows what was seen, in the order of the recipes, and for each of them of the versions
public record RecipeSheet(List<Row> rows) {

    /// The file, relative to the root of the project.
    public static final String FILE = "native-demos/observed/recipes.txt";

    /// The trouble of a first program that is not for this version, as its heading says.
    public static final String GONE = "gone";

    private static final String FIRST_LINE = "forklore-recipes 1";
    private static final int WORDS = 5;

    /// Copies the rows.
    public RecipeSheet {
        rows = List.copyOf(rows);
    }

    /// One recipe on one version. The second program had no trouble there, else there would be no row.
    ///
    /// @param recipe the name of the recipe
    /// @param hash the hash of both programs, as [#hash] makes it
    /// @param version what they ran on: `cpython 3.12.1`
    /// @param trouble how the trouble of the first one showed: `warns`, `hangs`, `silent`, or [#GONE]
    public record Row(String recipe, String hash, String version, String trouble) {}

    /// {@return a hash of both programs of a recipe}
    ///
    /// @param before the hash of the first one
    /// @param after the hash of the second one
    public static String hash(String before, String after) {
        return before + after;
    }

    /// {@return the sheet as text}
    public String text() {
        StringBuilder out = new StringBuilder(FIRST_LINE + "\n");
        for (Row row : rows) {
            out.append(String.join(" ", row.recipe(), row.hash(), row.version(), row.trouble()))
                    .append('\n');
        }
        return out.toString();
    }

    /// {@return the sheet that a text says; empty if it says none}
    ///
    /// @param text the whole file
    public static Optional<RecipeSheet> parse(String text) {
        String[] lines = text.split("\n");
        if (!lines[0].equals(FIRST_LINE)) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] words = lines[i].split(" ");
            if (words.length != WORDS) {
                return Optional.empty();
            }
            rows.add(new Row(words[0], words[1], words[2] + " " + words[3], words[4]));
        }
        return Optional.of(new RecipeSheet(rows));
    }
}
