package forklore.engine.compare;

import forklore.engine.compare.Agreement.Mark;
import forklore.engine.model.Fingerprint;
import forklore.engine.model.Language;
import forklore.engine.trace.CaseLogs;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.engine.verdict.SideBySide;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Model against machine, the whole of it: each scenario on each of its platforms, beside what real
/// runs did.
///
/// @param stories one for each scenario, in order
public record Table(List<Story> stories) {

    /// The platform that is a standard: it promises, and nothing runs there.
    public static final String STRICT = "posix";

    /// Copies the list.
    public Table {
        stories = List.copyOf(stories);
    }

    /// One scenario.
    ///
    /// @param sides the verdicts on its platforms
    /// @param places its platforms on which something may run, in the order of its heading
    public record Story(SideBySide sides, List<Place> places) {
        /// Copies the list.
        public Story {
            places = List.copyOf(places);
        }

        /// {@return the name of the scenario}
        public String name() {
            return sides.scenario().name();
        }

        /// {@return what the standard says, if the scenario asks it}
        public Optional<Verdict> strict() {
            return sides.verdict(STRICT);
        }

        /// {@return all cells, in order}
        public Stream<Cell> cells() {
            return places.stream().flatMap(place -> place.runs().stream()).flatMap(run -> run.cells().stream());
        }
    }

    /// A scenario on a platform.
    ///
    /// @param platform the name of the platform
    /// @param verdict what the model says there; empty if the scenario does not fit it
    /// @param runs what was run there, in the order of the logs
    /// @param reason why nothing was run there, one sentence; empty if something was
    public record Place(String platform, Optional<Verdict> verdict, List<Run> runs, String reason) {
        /// Copies the list.
        public Place {
            runs = List.copyOf(runs);
        }
    }

    /// Free runs with one target, beside the model.
    ///
    /// @param agreement the log and what the model says
    /// @param cells one for each declared outcome, in order, then one for each other end that was seen
    public record Run(Agreement agreement, List<Cell> cells) {
        /// Copies the list.
        public Run {
            cells = List.copyOf(cells);
        }

        /// {@return whether it was run on a platform that the scenario does not name, and stands where the nearest one
        /// does that it names}
        ///
        /// @param place where it stands
        public boolean isNearest(Place place) {
            return !agreement.log().platform().equals(place.platform());
        }
    }

    /// One outcome of one scenario, with one target.
    ///
    /// @param row what the model says and what was seen
    /// @param steered how often the machine was led there, if somebody tried
    /// @param reason why it was not seen, or why nothing can be said, one sentence; empty for what
    ///     is confirmed, and for what was seen though it is impossible
    public record Cell(Agreement.Row row, Optional<SteeredLog.Line> steered, String reason) {

        /// {@return how model and machine agree}
        public Mark mark() {
            return row.mark();
        }

        /// {@return whether a machine was led there every time}
        public boolean isSteered() {
            return steered.isPresent() && steered.get().complete();
        }
    }

    /// {@return the table of these scenarios}
    ///
    /// @param sides the verdicts, one entry for each scenario
    /// @param evidence what was seen
    public static Table of(List<SideBySide> sides, Evidence evidence) {
        return new Table(sides.stream().map(each -> story(each, evidence)).toList());
    }

    private static Story story(SideBySide sides, Evidence evidence) {
        List<Place> places = new ArrayList<>();
        for (SideBySide.Column column : sides.columns()) {
            if (!column.platform().equals(STRICT)) {
                places.add(place(sides, column, evidence));
            }
        }
        return new Story(sides, places);
    }

    private static Place place(SideBySide sides, SideBySide.Column column, Evidence evidence) {
        if (column instanceof SideBySide.Refused) {
            return new Place(column.platform(), Optional.empty(), List.of(), "The scenario does not fit it.");
        }
        Verdict verdict = ((SideBySide.Judged) column).verdict();
        List<Run> runs = new ArrayList<>();
        for (RunLog log : evidence.logs(verdict, Fingerprint.of(sides.scenario()))) {
            runs.add(run(verdict, log, evidence));
        }
        String reason = runs.isEmpty() ? nothing(sides, column.platform(), evidence) : "";
        return new Place(column.platform(), Optional.of(verdict), runs, reason);
    }

    /// Why there is no log: no program, or a program and no machine for it.
    private static String nothing(SideBySide sides, String platform, Evidence evidence) {
        List<String> gaps = new ArrayList<>();
        for (Language language : sides.scenario().languages()) {
            Optional<String> gap = evidence.gaps().of(sides.scenario(), language);
            if (gap.isEmpty()) {
                return evidence.logs().stream()
                                .anyMatch(log ->
                                        log.scenario().equals(sides.scenario().name()))
                        ? "What it was run with is held against a closer platform of the scenario."
                        : "No log of real runs on it is recorded.";
            }
            gaps.add(gap.get());
        }
        return gaps.isEmpty()
                ? "The scenario has no program of its own: its file does not say `runs`."
                : String.join(" ", gaps);
    }

