package forklore.lab.grade;

import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;

/// What real runs found. Whoever grades made these runs, or has the records of them; nothing is
/// started here.
///
/// @param campaigns free runs of the scenarios of measuring tasks
/// @param steered steered runs of the scenarios of steering tasks
/// @param migrations runs of a student's program on the versions of a migrating task
public record Evidence(List<RunLog> campaigns, List<SteeredLog> steered, List<Migrated> migrations) {

    /// No real run was made.
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    /// Copies the lists.
    public Evidence {
        campaigns = List.copyOf(campaigns);
        steered = List.copyOf(steered);
        migrations = List.copyOf(migrations);
    }

    /// {@return what the records say that are among some files; of programs it says nothing}
    ///
    /// @param files what was handed in beside the answers
    public static Evidence recorded(List<HandIn.Attached> files) {
        List<RunLog> campaigns = new ArrayList<>();
        List<SteeredLog> steered = new ArrayList<>();
        for (HandIn.Attached file : files) {
            RunLog.parse(file.text()).ifPresent(campaigns::add);
            SteeredLog.parse(file.text()).ifPresent(steered::add);
        }
        return new Evidence(campaigns, steered, List.of());
    }

    /// {@return the programs to run, in the order of their tasks}
    ///
    /// @param lab the student's lab
    /// @param files what was handed in beside the answers
    public static List<Program> programs(PersonalLab lab, List<HandIn.Attached> files) {
        List<Program> programs = new ArrayList<>();
        for (PersonalTask task : lab.tasks()) {
            if (task.task().format() instanceof Format.Migrate migrate) {
                files.stream()
                        .filter(file -> file.name().equals(migrate.program()))
                        .forEach(file -> programs.add(new Program(task.id(), migrate, file)));
            }
        }
        return programs;
    }

    /// {@return this, and what came of programs}
    ///
    /// @param runs what came of them
    public Evidence with(List<Migrated> runs) {
        return new Evidence(campaigns, steered, runs);
    }

    /// A student's program that is to be run.
    ///
    /// @param task the id of the task
    /// @param migrate what the task asks for
    /// @param file the program
    public record Program(String task, Format.Migrate migrate, HandIn.Attached file) {}

    /// What came of a student's program on one version.
    ///
    /// @param task the id of the task
    /// @param version the version it was meant to run on, as the sheet names it
    /// @param end how that ended
    /// @param told what it said, or why it was not run; several lines perhaps
    public record Migrated(String task, String version, End end, String told) {}

    /// How it ended with a program.
    public enum End {
        /// It did its job there without a warning.
        PASSED,
        /// It did not.
        FAILED,
        /// The interpreter says that it is no program. That costs no try.
        NO_PROGRAM,
        /// This machine could not run it.
        NOT_RUN
    }
}
