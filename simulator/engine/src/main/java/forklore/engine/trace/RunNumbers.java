package forklore.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which runs of a campaign were done, by their numbers, the first is 1. Shards of a campaign have different numbers,
/// so that no run is counted twice.
///
/// @param ranges in rising order; none touches the next
public record RunNumbers(List<Range> ranges) {

    /// No run.
    public static final RunNumbers NONE = new RunNumbers(List.of());

    private static final int MOST_DIGITS = 9;

    /// Copies the ranges and checks their order.
    public RunNumbers {
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).first() <= ranges.get(i - 1).last() + 1) {
                throw new IllegalArgumentException(ranges.toString());
            }
        }
    }

    /// Runs with neighbouring numbers.
    ///
    /// @param first the first number, at least 1
    /// @param last the last number, at least the first
    public record Range(int first, int last) {
        /// Checks the bounds.
        public Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException(first + "-" + last);
            }
        }

        /// {@return how many}
        public int size() {
            return last - first + 1;
        }
    }

    /// {@return so many runs from a number on; none if there are none}
    ///
    /// @param first the first number
    /// @param count how many
    public static RunNumbers of(int first, int count) {
        return count == 0 ? NONE : new RunNumbers(List.of(new Range(first, first + count - 1)));
    }

    /// {@return the part of a campaign that one of several machines does: together they do all, each run once}
    ///
    /// @param times the runs of the whole campaign
    /// @param index which part, from 1
    /// @param count of how many
    public static RunNumbers shard(int times, int index, int count) {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException(index + "/" + count);
        }
        int before = (int) ((long) times * (index - 1) / count);
        int end = (int) ((long) times * index / count);
        return of(before + 1, end - before);
    }

    /// {@return how many runs}
    public int size() {
        return ranges.stream().mapToInt(Range::size).sum();
    }

    /// {@return whether some run is in both}
    ///
    /// @param other other runs
    public boolean overlaps(RunNumbers other) {
        return minus(other).size() != size();
    }

    /// {@return the runs of both}
    ///
    /// @param other other runs
    public RunNumbers plus(RunNumbers other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort((a, b) -> Integer.compare(a.first(), b.first()));
        List<Range> joined = new ArrayList<>();
        for (Range each : all) {
            boolean touches =
                    !joined.isEmpty() && each.first() <= joined.getLast().last() + 1;
            joined.add(
                    touches
                            ? new Range(
                                    joined.getLast().first(),
                                    Math.max(joined.removeLast().last(), each.last()))
                            : each);
        }
        return new RunNumbers(joined);
    }

    /// {@return these runs without those}
    ///
    /// @param other other runs
    public RunNumbers minus(RunNumbers other) {
        List<Range> left = new ArrayList<>();
        for (Range each : ranges) {
            int first = each.first();
            for (Range cut : other.ranges) {
                if (cut.last() >= first && cut.first() <= each.last()) {
                    if (cut.first() > first) {
                        left.add(new Range(first, cut.first() - 1));
                    }
                    first = Math.max(first, cut.last() + 1);
                }
            }
            if (first <= each.last()) {
                left.add(new Range(first, each.last()));
            }
        }
        return new RunNumbers(left);
    }

    /// {@return these runs in parts, in order}
    ///
    /// @param most the greatest number of runs of a part
    public List<Range> parts(int most) {
        List<Range> parts = new ArrayList<>();
        for (Range each : ranges) {
            for (int first = each.first(); first <= each.last(); first += most) {
                parts.add(new Range(first, Math.min(each.last(), first + most - 1)));
            }
        }
        return parts;
    }

    /// {@return the numbers as text: `1-500, 751-1000`; an empty text for none}
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Range each : ranges) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(each.first())
                    .append('-')
                    .append(each.last());
        }
        return text.toString();
    }

    /// {@return the numbers that a text says, or empty if it says none in this form}
    ///
    /// @param text as [#text] writes it
    public static Optional<RunNumbers> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(NONE);
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(", ", -1)) {
            int dash = part.indexOf('-');
            if (dash < 1 || !isNumber(part.substring(0, dash)) || !isNumber(part.substring(dash + 1))) {
                return Optional.empty();
            }
            try {
                ranges.add(new Range(
                        Integer.parseInt(part.substring(0, dash)), Integer.parseInt(part.substring(dash + 1))));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new RunNumbers(ranges));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
