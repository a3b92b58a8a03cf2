package forklore.lab.grade;

import forklore.engine.compare.Interval;
import forklore.engine.odds.Fraction;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.lab.answer.Percents;
import forklore.lab.answer.Reply;
import forklore.lab.personal.Given;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Grades what only real runs can answer, from their records.
final class RunGrader {

    /// An interval may be rounded, or computed by another good formula.
    private static final double TOLERANCE_PERCENT = 0.6;

    private RunGrader() {}

    static Mark measure(PersonalTask task, Format.Measure measure, Reply reply, Evidence evidence) {
        Given given = task.scenario();
        Optional<String> refused = Optional.empty();
        for (RunLog log : evidence.campaigns()) {
            if (log.scenario().equals(given.name())) {
                refused = another(given, log.platform(), log.hash());
                if (refused.isEmpty()) {
                    return reply instanceof Reply.Measured measured
                            ? measured(task, measure, measured, log)
                            : Mark.unanswered();
                }
            }
        }
        return Mark.notRun(refused.orElse("there is no record of real runs of " + given.name() + ".fork: run it at"
                + " least " + measure.runs() + " times, and hand in the record"));
    }

    /// {@return why a record is not one of the given scenario; empty if it is}
    private static Optional<String> another(Given given, String platform, String hash) {
        List<String> platforms = given.linked().stream().map(Linked::platform).toList();
        if (!platforms.contains(platform)) {
            return Optional.of("the record is of " + given.name() + ".fork on " + platform + ", and "
                    + String.join(" or ", platforms) + " is asked");
        }
        return given.linked().stream()
                        .anyMatch(linked -> linked.platform().equals(platform)
                                && linked.fingerprint().equals(hash))
                ? Optional.empty()
                : Optional.of("the record is of another text of " + given.name()
                        + ".fork: run the file as you were given it");
    }

    private static Mark measured(PersonalTask task, Format.Measure measure, Reply.Measured said, RunLog log) {
        int times = log.counts().stream()
                .filter(count -> count.outcome().equals(measure.end().name()))
                .mapToInt(RunLog.Count::times)
                .sum();
        Interval interval = Interval.wilson(times, Math.max(1, log.runs()));
        List<String> told = new ArrayList<>();
        told.add("The record: " + times + " of " + log.runs() + " runs. " + seen(times, interval));
        told.add("Exactly, if each step is as likely as any other: " + exact(task, measure) + ".");
        Optional<String> wrong = wrong(measure, said, log, times, interval);
        return wrong.isEmpty()
                ? Mark.right(task.task().points(), told)
                : Mark.wrong(0, told, wrong.get(), "forklore run prints the counts and the interval; copy them.");
    }

    private static Optional<String> wrong(
            Format.Measure measure, Reply.Measured said, RunLog log, int times, Interval interval) {
        if (log.runs() < measure.runs()) {
            return Optional.of("The record has " + log.runs() + " runs, and " + measure.runs() + " are needed.");
        }
        if (said.runs() != log.runs() || said.seen() != times) {
            return Optional.of("You say " + said.seen() + " of " + said.runs() + ", the record says " + times + " of "
                    + log.runs() + ".");
        }
        boolean close = Math.abs(said.low() - 100 * interval.low()) <= TOLERANCE_PERCENT
                && Math.abs(said.high() - 100 * interval.high()) <= TOLERANCE_PERCENT;
        return close
                ? Optional.empty()
                : Optional.of("You say from " + percent(said.low()) + " to " + percent(said.high())
                        + ", but the 95 % interval is from " + percent(100 * interval.low()) + " to "
                        + percent(100 * interval.high()) + ".");
    }

    private static String seen(int times, Interval interval) {
        return times == 0
                ? "Not seen; so it is rarer than " + percent(100 * interval.high()) + ", with 95 % confidence."
                : "From " + percent(100 * interval.low()) + " to " + percent(100 * interval.high())
                        + ", with 95 % confidence.";
    }

