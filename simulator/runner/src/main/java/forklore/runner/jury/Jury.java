package forklore.runner.jury;

import forklore.runner.build.Built;
import forklore.runner.build.SandboxBuilder;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Compiles and runs programs of students, and judges them by what they did.
///
/// A program runs in a room of its own: no network, no file of this machine but those of the system, to read only, no
/// right, no descriptor, no memory beyond its share. It cannot reach whoever judges it, nor another submission, and
/// nothing of it is left behind. Where the machine allows no such room, nothing is run.
public final class Jury {

    private static final int COMPILER_MEGABYTES = 1_024;
    private static final String PROGRAM = "./program";

    private Jury() {}

    /// {@return what is to be said of a submission}
    ///
    /// @param submission the program
    /// @param job what it has to do
    /// @param limits its bounds
    /// @param target what it is compiled or run with; of its language
    /// @throws InterruptedException if the thread is interrupted; nothing is left behind then either
    public static Judgement judge(Submission submission, Job job, JuryLimits limits, Target target)
            throws InterruptedException {
        if (target.language() != submission.language()) {
            throw new IllegalArgumentException(target.label() + " runs no " + submission.language());
        }
        return switch (SandboxBuilder.build()) {
            case Built.Missing missing ->
                new Judgement(Judgement.Ruling.NOT_RUN, missing.reason(), missing.whatToDo(), "", 0);
            case Built.Ready ready -> judge(new Sandbox(ready.command()), submission, job, limits, target);
        };
    }

    /// {@return what is to be said of a submission}
    ///
    /// @param sandbox where it is run
    static Judgement judge(Sandbox sandbox, Submission submission, Job job, JuryLimits limits, Target target)
            throws InterruptedException {
        submission.files().forEach(sandbox::file);
        List<String> run = new ArrayList<>();
        switch (target.tool()) {
            case Target.C c -> {
                prepare(sandbox, limits, compile(c, submission, job));
                List<String> symbols = new ArrayList<>(Symbols.COMMAND);
                symbols.add(PROGRAM);
                prepare(sandbox, limits, symbols);
                run.add(PROGRAM);
            }
            case Target.Python python -> {
                show(sandbox, python.command().getFirst());
                prepare(sandbox, limits, check(python, submission));
                run.addAll(python.command());
                run.addAll(List.of("-I", "-B"));
                run.addAll(job.options());
                run.add(submission.files().getFirst().name());
            }
        }
        run.addAll(job.arguments());
        for (int i = 0; i < job.times(); i++) {
            sandbox.run(limits, limits.runMillis(), limits.memoryMegabytes(), job.input(), run);
        }
        return judgement(sandbox, job, limits, target);
    }

    private static Judgement judgement(Sandbox sandbox, Job job, JuryLimits limits, Target target)
            throws InterruptedException {
        try {
            return switch (sandbox.go()) {
                case Sandbox.Answer.NoRoom(String reason) ->
                    new Judgement(
                            Judgement.Ruling.NOT_RUN,
                            "This machine does not allow the walls that a stranger's program is run behind: " + reason
                                    + ".",
                            "Grade on a Linux where users may make namespaces: not in most containers.",
                            "",
                            0);
                case Sandbox.Answer.Seen seen ->
                    new Reasons(job, limits, seen, target.tool() instanceof Target.C ? 2 : 1).judgement();
            };
        } catch (IOException failed) {
            return new Judgement(
                    Judgement.Ruling.NOT_RUN,
                    "The sandbox does not work: " + failed.getMessage() + ".",
                    "forklore doctor",
                    "",
                    0);
        }
    }

    /// A compiler needs more memory than a program may have.
    private static void prepare(Sandbox sandbox, JuryLimits limits, List<String> command) {
        sandbox.run(limits, limits.compileMillis(), COMPILER_MEGABYTES, "", command);
    }

    private static List<String> compile(Target.C tool, Submission submission, Job job) {
        List<String> command =
                new ArrayList<>(List.of(tool.command(), "-std=gnu17", "-O1", "-g", "-no-pie", "-pthread"));
        command.addAll(job.options());
        command.addAll(List.of("-o", PROGRAM));
        submission.files().stream()
                .map(Submission.SourceFile::name)
                .filter(name -> name.endsWith(".c"))
                .forEach(command::add);
        return command;
    }

    private static List<String> check(Target.Python tool, Submission submission) {
        List<String> command = new ArrayList<>(tool.command());
        command.addAll(List.of("-I", "-S", "-B", "-c"));
        command.add("import sys; n = sys.argv[1]; compile(open(n, encoding='utf-8').read(), n, 'exec')");
        command.add(submission.files().getFirst().name());
        return command;
    }

    /// An interpreter may lie where no program of the system does.
    private static void show(Sandbox sandbox, String command) {
        Path file = Path.of(command);
        try {
            Path real = file.isAbsolute() ? file.toRealPath() : file;
            if (real.isAbsolute()
                    && !real.startsWith("/usr")
                    && real.getParent().endsWith("bin")) {
                sandbox.show(real.getParent().getParent().toString());
            }
        } catch (IOException gone) {
            // Starting it fails then, and says so.
        }
    }
}
