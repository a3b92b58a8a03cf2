package forklore.desktop.draw;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.view.Crowd;
import forklore.stage.layout.Layout;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CullingTests {

    private static final DisplayList PICTURE = Layout.of(Storyboard.of(Crowd.run(400)), 74);

    private static boolean seen(Primitive primitive, View view) {
        return switch (primitive) {
            case Primitive.Rect rect -> view.meets(rect.x(), rect.y(), rect.width(), rect.height());
            case Primitive.Text text -> view.meets(text.left(), text.y() - 12, text.width(), 12);
            case Primitive.Hatch hatch -> view.meets(hatch.x(), hatch.y(), hatch.width(), hatch.height());
            case Primitive.Line line -> view.meets(Math.min(line.x1(), line.x2()), 0, 1, PICTURE.height());
            case Primitive.PathShape _ -> false;
        };
    }

    @Test
    void nothingThatCanBeSeenIsLeftOutAndTheOrderIsKept() {
        Culling culling = new Culling(PICTURE.primitives(), PICTURE.width());
        for (double x = 0; x < PICTURE.width(); x += 777) {
            View view = new View(x, 0, 1200, PICTURE.height());
            List<Primitive> near = culling.near(view);
            List<Primitive> wanted = new ArrayList<>();
            for (Primitive primitive : PICTURE.primitives()) {
                if (seen(primitive, view)) {
                    wanted.add(primitive);
                }
            }
            assertThat(near).containsAll(wanted);
            assertThat(near).isSubsetOf(PICTURE.primitives());
        }
    }

    @Test
    void mostOfALongPictureIsNotLookedAt() {
        Culling culling = new Culling(PICTURE.primitives(), PICTURE.width());
        List<Primitive> near = culling.near(new View(PICTURE.width() / 2, 0, 1200, 800));
        assertThat(near.size()).isLessThan(PICTURE.primitives().size() / 3);
    }

    @Test
    void whatIsLongAndElsewhereIsNotLookedAt() {
        Primitive left = new Primitive.Line(0, 10, 40_000, 10, Look.stroke(Role.TEXT, 2));
        Primitive all = new Primitive.Line(0, 20, 1_000_000, 20, Look.stroke(Role.TEXT, 2));
        Culling culling = new Culling(List.of(left, all), 1_000_000);

        assertThat(culling.near(new View(20_000, 0, 1200, 800))).containsExactly(left, all);
        assertThat(culling.near(new View(500_000, 0, 1200, 800))).containsExactly(all);
    }

    @Test
    void aShortPictureIsDrawnAsItIs() {
        Culling culling = new Culling(PICTURE.primitives(), PICTURE.width());
        assertThat(culling.near(new View(0, 0, PICTURE.width(), 800))).isSameAs(PICTURE.primitives());
    }
}
