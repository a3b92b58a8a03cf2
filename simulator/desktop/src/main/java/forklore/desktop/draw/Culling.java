package forklore.desktop.draw;

import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds what can be seen of a big picture without looking at all of it: the picture is cut into
/// strips, and each strip
/// knows what lies in it.
public final class Culling {

    private static final double STRIP = 512;
    /// What lies in more strips than this is looked at always.
    private static final int MOST_STRIPS = 6;
    /// How far a text may reach beyond its anchor: it is as wide as its font makes it.
    private static final double TEXT_REACH = 400;

    private final List<Primitive> all;
    private final List<int[]> strips = new ArrayList<>();
    private final int[] everywhere;

    /// Cuts a picture into strips.
    ///
    /// @param all what is drawn, in order
    /// @param width the width of the picture
    public Culling(List<Primitive> all, double width) {
        this.all = all;
        int count = (int) Math.max(1, Math.ceil(width / STRIP));
        List<Ints> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            found.add(new Ints());
        }
        Ints wide = new Ints();
        for (int i = 0; i < all.size(); i++) {
            double[] reach = reach(all.get(i));
            int first = Math.clamp((int) Math.floor(reach[0] / STRIP), 0, count - 1);
            int last = Math.clamp((int) Math.floor(reach[1] / STRIP), 0, count - 1);
            if (last - first >= MOST_STRIPS || all.get(i).look().pin().isPresent()) {
                wide.add(i);
            } else {
                for (int strip = first; strip <= last; strip++) {
                    found.get(strip).add(i);
                }
            }
        }
        found.forEach(each -> strips.add(each.done()));
        everywhere = wide.done();
    }

    /// {@return whether it was made of exactly that list}
    ///
    /// @param primitives a list
    public boolean isOf(List<Primitive> primitives) {
        return all == primitives;
    }

    /// {@return what may be seen, in the order of drawing}
    ///
    /// @param view what is visible
    public List<Primitive> near(View view) {
        int last = strips.size() - 1;
        int first = Math.clamp((int) Math.floor(view.x() / STRIP), 0, last);
        int end = Math.clamp((int) Math.floor((view.x() + view.width()) / STRIP), 0, last);
        if (first == 0 && end == last) {
            return all;
        }
        Ints places = new Ints();
        places.addAll(everywhere);
        for (int strip = first; strip <= end; strip++) {
            places.addAll(strips.get(strip));
        }
        int[] sorted = places.done();
        Arrays.sort(sorted);
        List<Primitive> near = new ArrayList<>(sorted.length);
        int before = -1;
        for (int place : sorted) {
            if (place != before) {
                near.add(all.get(place));
            }
            before = place;
        }
        return near;
    }

    /// From where to where a primitive may be seen.
    private static double[] reach(Primitive primitive) {
        Look look = primitive.look();
        double margin = look.width() + 2;
        return switch (primitive) {
            case Primitive.Rect rect -> new double[] {rect.x() - margin, rect.x() + rect.width() + margin};
            case Primitive.Hatch hatch -> new double[] {hatch.x() - margin, hatch.x() + hatch.width() + margin};
            case Primitive.Line line ->
                new double[] {Math.min(line.x1(), line.x2()) - margin, Math.max(line.x1(), line.x2()) + margin};
            case Primitive.Text text -> new double[] {text.x() - TEXT_REACH, text.x() + TEXT_REACH};
            case Primitive.PathShape path -> reach(path.segments(), margin + 10);
        };
    }

    private static double[] reach(List<Segment> segments, double margin) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (Segment segment : segments) {
            if (segment.end().isPresent()) {
                left = Math.min(left, segment.end().get().x());
                right = Math.max(right, segment.end().get().x());
            }
        }
        return new double[] {left - margin, right + margin};
    }

    /// Numbers, one after the other.
    private static final class Ints {
        private int[] numbers = new int[16];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size] = number;
            size++;
        }

        void addAll(int[] more) {
            for (int number : more) {
                add(number);
            }
        }

        int[] done() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
