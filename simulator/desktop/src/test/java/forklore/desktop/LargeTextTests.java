package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.stage.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever needs larger text can read all of it and reach everything: no control lies outside of the window, unless it
/// can be scrolled there; none lies over another one; no text is cut without a tip that has all of it.
class LargeTextTests {

    private static final double ROUNDING = 2.5;
    private static final double LEAST_SCROLLED = 40;
    private static final int LARGEST = 6;
    private static final Snapshot.Size SMALLEST = new Snapshot.Size(1024, 640);

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Screens.Screen screen : Screens.all()) {
            cases.add(Arguments.of(screen, SMALLEST, 0));
            cases.add(Arguments.of(screen, SMALLEST, LARGEST));
            cases.add(Arguments.of(screen, Snapshot.Size.DESIGN, 2));
            cases.add(Arguments.of(screen, Snapshot.Size.DESIGN, LARGEST));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingCanBeReadAndReached(Screens.Screen screen, Snapshot.Size size, int textStep) {
        List<String> findings = OnWindowThread.call(() -> {
            Scene scene = Screens.open(screen, new Screens.Sight(size, Theme.LIGHT, textStep));
            Audit audit = new Audit();
            audit.walk(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
            return audit.findings;
        });
        assertThat(findings).isEmpty();
    }

    private static final class Audit {

        private final List<String> findings = new ArrayList<>();

        /// Looks at a node and at all that is in it.
        ///
        /// @param node what is looked at
        /// @param room where it has to lie; what scrolls has any height
        void walk(Node node, Bounds room) {
            if (!node.isVisible() || node instanceof ScrollBar) {
                return;
            }
            if (node instanceof Control control) {
                look(control, room);
            }
            if (node instanceof Pane pane && !(node instanceof StackPane)) {
                apart(pane);
            }
            // The rows of a list come and go; what is in them is looked at where it is seen.
            Bounds inside = node instanceof ScrollPane || node instanceof ListView<?> ? scrolled(node) : room;
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> walk(child, inside));
            }
        }

        private void look(Control control, Bounds room) {
            Bounds bounds = inScene(control);
            if (bounds.getMinX() < room.getMinX() - ROUNDING
                    || bounds.getMaxX() > room.getMaxX() + ROUNDING
                    || bounds.getMinY() < room.getMinY() - ROUNDING
                    || bounds.getMaxY() > room.getMaxY() + ROUNDING) {
                findings.add(name(control) + " lies outside: " + said(bounds) + " in " + said(room));
            }
            boolean scrolls = control instanceof ScrollPane || control instanceof ListView<?>;
            if (scrolls && bounds.getHeight() < LEAST_SCROLLED) {
                findings.add(name(control) + " has no room: " + said(bounds));
            }
            if (control instanceof Labeled labeled
                    && labeled.isTextTruncated()
                    && !labeled.getText().isBlank()
                    && !hasTip(labeled)) {
                findings.add(name(control) + " is cut");
            }
        }

        /// The tip may be that of the control which the text is a part of.
        private static boolean hasTip(Labeled labeled) {
            List<Control> around = new ArrayList<>();
            for (Node node = labeled; node != null; node = node.getParent()) {
                if (node instanceof Control control) {
                    around.add(control);
                }
            }
            return around.stream().anyMatch(control -> tip(control).contains(labeled.getText()));
        }

        private static String tip(Control control) {
            Pointer.enter(control);
            return Optional.ofNullable(control.getTooltip())
                    .map(Tooltip::getText)
                    .orElse("");
        }

        private static Bounds scrolled(Node node) {
            Bounds bounds = inScene(node);
            return new BoundingBox(bounds.getMinX(), -1e6, bounds.getWidth(), 2e6);
        }

        private void apart(Pane pane) {
            List<Node> children = pane.getChildren().stream()
                    .filter(child -> child.isVisible() && child.isManaged() && child instanceof Control)
                    .toList();
            for (int one = 0; one < children.size(); one++) {
                for (int other = one + 1; other < children.size(); other++) {
                    Bounds first = inScene(children.get(one));
                    Bounds second = inScene(children.get(other));
                    double wide =
                            Math.min(first.getMaxX(), second.getMaxX()) - Math.max(first.getMinX(), second.getMinX());
                    double high =
                            Math.min(first.getMaxY(), second.getMaxY()) - Math.max(first.getMinY(), second.getMinY());
                    if (wide > ROUNDING && high > ROUNDING) {
                        findings.add(name(children.get(one)) + " lies over " + name(children.get(other)));
                    }
                }
            }
        }

        private static Bounds inScene(Node node) {
            return node.localToScene(node.getLayoutBounds());
        }

        private static String said(Bounds bounds) {
            return Math.round(bounds.getMinX()) + "," + Math.round(bounds.getMinY()) + " to "
                    + Math.round(bounds.getMaxX()) + "," + Math.round(bounds.getMaxY());
        }

        private static String name(Node node) {
            String text = node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
            String id = node.getId() == null ? "" : "#" + node.getId();
            return node.getClass().getSimpleName() + id + node.getStyleClass() + " \"" + text + "\"";
        }
    }
}
