package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/// Several verdicts: one line for each, and what they come to.
public final class CheckText {

    private CheckText() {}

    /// {@return a verdict in one line}
    ///
    /// @param verdict the verdict
    /// @param headline what it says
    /// @param platform whether to say on which platform
    public static Message line(Verdict verdict, String headline, boolean platform) {
        Message.Level level = verdict.status() == Verdict.Status.HOLDS ? Message.Level.VERDICT : Message.Level.REFUTED;
        String name = verdict.scenario().name() + (platform ? " on " + verdict.platform() : "");
        return new Message(level, VerdictCode.of(verdict).code(), name + ": " + headline, "", List.of(), List.of());
    }

    /// {@return how many hold, and how many do not}
    ///
    /// @param verdicts all verdicts
    /// @param refused how many files could not be checked
    public static Message sum(List<Verdict> verdicts, int refused) {
        List<String> parts = new ArrayList<>();
        for (Verdict.Status status : Verdict.Status.values()) {
            long count =
                    verdicts.stream().filter(each -> each.status() == status).count();
            if (count > 0) {
                parts.add(Layout.grouped(count) + " " + words(status, count));
            }
        }
        if (refused > 0) {
            parts.add(Layout.grouped(refused) + " could not be checked");
        }
        return Message.note(Layout.count(verdicts.size(), "verdict") + ": " + String.join(", ", parts));
    }

    private static String words(Verdict.Status status, long count) {
        return switch (status) {
            case HOLDS -> count == 1 ? "holds" : "hold";
            case DOES_NOT_HOLD -> count == 1 ? "does not hold" : "do not hold";
            case LIMIT -> "stopped at a limit";
        };
    }
}
