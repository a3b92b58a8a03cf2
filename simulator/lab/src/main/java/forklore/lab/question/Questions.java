package forklore.lab.question;

import forklore.engine.explore.Path;
import forklore.engine.model.Schedule;
import forklore.engine.rates.Draws;
import forklore.engine.text.Problem;
import forklore.lab.grade.Keys;
import forklore.lab.grade.Look;
import forklore.lab.grade.Ways;
import forklore.lab.personal.Given;
import forklore.lab.personal.Making;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.personal.Sources;
import forklore.lab.result.Question;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes questions from the tasks of a sheet: another seed, other questions.
///
/// Every question has one right answer, or one right set of them, which the engine computed; a
/// question of which that
/// cannot be said is not made.
public final class Questions {

    private static final int SHOWN = 4;
    private static final String PROGRAM = "\n\nThe program:\n\n";

    private final PersonalLab lab;
    private final List<Kind> kinds;
    private final List<Question> questions = new ArrayList<>();

    private Questions(PersonalLab lab, List<Kind> kinds) {
        this.lab = lab;
        this.kinds = kinds;
    }

    /// What a question asks.
    public enum Kind {
        /// Which ends are possible, and what a state looks like.
        PREDICT,
        /// How many ends there are, how long the shortest run is, how likely an end is.
        COUNT,
        /// Which of some schedules comes to an end.
        FIND
    }

    /// What comes of making questions.
    public sealed interface Made {
        /// Here they are.
        ///
        /// @param questions the questions, in the order of the tasks
        record Some(List<Question> questions) implements Made {
            /// Copies the list.
            public Some {
                questions = List.copyOf(questions);
            }
        }

        /// The sheet does not fit its scenarios.
        ///
        /// @param problems why not
        record None(List<Problem> problems) implements Made {
            /// Copies the list.
            public None {
                problems = List.copyOf(problems);
            }
        }
    }

    /// {@return the questions that a sheet gives for a seed}
    ///
    /// @param sheet the sheet
    /// @param sources the scenarios and platforms
    /// @param seed what the data are drawn from
    /// @param kinds what to ask
    public static Made of(LabSheet sheet, Sources sources, long seed, List<Kind> kinds) {
        return switch (PersonalLab.of(sheet, sources, seed, 1)) {
            case Making.Made made -> new Made.Some(new Questions(made.lab(), kinds).all());
            case Making.Unfit unfit -> new Made.None(unfit.problems());
        };
    }

    private List<Question> all() {
        for (PersonalTask task : lab.tasks()) {
            switch (task.task().format()) {
                case Format.Predict predict -> predict(task, predict);
                case Format.Find find -> find(task, find);
                case Format.Drive _,
                        Format.Break _,
                        Format.Fix _,
                        Format.Explain _,
                        Format.Measure _,
                        Format.Steer _,
                        Format.Recording _,
                        Format.Migrate _ -> {}
            }
        }
        return questions;
    }

    private void predict(PersonalTask task, Format.Predict predict) {
        Keys keys = Keys.of(task, predict);
        boolean someRight = keys.ticks().stream().anyMatch(Keys.Tick::possible);
        if (kinds.contains(Kind.PREDICT) && someRight) {
            List<Question.Choice> choices = new ArrayList<>();
            for (int i = 0; i < predict.ticks().size(); i++) {
                Keys.Tick key = keys.ticks().get(i);
                String token = key.shown()
                        .map(path -> "Possible: " + path.schedule().token())
                        .orElse("In no schedule.");
                choices.add(new Question.Choice(predict.ticks().get(i).condition(), key.possible(), token));
            }
            ask(
                    task,
                    "which",
                    "Which of these can be true at the end, in some schedule?",
                    new Question.Answer.Choose(choices));
        }
        for (int i = 0; i < predict.cells().size(); i++) {
            cell(task, predict.cells().get(i), keys.cells().get(i));
        }
    }

