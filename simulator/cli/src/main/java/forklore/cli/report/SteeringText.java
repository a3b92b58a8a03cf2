package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot;
import forklore.engine.verdict.Endings;
import forklore.engine.verdict.Narrator;
import forklore.runner.ComparedStep;
import forklore.runner.SteeringResult;
import forklore.runner.XRay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A steered run: the steps on which the model and the real machine agreed, and the X-ray of what hangs.
public final class SteeringText {

    private static final String INDENT = "   ";
    private static final String DEEP = "         ";

    private SteeringText() {}

    /// {@return the lines of one step}
    ///
    /// @param path the run of the model
    /// @param step what was compared
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> step(Path path, ComparedStep step, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        String number = Layout.padLeft(Integer.toString(step.step()), 4);
        List<String> told = Layout.wrap(Narrator.sentence(path, step.step()), columns - DEEP.length());
        lines.add(INDENT + paint.strong(number) + "  " + told.getFirst());
        told.subList(1, told.size()).forEach(line -> lines.add(DEEP + line));
        for (ComparedStep.RealProcess process : step.processes()) {
            lines.add(DEEP + paint.muted(process(process)));
        }
        if (!step.note().isEmpty()) {
            Layout.wrap(step.note(), columns - DEEP.length()).forEach(line -> lines.add(DEEP + paint.muted(line)));
        }
        return lines;
    }

    private static String process(ComparedStep.RealProcess process) {
        List<String> parts = new ArrayList<>();
        for (ComparedStep.RealThread thread : process.threads()) {
            parts.add(thread.thread() + " " + thread.tid());
        }
        List<String> locks = new ArrayList<>();
        for (ComparedStep.RealLock lock : process.locks()) {
            locks.add(lock.mutex() + " = " + lock.word() + " " + owner(lock));
        }
        return process.process() + " " + process.pid() + ": " + String.join(", ", parts)
                + (locks.isEmpty() ? "" : "; " + String.join(", ", locks));
    }

    private static String owner(ComparedStep.RealLock lock) {
        String tid = lock.ownerTid().isPresent() ? " " + lock.ownerTid().getAsInt() : "";
        return switch (lock.model()) {
            case Snapshot.LockOwner.Free _ -> "(free)";
            case Snapshot.LockOwner.Held held -> "(held by " + held.thread() + tid + ")";
            case Snapshot.LockOwner.Orphaned orphaned ->
                "(locked by " + orphaned.thread() + tid + ", not in this process)";
            case Snapshot.LockOwner.Elsewhere other ->
                "(held by " + other.thread() + " of " + other.process() + tid + ")";
            case Snapshot.LockOwner.Dead _ -> "(its owner has ended)";
        };
    }

    /// {@return the lines of an X-ray}
    ///
    /// @param xRay what `/proc` shows of a hung process
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> xRay(XRay xRay, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + paint.danger("X-ray of the hung process, from /proc"));
        Layout.wrap(xRay.sentence(), columns - INDENT.length() - 2).forEach(line -> lines.add(INDENT + "  " + line));
        for (XRay.ThreadView thread : xRay.threads()) {
            String place = thread.kernelFunction().isEmpty() ? "" : ", asleep in " + thread.kernelFunction();
            lines.add(INDENT + "  "
                    + paint.muted("thread " + thread.thread() + " " + thread.tid() + ": system call " + thread.call()
                            + place));
        }
        return lines;
    }

    /// {@return a steered run as one record}
    ///
    /// @param path the run of the model
    /// @param result what came of it
    public static Map<String, Object> record(Path path, SteeringResult result) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "steering");
        record.put("schedule", path.schedule().token());
        switch (result) {
            case SteeringResult.Reproduced(var steps, var ending, var xRay, var compared) -> {
                record.put("result", "reproduced");
                record.put("steps", steps.stream().map(SteeringText::compared).toList());
                record.put("ending", Endings.describe(ending));
                record.put("xray", xRay.map(XRay::sentence));
                record.put("compared", compared.compared());
                record.put("notCompared", compared.notCompared());
            }
            case SteeringResult.Diverged diverged -> {
                record.put("result", "diverged");
                record.put(
                        "steps",
                        diverged.agreed().stream().map(SteeringText::compared).toList());
                record.put("difference", diverged.sentence());
                record.put("xray", diverged.xRay().map(XRay::sentence));
            }
            case SteeringResult.Interrupted(var agreed) -> {
                record.put("result", "interrupted");
                record.put("steps", agreed.stream().map(SteeringText::compared).toList());
            }
            case SteeringResult.Unavailable(String reason, String whatToDo) -> {
                record.put("result", "unavailable");
                record.put("reason", reason);
                record.put("next", whatToDo);
            }
        }
        return record;
    }

    private static Map<String, Object> compared(ComparedStep step) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("step", step.step());
        record.put("actor", step.actor());
        record.put(
                "processes",
                step.processes().stream().map(SteeringText::process).toList());
        record.put("output", step.output());
        record.put("note", step.note());
        return record;
    }
}
