package forklore.runner.jury;

import forklore.engine.model.Language;
import forklore.runner.tool.Interpreters;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;

/// A student's program that has to do the same job on several versions of Python.
///
/// @param program the program
/// @param versions the versions: `cpython-3.12`
/// @param job what it has to do on each of them
public record Migration(Submission.SourceFile program, List<String> versions, Job job) {

    private static final String VERSION = "cpython-";

    /// Copies the list.
    public Migration {
        versions = List.copyOf(versions);
    }

    /// What is to be said of the program on one version.
    ///
    /// @param version the version
    /// @param judgement what is to be said
    public record Judged(String version, Judgement judgement) {}

    /// Judges one program on one version: [Jury#judge], or what a test puts in its place.
    @FunctionalInterface
    public interface Judge {

        /// {@return what is to be said of a submission}
        ///
        /// @param submission the program
        /// @param job what it has to do
        /// @param limits its bounds
        /// @param target what it is run with
        /// @throws InterruptedException if the thread is interrupted
        Judgement judge(Submission submission, Job job, JuryLimits limits, Target target) throws InterruptedException;
    }

    /// {@return what is to be said of the program on each version, in their order; a version that is not among the
    /// targets is not run}
    ///
    /// @param targets what this machine can run programs with
    /// @param judge who judges
    /// @throws InterruptedException if the thread is interrupted while the program runs
    public List<Judged> judge(List<Target> targets, Judge judge) throws InterruptedException {
        return switch (Submission.of(Language.PYTHON, List.of(program))) {
            case Submission.Reading.Refused(String reason, String whatToDo) ->
                versions.stream()
                        .map(version -> new Judged(version, none(Judgement.Ruling.NO_PROGRAM, reason, whatToDo)))
                        .toList();
            case Submission.Reading.Read(Submission submission) -> judge(submission, targets, judge);
        };
    }

    private List<Judged> judge(Submission submission, List<Target> targets, Judge judge) throws InterruptedException {
        List<Judged> judged = new ArrayList<>();
        for (String version : versions) {
            List<Target> fitting =
                    targets.stream().filter(each -> isOf(each, version)).toList();
            judged.add(new Judged(
                    version,
                    fitting.isEmpty()
                            ? absent(version)
                            : judge.judge(submission, job, JuryLimits.DEFAULT, fitting.getFirst())));
        }
        return judged;
    }

    /// Another version than the one that is asked for would show something else, however near it is.
    private static boolean isOf(Target target, String version) {
        return switch (target.tool()) {
            case Target.Python python -> version.equals(VERSION + "3." + Interpreters.minor(python.version()));
            case Target.C _ -> false;
        };
    }

    private static Judgement absent(String version) {
        String number = version.startsWith(VERSION) ? version.substring(VERSION.length()) : version;
        return none(
                Judgement.Ruling.NOT_RUN,
                "there is no CPython " + number + ".",
                "Install it, for example by pyenv install " + number + ".");
    }

    private static Judgement none(Judgement.Ruling ruling, String why, String help) {
        return new Judgement(ruling, why, help, "", 0);
    }
}
