package forklore.stage.render;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.verdict.Endings;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.Hold;
import forklore.stage.story.ProcessStory.Holder;
import forklore.stage.story.ProcessStory.LockStory;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.StepWords;
import forklore.stage.story.Storyboard;
import forklore.stage.story.Storyboard.Written;

/// Says a step in the few words that fit into a column of a terminal.
final class StepSentence {

    private StepSentence() {}

    static String of(Storyboard story, int step) {
        Path.Step made = story.path().steps().get(step - 1);
        StepStory words = StepWords.of(step, made.event());
        String plain = words.object().isEmpty() ? words.verb() : words.verb() + " " + words.object();
        return switch (made.event()) {
            case Event.Asked asked ->
                plain + (TextTable.waitOf(story, step).forEver() ? "  waits for ever" : "  waits");
            case Event.Evaluated evaluated -> "compute " + evaluated.value() + " for " + evaluated.variable();
            case Event.Stored stored -> "store " + stored.variable() + " = " + stored.value();
            case Event.Flushed flushed -> "flush" + written(story, step, "  writes nothing");
            case Event.Exited exited -> exit(story, step, plain, exited.how(), exited.text());
            case Event.Replaced replaced ->
                plain + (replaced.lost().isEmpty() ? "" : "  loses " + Endings.quote(replaced.lost()));
            case Event.Misused misused -> "undefined: " + misused.what();
            case Event.Started other -> plain;
            case Event.Locked other -> plain + (other.waited() ? "  gets it" : "");
            case Event.Unlocked other -> plain;
            case Event.Joined other -> plain + (other.waited() ? "  goes on" : "");
            case Event.WaitedFor other -> plain + (other.waited() ? "  goes on" : "");
            case Event.Forked other -> plain;
            case Event.Decided other -> plain;
            case Event.Printed other -> plain;
            case Event.Refused _, Event.Awaited _, Event.Operated _, Event.NobodyToWaitFor _ -> plain;
            case Event.ForkBegan _, Event.Registered _, Event.VForked _, Event.Spawned _ -> plain;
            case Event.VForkLeft _, Event.AtOnce _, Event.Worked _, Event.Asserted _ -> plain;
            case Event.OnceBegan _, Event.OnceDone _, Event.Sent _, Event.Interrupted _ -> plain;
            case Event.Resumed _, Event.AlarmSet _, Event.ThreadEnded _, Event.ExecFailed _ -> plain;
            case Event.Killed _ -> plain;
        };
    }

    private static String exit(Storyboard story, int step, String plain, Event.How how, String text) {
        return switch (how) {
            case EXIT, END_OF_MAIN -> plain + written(story, step, "");
            case IMMEDIATE_EXIT -> plain + (text.isEmpty() ? "" : "  loses " + Endings.quote(text));
        };
    }

    private static String written(Storyboard story, int step, String otherwise) {
        for (Written written : story.output()) {
            if (written.step() == step) {
                return "  writes " + Endings.quote(written.text()) + (written.again() ? " again" : "");
            }
        }
        return otherwise;
    }

    private static String locked(Hold hold) {
        return switch (hold.holder()) {
            case Holder.Here _ -> ": locked by " + hold.owner();
            case Holder.Ghost _ -> ": locked by " + hold.owner() + " (not here)";
            case Holder.Elsewhere other -> ": locked by " + hold.owner() + " (in the process " + other.process() + ")";
            case Holder.Dead _ -> ": its owner has ended";
        };
    }

    /// What a child has right after the fork that made it.
    static String copied(ProcessStory child) {
        StringBuilder text = new StringBuilder();
        for (LockStory lock : child.locks()) {
            for (Hold hold : lock.holds()) {
                if (hold.copied()) {
                    text.append(lock.mutex()).append(locked(hold)).append("  ");
                }
            }
        }
        if (!child.buffer().isEmpty() && child.buffer().getFirst().copied()) {
            text.append("buffer: ")
                    .append(Endings.quote(child.buffer().getFirst().text()));
        }
        if (text.isEmpty()) {
            text.append(child.locks().isEmpty() ? "buffer: empty" : "no lock is held");
        }
        return text.toString().stripTrailing();
    }
}
