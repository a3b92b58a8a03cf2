package forklore.lab.answer;

import java.util.List;
import java.util.Optional;

/// What a student answered to the tasks of a lab.
///
/// @param lab the number of the lab
/// @param student the student's name or number
/// @param seed what the data were drawn from
/// @param attempt which graded try it is, from 1
/// @param tasks the answers, in the order of the text; a task that is missing was not answered
public record Answers(int lab, String student, long seed, int attempt, List<TaskAnswer> tasks) {

    /// Copies the list.
    public Answers {
        tasks = List.copyOf(tasks);
    }

    /// The answer to one task.
    ///
    /// @param task the id of the task
    /// @param hints how many of its hints were taken
    /// @param reply the answer
    public record TaskAnswer(String task, int hints, Reply reply) {}

    /// {@return the answer to a task; nothing without a hint if there is none}
    ///
    /// @param id the id of the task
    public TaskAnswer task(String id) {
        Optional<TaskAnswer> found =
                tasks.stream().filter(task -> task.task().equals(id)).findFirst();
        return found.orElse(new TaskAnswer(id, 0, new Reply.None()));
    }
}
