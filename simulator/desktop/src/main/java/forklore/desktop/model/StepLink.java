package forklore.desktop.model;

import forklore.engine.model.Schedule;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A link to one step of a run, as the web player has it too: `forklore=TOKEN&step=6`, and the steps that somebody
/// marked.
///
/// @param schedule the run
/// @param step the step
/// @param marks the marked steps, ascending
public record StepLink(Schedule schedule, int step, List<Integer> marks) {

    private static final Pattern FORM =
            Pattern.compile("(?:.*#)?forklore=([^&\\s]+)(?:&step=(\\d{1,6}))?(?:&marks=([\\d,]{1,200}))?");

    /// Copies the marks.
    public StepLink {
        marks = List.copyOf(marks);
    }

    /// {@return the link without the page before it}
    public String fragment() {
        String marked = marks.stream().map(String::valueOf).collect(Collectors.joining(","));
        return "forklore=" + schedule.token() + "&step=" + step + (marked.isEmpty() ? "" : "&marks=" + marked);
    }

    /// {@return the link that a text says, with or without the page before it; empty if it is none}
    ///
    /// @param text what was pasted
    public static Optional<StepLink> parse(String text) {
        Matcher found = FORM.matcher(decoded(text.strip()));
        if (!found.matches()) {
            return Optional.empty();
        }
        int step = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        List<Integer> marks = Stream.of(
                        found.group(3) == null ? new String[0] : found.group(3).split(","))
                .filter(number -> !number.isEmpty() && number.length() <= 6)
                .map(Integer::valueOf)
                .toList();
        return Schedule.parse(found.group(1)).map(schedule -> new StepLink(schedule, step, marks));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
