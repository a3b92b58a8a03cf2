package forklore.desktop.ahead;

import java.util.List;
import java.util.function.Function;

/// Code whose call sites are linked at their first use.
public final class Crooked implements Function<List<Object>, String> {

    /// Called through its interface, so that the same words can be asked of both versions.
    public Crooked() {}

    sealed interface Shape {
        /// A switch in an interface.
        default String kind() {
            return switch (this) {
                case Circle _ -> "circle";
                case Box(Everything content, int _) when content == null -> "empty box";
                case Box(Everything _, int size) -> "box of " + size;
            };
        }
    }

    record Circle() implements Shape {}

    record Box(Everything content, int size) implements Shape {}

    record Everything(
            boolean yes,
            byte small,
            char letter,
            short brief,
            int whole,
            long big,
            float rough,
            double fine,
            String text,
            List<?> list) {}

    private static String describe(Object what) {
        return switch (what) {
            case null -> "nothing";
            case Integer number when number > 9 -> "many";
            case Integer _ -> "few";
            case Shape shape -> shape.kind();
            case CharSequence text -> "text of " + text.length();
            case int[] numbers -> numbers.length + " numbers";
            default -> "something";
        };
    }

    private static Everything everything(double fine, String text) {
        return new Everything(true, (byte) 1, 'c', (short) 2, 3, 1L << 40, Float.NaN, fine, text, List.of(1));
    }

    /// {@return what became of some things, and how records of many kinds compare}
    ///
    /// @param things the things
    @Override
    public String apply(List<Object> things) {
        StringBuilder words = new StringBuilder();
        things.forEach(each -> words.append(describe(each)).append('\n'));
        for (Object each : List.of(new Circle(), new Box(null, 1), new Box(everything(1, ""), 7))) {
            words.append(describe(each))
                    .append(' ')
                    .append(each.hashCode())
                    .append(' ')
                    .append(each)
                    .append('\n');
        }
        List<Everything> some = List.of(
                everything(0.0, "a"),
                everything(-0.0, "a"),
                everything(0.0, null),
                everything(Double.NaN, "b"),
                everything(Double.NaN, "b"));
        for (Everything left : some) {
            words.append(left.hashCode());
            some.forEach(right -> words.append(' ').append(left.equals(right)));
            words.append(left.equals(null)).append(left.equals("a")).append('\n');
        }
        return words.toString();
    }
}
