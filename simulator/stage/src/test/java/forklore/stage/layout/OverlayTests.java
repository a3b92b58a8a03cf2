package forklore.stage.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.stage.Runs;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Box;
import forklore.stage.picture.DisplayList.Place;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.story.Storyboard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverlayTests {

    private final DisplayList picture = Layout.of(Storyboard.of(Runs.orphanedLock()), 74);

    private List<Primitive.Rect> veils(int step) {
        return Overlay.at(picture, step).stream()
                .filter(Primitive.Rect.class::isInstance)
                .map(Primitive.Rect.class::cast)
                .filter(rect -> rect.look().fill().equals(Optional.of(Role.CANVAS)))
                .toList();
    }

    @Test
    void theFutureIsVeiledAndThePastIsNot() {
        for (int step = 0; step < 8; step++) {
            Primitive.Rect veil = veils(step).getFirst();
            assertThat(veil.x()).isEqualTo(picture.columns().edge(step));
            assertThat(veil.x() + veil.width()).isEqualTo(picture.width());
            assertThat(veil.look().opacity()).isEqualTo(0.74);
        }
    }

    @Test
    void aChildThatDoesNotExistYetIsVeiledAsAWhole() {
        Box child = picture.boxes().get(1);
        Primitive.Rect left = veils(4).get(1);
        assertThat(left.x()).isEqualTo(child.x());
        assertThat(left.x() + left.width()).isEqualTo(picture.columns().edge(4));
        assertThat(veils(5)).hasSize(1);
    }

    @Test
    void theRingIsAroundTheCurrentStep() {
        Place place = picture.places().get(2);
        assertThat(Overlay.at(picture, 3))
                .anyMatch(primitive -> primitive instanceof Primitive.Rect rect
                        && rect.look().stroke().equals(Optional.of(Role.TEXT))
                        && rect.x() < place.x()
                        && rect.x() + rect.width() > place.x() + place.width());
        assertThat(Overlay.at(picture, 0))
                .noneMatch(primitive -> primitive instanceof Primitive.Rect rect
                        && rect.look().stroke().equals(Optional.of(Role.TEXT)));
    }

    @Test
    void theBadEndIsThereOnlyWhenTheRunHasComeToIt() {
        assertThat(Overlay.at(picture, 7)).noneMatch(OverlayTests::saysHangs);
        assertThat(Overlay.at(picture, 8).stream().filter(OverlayTests::saysHangs))
                .hasSize(2);
        assertThat(veils(8)).isEmpty();
    }

    private static boolean saysHangs(Primitive primitive) {
        return primitive instanceof Primitive.Text text && text.text().equals("hangs");
    }

    @Test
    void aStepThatIsNotInTheRunIsRefused() {
        assertThatThrownBy(() -> Overlay.at(picture, 9)).hasMessage("step 9 of a run of 8");
    }
}
