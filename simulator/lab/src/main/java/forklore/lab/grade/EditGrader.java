package forklore.lab.grade;

import forklore.engine.explore.Path;
import forklore.engine.model.Condition;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Narrator;
import forklore.engine.verdict.Verdict;
import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.Format.Keep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Grades changed programs: on all schedules, never on a lucky one.
final class EditGrader {

    private final PersonalLab lab;
    private final PersonalTask task;
    private final Scenario changed;
    private final Edited edited;
    private final List<String> log = new ArrayList<>();

    private EditGrader(PersonalLab lab, PersonalTask task, Reply.Edited reply) {
        this.lab = lab;
        this.task = task;
        this.changed = reply.scenario();
        this.edited = new Edited(task.scenario().scenario(), changed);
    }

    static Mark fix(PersonalLab lab, PersonalTask task, Format.Fix fix, Reply reply) {
        return reply instanceof Reply.Edited edited ? new EditGrader(lab, task, edited).fix(fix) : Mark.unanswered();
    }

    static Mark broken(PersonalLab lab, PersonalTask task, Format.Break breaking, Reply reply) {
        return reply instanceof Reply.Edited edited
                ? new EditGrader(lab, task, edited).broken(breaking)
                : Mark.unanswered();
    }

    private Optional<Mark> refused(List<Keep> keeps) {
        return edited.weakened()
                .map(why -> Mark.wrong(
                        0, log, why, "Change the program, not what is asked of it: take both from the given file."))
                .or(() -> edited.missing(keeps)
                        .map(why -> Mark.wrong(0, log, why, "Keep it, and change when or where it happens.")));
    }

    private Linked linked(String platform) {
        return switch (Linker.link(changed, lab.sources().platforms(), platform)) {
            case Linking.Complete complete -> complete.linked();
            case Linking.Refused refused ->
                throw new IllegalStateException("read, but does not fit: " + refused.problems());
        };
    }

    private Mark fix(Format.Fix fix) {
        Optional<Mark> refused = refused(fix.keeps());
        if (refused.isPresent()) {
            return refused.get();
        }
        List<String> platforms = task.task().setting().platforms();
        List<String> safe = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (String platform : platforms) {
            Optional<Left> here = left(platform);
            log.add(platform + ": " + here.map(Left::sentence).orElse("it does its job in every schedule."));
            here.ifPresentOrElse(left::add, () -> safe.add(platform));
        }
        left.sort(Comparator.comparingInt(Left::steps));
        Optional<Mark> idle = idle(fix, left.isEmpty());
        return idle.orElseGet(
                () -> left.isEmpty() ? Mark.right(task.task().points(), log) : partly(safe, left.getFirst()));
    }

    /// A program that never forks, or never starts its thread, does not do its job whatever it does
    /// else. Of one that
    /// fails, the rest of what it never comes to is no more than a consequence; one that holds may
    /// have left it out.
    private Optional<Mark> idle(Format.Fix fix, boolean holds) {
        List<Keep> keeps = fix.keeps().stream()
                .filter(keep -> holds
                        || keep.statement().startsWith("fork ")
                        || keep.statement().startsWith("start "))
                .toList();
        Ways ways = Ways.of(linked(task.task().setting().platforms().getFirst()));
        return ways.complete()
                ? edited.idle(keeps, ways.all()).map(why -> Mark.wrong(0, log, why, "Let every run come to it."))
                : Optional.empty();
    }

    private Mark partly(List<String> safe, Left left) {
        int points = safe.isEmpty() ? 0 : task.task().points() / 2;
        String only = safe.isEmpty() ? "" : "Safe on " + String.join(" and ", safe) + " only. ";
        left.path().ifPresent(path -> {
            for (int step = 1; step <= path.steps().size(); step++) {
                log.add("  " + step + "  " + Narrator.sentence(path, step));
            }
            log.add("  " + Narrator.ending(path));
        });
        String token = left.path().map(path -> " " + path.schedule().token()).orElse("");
        return Mark.wrong(
                points,
                log,
                only + "On " + left.platform() + ": " + left.sentence() + token,
                "Play the shortest counterexample: forklore trace FILE --schedule TOKEN shows it step by step.");
    }

    /// What is still wrong on a platform.
    private record Left(String platform, String sentence, Optional<Path> path) {
        int steps() {
            return path.map(each -> each.steps().size()).orElse(Integer.MAX_VALUE);
        }
    }

    private Optional<Left> left(String platform) {
        Verdict verdict = Judge.judge(linked(platform), Ways.LIMITS);
        return switch (verdict.status()) {
            case LIMIT ->
                Optional.of(new Left(
                        platform,
                        "the search met its bound of " + Ways.LIMITS.states()
                                + " states, so nothing is proved: make the program smaller.",
                        Optional.empty()));
            case DOES_NOT_HOLD -> {
                Verdict.Problem problem = shortest(verdict);
                yield Optional.of(new Left(platform, problem.sentence(), problem.counterexample()));
            }
            case HOLDS ->
                verdict.undefined()
                        .map(undefined -> new Left(
                                platform,
                                "the platform leaves undefined what it does: it "
                                        + String.join(", and it ", undefined.calls()) + ".",
                                Optional.of(undefined.shortest())));
        };
    }

    private static Verdict.Problem shortest(Verdict verdict) {
        Verdict.Problem best = verdict.problems().getFirst();
        for (Verdict.Problem each : verdict.problems()) {
            best = length(each) < length(best) ? each : best;
        }
        return best;
    }

    private static int length(Verdict.Problem problem) {
        return problem.counterexample().map(path -> path.steps().size()).orElse(Integer.MAX_VALUE);
    }

    private Mark broken(Format.Break breaking) {
        Optional<Mark> refused = refused(breaking.keeps());
        if (refused.isPresent()) {
            return refused.get();
        }
        int distance = edited.distance();
        log.add("Lines changed: " + distance + "; the smallest change has " + breaking.lines() + ".");
        Condition condition =
                changed.outcome(breaking.end().name()).orElseThrow().when();
        Ways ways = Ways.of(linked(task.task().setting().platforms().getFirst()));
        Optional<Path> shown = ways.shortest(condition);
        if (shown.isEmpty()) {
            String bound = ways.complete() ? "" : " The search met its bound: make the program smaller.";
            return Mark.wrong(
                    0,
                    log,
                    "It still cannot fail: " + breaking.end().condition() + " in no schedule." + bound,
                    "Ask what each line protects, and from whom.");
        }
        log.add("It can fail: " + shown.get().schedule().token());
        if (distance <= breaking.lines()) {
            return Mark.right(task.task().points(), log);
        }
        return Mark.wrong(
                task.task().points() * breaking.lines() / distance,
                log,
                "It can fail, but with " + distance + " changed lines, where " + breaking.lines() + " would do.",
                "Undo one change after the other as long as it still fails.");
    }
}
