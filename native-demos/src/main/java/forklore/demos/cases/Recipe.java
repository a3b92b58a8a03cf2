package forklore.demos.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A recipe of the guide: a program with a trouble, and one without it.
///
/// @param name the name of the recipe, which is also the name of its page
/// @param before the id of the program with the trouble
/// @param after the id of the program that follows the recipe
/// @param silentBefore whether the trouble is that nothing is said
/// @param warnsAfter whether the second program still forks beside a thread, and may be told so
public record Recipe(String name, String before, String after, boolean silentBefore, boolean warnsAfter) {

    /// The file that lists them, relative to the root of the project.
    public static final String FILE = "native-demos/recipes/recipes.txt";

    private static final String SILENT_BEFORE = "silent-before";
    private static final String WARNS_AFTER = "warns-after";
    private static final int WORDS = 3;

    /// {@return the recipes that a file lists, in its order}
    ///
    /// @param text the whole file
    /// @throws IllegalArgumentException if a line is none
    public static List<Recipe> parse(String text) {
        List<Recipe> recipes = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            List<String> words = List.of(lines[i].strip().split(" +"));
            List<String> flags = words.subList(Math.min(WORDS, words.size()), words.size());
            if (words.size() < WORDS || !Set.of(SILENT_BEFORE, WARNS_AFTER).containsAll(flags)) {
                throw new IllegalArgumentException(FILE + ":" + (i + 1) + ": a recipe is NAME BEFORE AFTER, then "
                        + SILENT_BEFORE + " or " + WARNS_AFTER + " if need be");
            }
            recipes.add(new Recipe(
                    words.get(0),
                    words.get(1),
                    words.get(2),
                    flags.contains(SILENT_BEFORE),
                    flags.contains(WARNS_AFTER)));
        }
        return List.copyOf(recipes);
    }
}