    private static Run run(Verdict verdict, RunLog log, Evidence evidence) {
        Agreement agreement = Agreement.of(verdict, log);
        if (!log.platform().equals(verdict.platform())) {
            agreement = agreement.withoutContradictions();
        }
        List<Cell> cells = new ArrayList<>();
        for (Agreement.Row row : agreement.rows()) {
            Optional<SteeredLog.Line> steered = evidence.steered(log, row.outcome());
            cells.add(new Cell(row, steered, reason(row, agreement, verdict, steered)));
        }
        for (Agreement.Row row : agreement.others()) {
            cells.add(new Cell(row, Optional.empty(), reason(row, agreement, verdict, Optional.empty())));
        }
        return new Run(agreement, cells);
    }

    private static String reason(
            Agreement.Row row, Agreement agreement, Verdict verdict, Optional<SteeredLog.Line> steered) {
        return switch (row.mark()) {
            case CONFIRMED, SEEN_THOUGH_IMPOSSIBLE -> "";
            case NOT_APPLICABLE -> notApplicable(row, agreement, verdict);
            case POSSIBLE_NOT_SEEN -> notSeen(row, agreement, steered);
        };
    }

    private static String notApplicable(Agreement.Row row, Agreement agreement, Verdict verdict) {
        if (agreement.stale()) {
            return "The log is of another version of the scenario; run it again.";
        }
        if (RunLog.Count.isUnclear(row.outcome())) {
            return "These runs could not be judged.";
        }
        if (verdict.outcome(row.outcome())
                .filter(Verdict.OutcomeVerdict::isUndefined)
                .isPresent()) {
            return "The run does something that POSIX leaves undefined, so a real machine may do anything.";
        }
        if (!agreement.log().platform().equals(verdict.platform())) {
            return "It is a run on " + agreement.log().platform()
                    + ", which the scenario does not name; what is impossible on " + verdict.platform()
                    + " need not be so there.";
        }
        return verdict.undefined().isPresent()
                ? "The platform leaves undefined what happens there."
                : "The search met a limit, so that nothing is excluded.";
    }

    private static String notSeen(Agreement.Row row, Agreement agreement, Optional<SteeredLog.Line> steered) {
        if (steered.isPresent() && steered.get().complete()) {
            return "Led there " + steered.get().reproduced() + " times of "
                    + steered.get().repeats() + ".";
        }
        String why = steered.map(SteeredLog.Line::reason).orElse("");
        if (!why.isEmpty()) {
            return why;
        }
        return row.odds()
                .map(odds -> "Rare: the odds of the model are " + odds.percent(2) + " %; not once in "
                        + agreement.log().runs() + " runs.")
                .orElse("Not once in " + agreement.log().runs() + " runs.");
    }

    /// {@return how many cells have each mark, all marks in order}
    public SequencedMap<Mark, Integer> marks() {
        SequencedMap<Mark, Integer> marks = new LinkedHashMap<>();
        for (Mark mark : Mark.values()) {
            marks.put(mark, 0);
        }
        stories.stream().flatMap(Story::cells).forEach(cell -> marks.merge(cell.mark(), 1, Integer::sum));
        long nowhere = stories.stream()
                .flatMap(story -> story.places().stream())
                .filter(place -> place.runs().isEmpty())
                .count();
        marks.merge(Mark.NOT_APPLICABLE, (int) nowhere, Integer::sum);
        return marks;
    }

    /// {@return the logs that are of another version of their scenario, or of a scenario or platform
    /// that there is not}
    ///
    /// @param evidence what the table was made of
    public List<RunLog> stale(Evidence evidence) {
        List<String> fresh = stories.stream()
                .flatMap(story -> story.places().stream())
                .flatMap(place -> place.runs().stream())
                .filter(run -> !run.agreement().stale())
                .map(run -> key(run.agreement().log()))
                .toList();
        return Stream.concat(evidence.logs().stream(), evidence.cases().stream())
                .filter(log -> !fresh.contains(key(log)))
                .toList();
    }

    private static String key(RunLog log) {
        return log.fileName() + ' ' + log.environment().getOrDefault(CaseLogs.DEMO, "");
    }

    /// {@return the cells that are possible, were not seen and were not reached on purpose either}
    public long onlyReasons() {
        return stories.stream()
                .flatMap(Story::cells)
                .filter(cell -> cell.mark() == Mark.POSSIBLE_NOT_SEEN && !cell.isSteered())
                .count();
    }
}
