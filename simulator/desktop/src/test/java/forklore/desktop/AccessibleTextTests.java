package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.stage.picture.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Who is read to learns what everything is: whatever can have the focus has a role and says what it does, no two
/// buttons are called the same and do different things, and an icon without words has a text.
class AccessibleTextTests {

    private static final Set<AccessibleRole> NOTHING_SAID = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    private static final Screens.Sight COMPACT = new Screens.Sight(new Snapshot.Size(1024, 640), Theme.LIGHT, 6);

    private static final Map<String, Heard> HEARD = new LinkedHashMap<>();

    static Stream<Arguments> cases() {
        return Screens.all().stream()
                .flatMap(screen -> Stream.of(Arguments.of(screen, Screens.Sight.USUAL), Arguments.of(screen, COMPACT)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whateverCanHaveTheFocusSaysWhatItDoes(Screens.Screen screen, Screens.Sight sight) {
        assertThat(look(screen, sight).silent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noTwoButtonsAreCalledTheSameAndDoDifferentThings(Screens.Screen screen, Screens.Sight sight) {
        assertThat(look(screen, sight).called().values()).allMatch(same -> same.size() == 1, "the same button");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anIconStandsBesideWordsOrHasAText(Screens.Screen screen, Screens.Sight sight) {
        assertThat(look(screen, sight).icons()).isEmpty();
    }

    /// What was found on a screen.
    ///
    /// @param silent what can have the focus and says nothing
    /// @param called the buttons by what they are called
    /// @param icons those that nothing explains
    private record Heard(List<String> silent, Map<String, Set<String>> called, List<String> icons) {
        Heard() {
            this(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        }

        void hear(Node node) {
            if (node.isFocusTraversable()
                    && (NOTHING_SAID.contains(role(node)) || said(node).isBlank())) {
                silent.add(name(node));
            }
            if (node instanceof ButtonBase) {
                called.computeIfAbsent(said(node), _ -> new TreeSet<>()).add(name(node));
            }
            if (node.getStyleClass().contains("picture") && !isExplained(node)) {
                icons.add(
                        name(node.getParent()) + " in " + name(node.getParent().getParent()));
            }
        }
    }

    /// {@return what was found; each window is made once}
    private static Heard look(Screens.Screen screen, Screens.Sight sight) {
        return HEARD.computeIfAbsent(
                screen.name() + sight,
                _ -> OnWindowThread.call(() -> {
                    Node root = Screens.open(screen, sight).getRoot();
                    Heard heard = new Heard();
                    walk(root, heard::hear);
                    return heard;
                }));
    }

    /// It is a part of what has words, or the words stand beside it, or it has a text of its own.
    private static boolean isExplained(Node icon) {
        if (icon.getAccessibleText() != null) {
            return true;
        }
        for (Node around = icon.getParent(); around != null; around = around.getParent()) {
            if (around instanceof Labeled labeled && !said(labeled).isBlank()) {
                return true;
            }
        }
        Node alone = icon;
        while (alone.getParent().getChildrenUnmodifiable().size() == 1) {
            alone = alone.getParent();
        }
        return alone.getParent().getChildrenUnmodifiable().stream()
                .anyMatch(beside -> beside.isVisible() && hasWords(beside));
    }

    private static boolean hasWords(Node node) {
        return node instanceof Label label && !label.getText().isBlank()
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(AccessibleTextTests::hasWords);
    }

    private static void walk(Node node, Consumer<Node> look) {
        if (node.isVisible()) {
            look.accept(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> walk(child, look));
            }
        }
    }

    private static AccessibleRole role(Node node) {
        return Objects.requireNonNullElse(node.getAccessibleRole(), AccessibleRole.NODE);
    }

    /// {@return what a reader says of it, as far as we chose it}
    private static String said(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        String own = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getPromptText();
            default -> "";
        };
        return Objects.requireNonNullElse(own, "");
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + " \"" + said(node) + "\"";
    }
}
