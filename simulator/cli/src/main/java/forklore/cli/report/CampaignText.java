package forklore.cli.report;

import forklore.cli.output.Bar;
import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.compare.Agreement;
import forklore.engine.compare.Interval;
import forklore.engine.trace.GivenUp;
import forklore.engine.trace.RunLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A campaign as a histogram: bars of what was seen, beside the exact odds of the model.
public final class CampaignText {

    private static final String INDENT = "   ";
    private static final int BAR = 20;

    private CampaignText() {}

    /// {@return the lines of the histogram}
    ///
    /// @param agreement what was seen beside what the model says
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> lines(Agreement agreement, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        RunLog log = agreement.log();
        int name = Layout.longest(
                agreement.rows().stream().map(Agreement.Row::outcome).toList());
        int seen = Math.max(4, Layout.grouped(log.runs()).length());
        lines.add(paint.muted(INDENT + Layout.pad("outcome", name) + "  " + Layout.padLeft("seen", seen) + "  "
                + Layout.pad("share, 95 % interval", BAR + 30) + "  the model"));
        for (Agreement.Row row : agreement.rows()) {
            lines.add((INDENT + paint.strong(Layout.pad(row.outcome(), name)) + "  "
                            + Layout.padLeft(Layout.grouped(row.times()), seen) + "  " + share(row, log.runs(), paint)
                            + "  " + Layout.padLeft(Chance.percent(row.odds()), 7) + "  "
                            + marked(row.mark(), paint))
                    .stripTrailing());
        }
        agreement.others().forEach(other -> lines.add(INDENT + other(other, paint)));
        log.givenUp().ifPresent(given -> {
            lines.add("");
            for (String line : Layout.wrap(given(given), columns - INDENT.length())) {
                lines.add(INDENT + line);
            }
        });
        lines.add("");
        for (String line : Layout.wrap(remark(), columns - INDENT.length())) {
            lines.add(INDENT + paint.muted(line));
        }
        return lines;
    }

    /// An end that no outcome names: the model may find it too, and then only the scenario lacks a name for it.
    private static String other(Agreement.Row row, Paint paint) {
        String seen = row.outcome() + ", " + Layout.count(row.times(), "time");
        return switch (row.mark()) {
            case CONFIRMED, POSSIBLE_NOT_SEEN ->
                paint.warning("no outcome names: ") + seen + "; the model finds it too";
            case SEEN_THOUGH_IMPOSSIBLE -> paint.danger("no outcome names: ") + seen;
            case NOT_APPLICABLE -> seen;
        };
    }

    private static String given(GivenUp given) {
        if (given.watched() == 0) {
            return "Fast: in no run did a thread ask for a mutex that nobody can unlock.";
        }
        return "Fast: in " + Layout.count(given.watched() + given.believed(), "run")
                + " a thread asked for a mutex that"
                + " nobody can unlock. Of these, " + given.watched() + " were watched: the real lock confirmed "
                + given.confirmed() + " of them. The other " + Layout.grouped(given.believed())
                + " were given up at once.";
    }

    private static String remark() {
        return "The odds of the model are " + Chance.SCHEDULER
                + "; the kernel's scheduler is another one, so the shares"
                + " may differ. What may happen at all must not.";
    }

    private static String share(Agreement.Row row, int runs, Paint paint) {
        if (row.interval().isEmpty()) {
            return Layout.pad("no run", BAR + 30);
        }
        double share = (double) row.times() / runs;
        Interval interval = row.interval().get();
        String bounds = row.times() == 0
                ? "below " + percent(interval.high())
                : percent(interval.low()) + " to " + percent(interval.high());
        return paint.accent(Bar.of(share, BAR)) + "  " + Layout.padLeft(percent(share), 8) + "  "
                + Layout.pad(bounds, 18);
    }

    private static String marked(Agreement.Mark mark, Paint paint) {
        return switch (mark) {
            case CONFIRMED -> paint.good(mark.words());
            case POSSIBLE_NOT_SEEN, NOT_APPLICABLE -> paint.warning(mark.words());
            case SEEN_THOUGH_IMPOSSIBLE -> paint.danger(mark.words());
        };
    }

    /// {@return a share in percent, with two decimals where one would say nothing}
    ///
    /// @param share from 0 to 1
    static String percent(double share) {
        double percent = share * 100;
        boolean small = percent > 0 && percent < 1 || percent > 99 && percent < 100;
        return String.format(Locale.ROOT, small ? "%.2f %%" : "%.1f %%", percent);
    }

    /// {@return the environment of the runs, in one line for each entry}
    ///
    /// @param log what was seen
    /// @param paint the colour of the stream
    public static List<String> environment(RunLog log, Paint paint) {
        int width = Layout.longest(List.copyOf(log.environment().keySet()));
        List<String> lines = new ArrayList<>();
        log.environment()
                .forEach((key, value) -> lines.add(INDENT + paint.muted(Layout.pad(key, width) + "  " + value)));
        return lines;
    }

    /// {@return the campaign as one record}
    ///
    /// @param agreement what was seen beside what the model says
    /// @param seconds how long it took
    public static Map<String, Object> record(Agreement agreement, double seconds) {
        Map<String, Object> record = record(agreement);
        record.put("seconds", seconds);
        return record;
    }

    /// {@return the campaign as one record}
    ///
    /// @param agreement what was seen beside what the model says
    static Map<String, Object> record(Agreement agreement) {
        RunLog log = agreement.log();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "campaign");
        record.put("scenario", log.scenario());
        record.put("hash", log.hash());
        record.put("platform", log.platform());
        record.put("language", log.language());
        record.put("target", log.target());
        record.put("runs", log.runs());
        record.put("environment", new LinkedHashMap<>(log.environment()));
        log.givenUp().ifPresent(given -> record.put("fast", fast(given)));
        record.put("outcomes", agreement.rows().stream().map(CampaignText::row).toList());
        record.put("others", log.others().stream().map(CampaignText::other).toList());
        record.put("agrees", agreement.contradictions().isEmpty());
        return record;
    }

    private static Map<String, Object> fast(GivenUp given) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("watched", given.watched());
        record.put("confirmed", given.confirmed());
        record.put("believed", given.believed());
        return record;
    }

    private static Map<String, Object> row(Agreement.Row row) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", row.outcome());
        record.put("times", row.times());
        record.put("low", row.interval().map(Interval::low));
        record.put("high", row.interval().map(Interval::high));
        record.put("probability", Chance.record(row.odds()));
        record.put("mark", row.mark().words());
        return record;
    }

    private static Map<String, Object> other(RunLog.Count count) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("ending", count.outcome());
        record.put("times", count.times());
        return record;
    }
}
