package forklore.lab.grade;

import forklore.engine.explore.Path;
import forklore.engine.explore.Replay;
import forklore.engine.model.Condition;
import forklore.engine.model.Schedule;
import forklore.engine.verdict.Endings;
import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Grades interleavings, by playing them.
final class PlayGrader {

    private final PersonalTask task;
    private final Ways ways;
    private final List<String> log = new ArrayList<>();

    private PlayGrader(PersonalTask task) {
        this.task = task;
        this.ways = Ways.of(task.scenario().linked().getFirst());
    }

    static Mark find(PersonalTask task, Format.Find find, Reply reply) {
        return reply instanceof Reply.Played played ? new PlayGrader(task).find(find.end(), played) : Mark.unanswered();
    }

    static Mark drive(PersonalTask task, Format.Drive drive, Reply reply) {
        return reply instanceof Reply.Played played ? new PlayGrader(task).drive(drive, played) : Mark.unanswered();
    }

    private Condition condition(Format.Claim claim) {
        return task.scenario().condition(claim.name()).orElseThrow();
    }

    private Replay play(Reply.Played played) {
        Schedule schedule = new Schedule(
                task.scenario().name(), ways.linked().platform(), ways.program().fingerprint(), played.turns());
        return Replay.of(ways.program(), Ways.LIMITS, schedule);
    }

    /// {@return what is wrong with a run that cannot be played to its last step}
    private Optional<Mark> illegal(Replay replay, Reply.Played played) {
        return switch (replay) {
            case Replay.Played _ -> Optional.empty();
            case Replay.Differs differs -> {
                Path path = differs.path();
                int step = path.steps().size() + 1;
                List<String> actors = new Schedule("", "", "", played.turns()).actors();
                log.add("The first " + path.steps().size() + " steps: "
                        + path.schedule().token());
                yield Optional.of(Mark.wrong(
                        0,
                        log,
                        "Step " + step + " is impossible: " + WhyNot.say(path, actors.get(step - 1)) + ". "
                                + differs.problem(),
                        "Play the first " + (step - 1) + " steps, and choose among those who can go on there."));
            }
        };
    }

    private Mark find(Format.Claim end, Reply.Played played) {
        Replay replay = play(played);
        Optional<Mark> illegal = illegal(replay, played);
        if (illegal.isPresent()) {
            return illegal.get();
        }
        Path path = replay.path();
        log.add(path.schedule().token());
        if (path.ending().isEmpty()) {
            return Mark.wrong(
                    0,
                    log,
                    "Every step is possible, but the run has not ended: somebody can still go on.",
                    "Go on until nobody can make a step.");
        }
        String described = Endings.describe(path.ending().get());
        log.add("It ends so: " + described + ".");
        return condition(end).holds(path.ending().get())
                ? Mark.right(task.task().points(), log)
                : Mark.wrong(
                        0,
                        log,
                        "Every step is possible, but the end is another one: " + described + ", and not "
                                + end.condition() + ".",
                        "Find the last step at which the end that was asked for is still open.");
    }

    private Mark drive(Format.Drive drive, Reply.Played played) {
        List<Integer> goals = drive.end()
                .map(end -> ways.states(condition(end)))
                .orElseGet(() -> Wanted.of(drive.look()).map(ways::states).orElse(List.of()));
        Replay replay = play(played);
        List<Integer> numbers = ways.numbers(replay.path());
        int reached = -1;
        for (int step = 0; step < numbers.size() && reached < 0; step++) {
            reached = goals.contains(numbers.get(step)) ? step : -1;
        }
        if (reached < 0) {
            return illegal(replay, played).orElseGet(() -> missed(drive, replay.path()));
        }
        int[] distances = ways.distances(goals);
        int par = distances[0];
        log.add("Reached after " + steps(reached) + "; par is " + par + ".");
        if (reached == par) {
            return Mark.right(task.task().points(), log);
        }
        int points = Math.max(1, task.task().points() * par / reached);
        return Mark.wrong(
                Math.min(points, task.task().points()),
                log,
                "Reached, " + steps(reached - par) + " over par. " + branch(numbers, distances, par, replay.path()),
                "Play it up to there, and take the other way.");
    }

    private Mark missed(Format.Drive drive, Path path) {
        log.add(path.schedule().token());
        String goal = drive.end().map(Format.Claim::condition).orElse(drive.look());
        return Mark.wrong(
                0,
                log,
                "All " + steps(path.steps().size()) + " are possible, but none of them comes to: " + goal + ".",
                "Say first which thread must be where at the fork, then bring it there.");
    }

    /// The last state of the run from which par could still be kept, and who should have gone on
    /// there.
    private String branch(List<Integer> numbers, int[] distances, int par, Path path) {
        int last = 0;
        while (last + 1 < numbers.size() && distances[numbers.get(last + 1)] == par - last - 1) {
            last++;
        }
        int state = numbers.get(last);
        int left = par - last - 1;
        String better = ways.all().edges(state).stream()
                .filter(edge -> edge.target() >= 0 && distances[edge.target()] == left)
                .map(edge -> ways.all().name(state, edge.actor()))
                .findFirst()
                .orElse("somebody else");
        return "At step " + (last + 1) + " " + path.steps().get(last).name() + " went on; with " + better + " it is "
                + steps(left) + " from there.";
    }

    private static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }
}
