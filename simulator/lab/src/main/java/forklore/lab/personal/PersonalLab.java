package forklore.lab.personal;

import forklore.lab.sheet.LabSheet;
import java.util.List;
import java.util.Optional;

/// A lab with one student's data in it. The same sheet, sources, seed and attempt give the same one
/// everywhere.
///
/// @param sheet the sheet it was made from
/// @param sources the scenarios and platforms it was made from
/// @param seed what the data were drawn from
/// @param attempt which graded try it is for, from 1; each has data of its own
/// @param tasks the tasks, in order
public record PersonalLab(LabSheet sheet, Sources sources, long seed, int attempt, List<PersonalTask> tasks) {

    /// The greatest number of graded tries.
    public static final int MOST_ATTEMPTS = 99;

    private static final long SEEDS = 1_000_000_000;

    /// Checks the attempt, and copies the list.
    public PersonalLab {
        tasks = List.copyOf(tasks);
        if (attempt < 1 || attempt > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("attempt " + attempt);
        }
    }

    /// {@return the task of that id}
    ///
    /// @param id the id
    public Optional<PersonalTask> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /// {@return a lab with one student's data, or why the sheet does not fit its scenarios}
    ///
    /// @param sheet the sheet
    /// @param sources the scenarios and platforms
    /// @param seed what the data are drawn from; see [#seed]
    /// @param attempt which graded try it is for, from 1
    public static Making of(LabSheet sheet, Sources sources, long seed, int attempt) {
        return new Personaliser(sheet, sources, seed, attempt).make();
    }

    /// {@return the seed of a student: everybody in a course has another one, and it can be made
    /// again from the name}
    ///
    /// @param course the seed of the course, which the teacher chooses
    /// @param student the student's name or number
    public static long seed(long course, String student) {
        long hash = 0xcbf29ce484222325L ^ course;
        for (int i = 0; i < student.length(); i++) {
            hash = (hash ^ student.charAt(i)) * 0x100000001b3L;
        }
        // Nine digits, so that it can be read aloud and typed; an answer file takes no more.
        return ((hash ^ hash >>> 32) & Long.MAX_VALUE) % SEEDS;
    }
}