    private static String exact(PersonalTask task, Format.Measure measure) {
        Linked linked = task.scenario().linked().getFirst();
        return task.scenario()
                .condition(measure.end().name())
                .flatMap(condition -> Ways.of(linked).chance(condition))
                .map(chance -> chance + ", that is " + percent(chance))
                .orElse("not known");
    }

    private static String percent(Fraction fraction) {
        return fraction.percent(2) + " %";
    }

    private static String percent(double value) {
        return Percents.text(value, 2) + " %";
    }

    static Mark steer(PersonalTask task, Format.Steer steer, Evidence evidence) {
        Given given = task.scenario();
        Optional<String> refused = Optional.empty();
        for (SteeredLog log : evidence.steered()) {
            for (SteeredLog.Story story : log.stories()) {
                if (story.scenario().equals(given.name())) {
                    refused = another(given, log.platform(), story.hash());
                    if (refused.isEmpty()) {
                        return steered(task, steer, story);
                    }
                }
            }
        }
        return Mark.notRun(refused.orElse("there is no record of a steered run of " + given.name() + ".fork: steer it"
                + " with `forklore steer --out`, and hand in the record"));
    }

    private static Mark steered(PersonalTask task, Format.Steer steer, SteeredLog.Story story) {
        Optional<SteeredLog.Line> line = story.lines().stream()
                .filter(each -> each.outcome().equals(steer.end().name()))
                .findFirst();
        if (line.isEmpty()) {
            return Mark.notRun(story.gap()
                    .map(gap -> "the program cannot be made here: " + gap)
                    .orElse("the record says nothing of " + steer.end().name()));
        }
        List<String> log = List.of(line.get().reproduced() + " of " + line.get().repeats() + " steered runs came to: "
                + steer.end().condition() + ".");
        return line.get().complete()
                ? Mark.right(task.task().points(), log)
                : Mark.wrong(
                        0,
                        log,
                        "The real machine left the schedule: " + line.get().reason(),
                        "Steer a schedule that the model can play to its end.");
    }

    static Mark migrate(PersonalTask task, Format.Migrate migrate, Evidence evidence) {
        List<String> log = new ArrayList<>();
        Optional<String> first = Optional.empty();
        Optional<String> missing = Optional.empty();
        int passed = 0;
        for (String version : migrate.versions()) {
            Evidence.Migrated run = run(task, migrate, version, evidence);
            if (run.end() == Evidence.End.NOT_RUN) {
                log.add(version + ": not run, because " + run.told());
                missing = missing.or(() -> Optional.of(run.told()));
                continue;
            }
            boolean good = run.end() == Evidence.End.PASSED;
            log.add(version + ": " + (good ? "passed" : "failed. " + run.told()));
            passed += good ? 1 : 0;
            first = first.isPresent() || good ? first : Optional.of(version);
        }
        if (first.isEmpty() && missing.isPresent()) {
            return Mark.notRun(
                    passed == 0 ? missing.get() : phrase(missing.get()) + "; on the other versions it passed");
        }
        int points = task.task().points() * passed / migrate.versions().size();
        return first.isEmpty()
                ? Mark.right(task.task().points(), log)
                : Mark.wrong(
                        points,
                        log,
                        "It fails on " + first.get() + ".",
                        "Read what it printed there, and what changed in that version.");
    }

    private static String phrase(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static Evidence.Migrated run(PersonalTask task, Format.Migrate migrate, String version, Evidence evidence) {
        return evidence.migrations().stream()
                .filter(each -> each.task().equals(task.id()) && each.version().equals(version))
                .map(each -> each.end() == Evidence.End.NOT_RUN
                        ? new Evidence.Migrated(
                                task.id(),
                                version,
                                each.end(),
                                migrate.program() + " could not be run on " + version + " here: " + each.told())
                        : each)
                .findFirst()
                .orElse(new Evidence.Migrated(
                        task.id(),
                        version,
                        Evidence.End.NOT_RUN,
                        "no run of " + migrate.program() + " on " + version
                                + " was made here: it must be handed in under its own name"));
    }
}
