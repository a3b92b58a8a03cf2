package forklore.cli.command;

import forklore.cli.output.ShellWord;
import forklore.lab.grade.Evidence;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.result.Result;
import forklore.lab.session.Work;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab check`: what the answers are worth so far, by the same grader that the teacher runs.
final class LabCheckCommand implements Command {

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(LabFolder.operand());
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore lab check", "forklore lab check lab2", "forklore lab check lab2 --json"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        LabShelf shelf = new LabShelf(invocation.catalogue());
        String typed = parsed.matchedPositionalValue(0, "");
        return switch (LabFolder.read(invocation, shelf, typed)) {
            case LabFolder.Content.Refused(Exit exit) -> exit;
            case LabFolder.Content.Begun(var _, Work work) -> {
                Result result = grade(invocation, work);
                print(invocation, result, typed);
                yield exit(result);
            }
        };
    }

    /// {@return what the work is worth}
    static Result grade(Invocation invocation, Work work) {
        return work.check(evidence(invocation, work));
    }

    /// {@return what real runs say of a work}
    static Evidence evidence(Invocation invocation, Work work) {
        try (Ticker _ = Ticker.start(invocation, "checking your answers")) {
            return new LabEvidence(invocation.surroundings().realRuns()).of(work.lab(), work.files());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Evidence.NONE;
        } finally {
            invocation.progress("");
        }
    }

    private static void print(Invocation invocation, Result result, String folder) {
        if (invocation.globals().json()) {
            invocation.sayJson(LabText.record(result, false));
            return;
        }
        invocation.say(LabText.lines(result, false, invocation.paint(), invocation.columns()));
        String behind = folder.isEmpty() ? "" : " " + ShellWord.of(folder);
        // A hint costs points; what was not run, because something is missing here, needs none.
        result.checks().stream()
                .filter(check -> check.passed() == Passed.NO)
                .map(Check::id)
                .findFirst()
                .ifPresentOrElse(
                        id -> invocation.hint("forklore lab hint " + id + behind),
                        () -> invocation.hint("forklore lab submit" + behind));
    }

    /// {@return how a command ends that graded}
    static Exit exit(Result result) {
        boolean all = result.checks().stream().allMatch(check -> check.passed() == Passed.YES);
        return all ? Exit.HOLDS : Exit.DOES_NOT_HOLD;
    }
}
