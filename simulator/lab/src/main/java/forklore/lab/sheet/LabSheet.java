package forklore.lab.sheet;

import java.util.List;
import java.util.Optional;

/// A lab: what a class does in one sitting.
///
/// @param number its place in the course, from 1
/// @param name the name, equal to the file's name without its ending
/// @param title one line for people
/// @param minutes how long it takes
/// @param goals what a student can do afterwards, a sentence each
/// @param prerequisites what is needed before, a sentence each; may be empty
/// @param about prose in AsciiDoc
/// @param worlds what scenarios are made from
/// @param tasks the tasks, in order
/// @param teacher prose for the teacher, in AsciiDoc; may be empty
public record LabSheet(
        int number,
        String name,
        String title,
        int minutes,
        List<String> goals,
        List<String> prerequisites,
        String about,
        List<World> worlds,
        List<Task> tasks,
        String teacher) {

    /// Copies the lists.
    public LabSheet {
        goals = List.copyOf(goals);
        prerequisites = List.copyOf(prerequisites);
        worlds = List.copyOf(worlds);
        tasks = List.copyOf(tasks);
    }

    /// {@return its short name: `lab2`}
    public String id() {
        return "lab" + number;
    }

    /// {@return the points of all tasks together}
    public int points() {
        int points = 0;
        for (Task task : tasks) {
            points += task.points();
        }
        return points;
    }

    /// {@return the task of that id}
    ///
    /// @param id the id
    public Optional<Task> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /// {@return the world of that name}
    ///
    /// @param world the name
    public Optional<World> world(String world) {
        return worlds.stream().filter(each -> each.name().equals(world)).findFirst();
    }
}