    private void cell(PersonalTask task, Format.Cell cell, Keys.Cell key) {
        if (key.value().isEmpty()) {
            return;
        }
        String value = key.value().get();
        String steps = task.walk().isEmpty() ? "at the end" : "after these steps: " + Schedule.turns(task.walk());
        switch (cell.kind()) {
            case LOOK -> {
                if (kinds.contains(Kind.PREDICT)) {
                    String how = Look.of(cell.about()).map(Look::answers).orElse("");
                    String text = "What is " + cell.about() + " " + steps + "? Write " + how + ".";
                    ask(task, cell.name(), text, new Question.Answer.Text(List.of(value)));
                }
            }
            case CHANCE ->
                count(
                        task,
                        cell,
                        "How likely is it that " + cell.about() + ", if at each step each thread that can go on is as"
                                + " likely as any other? Write a fraction, or a percentage with two decimals.",
                        new Question.Answer.Text(List.of(value, key.percent())));
            case SHORTEST ->
                count(
                        task,
                        cell,
                        "How many steps has the shortest run at whose end " + cell.about() + "?",
                        value.equals(Look.NONE)
                                ? new Question.Answer.Text(List.of(value))
                                : new Question.Answer.Number(Long.parseLong(value), ""));
            case ENDS ->
                count(
                        task,
                        cell,
                        "How many different ends are there?",
                        new Question.Answer.Number(Long.parseLong(value), ""));
        }
    }

    private void count(PersonalTask task, Format.Cell cell, String text, Question.Answer answer) {
        if (kinds.contains(Kind.COUNT)) {
            ask(task, cell.name(), text, answer);
        }
    }

    /// One schedule that comes there, among others that come elsewhere.
    private void find(PersonalTask task, Format.Find find) {
        if (!kinds.contains(Kind.FIND)) {
            return;
        }
        Given given = task.scenario();
        Ways ways = Ways.of(given.linked().getFirst());
        Optional<Path> right = given.condition(find.end().name()).flatMap(ways::shortest);
        if (right.isEmpty()) {
            return;
        }
        List<Question.Choice> choices = new ArrayList<>();
        choices.add(new Question.Choice(turns(right.get()), true, "It comes there."));
        for (Path path : others(task, find, ways)) {
            choices.add(new Question.Choice(turns(path), false, "It ends otherwise."));
        }
        if (choices.size() < 2) {
            return;
        }
        Draws draws = new Draws(lab.seed(), choices.size());
        List<Question.Choice> shuffled = new ArrayList<>();
        while (!choices.isEmpty()) {
            shuffled.add(choices.remove(draws.below(choices.size())));
        }
        ask(
                task,
                "run",
                "Which of these schedules ends so that " + find.end().condition() + "?",
                new Question.Answer.Choose(shuffled));
    }

    private List<Path> others(PersonalTask task, Format.Find find, Ways ways) {
        List<Path> others = new ArrayList<>();
        for (Path path : ways.runs(SHOWN * 2, new Draws(lab.seed(), 1))) {
            boolean comesThere = path.ending()
                    .filter(ending -> task.scenario()
                            .condition(find.end().name())
                            .orElseThrow()
                            .holds(ending))
                    .isPresent();
            boolean known = others.stream().anyMatch(other -> turns(other).equals(turns(path)));
            if (!comesThere && !known && others.size() < SHOWN - 1) {
                others.add(path);
            }
        }
        return others;
    }

    private static String turns(Path path) {
        return Schedule.turns(path.schedule().turns());
    }

    private void ask(PersonalTask task, String name, String text, Question.Answer answer) {
        String on = task.scenario().linked().getFirst().platform();
        questions.add(new Question(
                lab.sheet().id() + "-" + task.id() + "-" + name + "-" + lab.seed(),
                text + " (Platform: " + on + ".)" + PROGRAM + program(task.scenario()),
                answer));
    }

    /// The outcomes of the file would say what to choose from, and its title belongs to the task.
    private static String program(Given given) {
        String text = given.text();
        return text.substring(text.indexOf("\n\n") + 2, text.indexOf("\noutcome ") + 1);
    }
}
