package forklore.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

/// The style classes whose rules the build cuts out of the theme, and those that nodes have.
final class CutTheme {

    private static final Path LIST =
            Path.of(System.getProperty("forklore.root"), "simulator/desktop/src/build/unused-style-classes.txt");

    private CutTheme() {}

    /// {@return whether a style class is cut out}
    static Predicate<String> cut() {
        try {
            return Pattern.compile(Files.readAllLines(LIST).stream()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.joining("|")))
                    .asMatchPredicate();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return the style classes of all nodes in all windows that are shown, menus and tips among them}
    static Set<String> shown() {
        Set<String> classes = new TreeSet<>();
        List.copyOf(Window.getWindows())
                .forEach(window -> gather(window.getScene().getRoot(), classes));
        return classes;
    }

    /// Adds the style classes of a node and of all within it.
    ///
    /// @param node the node
    /// @param classes where they are added
    static void gather(Node node, Set<String> classes) {
        classes.addAll(node.getStyleClass());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> gather(each, classes));
        }
    }
}
