package forklore.site.lab;

import forklore.lab.session.Work;
import forklore.lab.sheet.LabSheet;

/// What the parts of a lab's page ask for.
interface Desk {

    /// {@return the lab}
    LabSheet sheet();

    /// {@return the work as it is now}
    Work work();

    /// Begins to work.
    ///
    /// @param student the student's name or number
    /// @param course the seed of the course
    void begin(String student, int course);

    /// Goes on with a work that was saved, or with a file that was handed in.
    ///
    /// @param name the name of the file
    /// @param text its text
    void open(String name, String text);

    /// {@return what is wrong with an answer, which is kept as it is; empty if it can be read}
    ///
    /// @param task the id of the task
    /// @param text the answer, see [Work#enter]
    String enter(String task, String text);

    /// {@return why a file cannot be handed in; empty if it can}
    ///
    /// @param name its name
    /// @param text its text
    String attach(String name, String text);

    /// Goes on with another work.
    ///
    /// @param next the work
    void change(Work next);

    /// Grades what there is; it costs no try.
    void check();

    /// Hands in.
    void handIn();

    /// Gives the file that is handed in to the reader.
    void save();

    /// Gives the work as it is now to the reader, as a file that [#open] takes.
    void copy();

    /// Begins the next try.
    void next();

    /// Throws the work away.
    void forget();
}
