package forklore.stage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HatchingTests {

    private static final Primitive.Hatch HATCH = new Primitive.Hatch(100, 20, 5000, 18, 8, Look.stroke(Role.DANGER, 1));

    @Test
    void noLineLeavesTheRectangle() {
        for (Segment segment : Hatching.lines(HATCH, 0, 10_000)) {
            double x = segment instanceof Segment.MoveTo to ? to.x() : ((Segment.LineTo) segment).x();
            double y = segment instanceof Segment.MoveTo to ? to.y() : ((Segment.LineTo) segment).y();
            assertThat(x).isBetween(100.0, 5100.0);
            assertThat(y).isBetween(20.0, 38.0);
        }
    }

    @Test
    void onlyWhatIsSeenIsDrawn() {
        List<Segment> all = Hatching.lines(HATCH, 0, 10_000);
        List<Segment> seen = Hatching.lines(HATCH, 400, 480);
        assertThat(all).hasSizeGreaterThan(1000);
        assertThat(seen).hasSizeBetween(18, 28);
        assertThat(Hatching.lines(HATCH, 6000, 7000)).isEmpty();
    }
}
