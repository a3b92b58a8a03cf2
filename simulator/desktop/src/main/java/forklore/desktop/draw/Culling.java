package forklore.desktop.draw;

import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds what can be seen of a big picture without looking at all of it: the picture is cut into
/// strips, and each strip knows what lies in it. What is long lies in a coarser cut, so that the long things
/// elsewhere are not looked at either.
public final class Culling {

    private static final double STRIP = 512;
    /// How many strips are one strip of the next, coarser cut.
    private static final int COARSER = 8;
    /// What lies in more strips than this belongs to the next cut.
    private static final int MOST_STRIPS = 6;
    /// How far a text may reach beyond its anchor: it is as wide as its font makes it.
    private static final double TEXT_REACH = 400;

    private final List<Primitive> all;
    private final List<Cut> cuts = new ArrayList<>();
    private final int[] pinned;

    /// The picture in strips of one width, and what lies in each.
    private record Cut(double width, List<Ints> strips) {

        static Cut of(double width, double strip) {
            List<Ints> strips = new ArrayList<>();
            for (int i = 0; i < Math.max(1, Math.ceil(width / strip)); i++) {
                strips.add(new Ints());
            }
            return new Cut(strip, strips);
        }

        int at(double x) {
            return Math.clamp((int) Math.floor(x / width), 0, strips.size() - 1);
        }

        boolean isCoarsest() {
            return strips.size() == 1;
        }

        boolean takes(double left, double right) {
            return isCoarsest() || at(right) - at(left) < MOST_STRIPS;
        }
    }

    /// Cuts a picture into strips.
    ///
    /// @param all what is drawn, in order
    /// @param width the width of the picture
    public Culling(List<Primitive> all, double width) {
        this.all = all;
        cuts.add(Cut.of(width, STRIP));
        while (!cuts.getLast().isCoarsest()) {
            cuts.add(Cut.of(width, COARSER * cuts.getLast().width()));
        }
        Ints held = new Ints();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).look().pin().isPresent()) {
                held.add(i);
            } else {
                put(i);
            }
        }
        pinned = held.done();
    }

    private void put(int place) {
        double[] reach = reach(all.get(place));
        Cut cut = cuts.stream()
                .filter(each -> each.takes(reach[0], reach[1]))
                .findFirst()
                .orElseThrow();
        for (int strip = cut.at(reach[0]); strip <= cut.at(reach[1]); strip++) {
            cut.strips().get(strip).add(place);
        }
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
        double right = view.x() + view.width();
        Cut finest = cuts.getFirst();
        if (finest.at(view.x()) == 0 && finest.at(right) == finest.strips().size() - 1) {
            return all;
        }
        Ints places = new Ints();
        places.addAll(pinned);
        for (Cut cut : cuts) {
            for (int strip = cut.at(view.x()); strip <= cut.at(right); strip++) {
                places.addAll(cut.strips().get(strip).done());
            }
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
