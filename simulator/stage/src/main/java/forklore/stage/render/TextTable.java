package forklore.stage.render;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.stage.render.TextPicture.Line;
import forklore.stage.render.TextPicture.Tone;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.ProcessStory.WaitStory;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;

/// Sets a story as a table: the number of the step, then one column for each process. Where there are too many
/// processes for that, one column tells all, and each line begins with the name of the actor.
final class TextTable {

    private static final int NUMBER_WIDTH = 5;
    private static final int GAP = 2;
    private static final int NARROWEST_COLUMN = 22;
    private static final String ELLIPSIS = "\u2026";
    private static final String SHAFT = "\u2500";
    private static final String HEAD = "\u25b6 ";

    private final Storyboard story;
    private final boolean folded;
    private final int nameWidth;
    private final List<Integer> starts = new ArrayList<>();

    TextTable(Storyboard story) {
        this.story = story;
        int count = story.processes().size();
        int room = TextPicture.MAX_WIDTH - NUMBER_WIDTH - GAP;
        this.folded = room / count < NARROWEST_COLUMN;
        this.nameWidth = nameWidth();
        int x = NUMBER_WIDTH + GAP;
        for (int column = 0; column < count; column++) {
            starts.add(x);
            x += folded ? 0 : Math.min(widest(column) + GAP + 1, room / count);
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(0, heading(), Tone.HEADING));
        for (int step = 1; step <= story.steps(); step++) {
            lines.add(line(step));
        }
        if (story.processes().stream().anyMatch(each -> each.end().kind() == EndKind.HANGS)) {
            lines.add(new Line(0, hanging(), Tone.DANGER));
        }
        return lines;
    }

    private int nameWidth() {
        int width = 4;
        for (Path.Step step : story.path().steps()) {
            width = Math.max(width, name(step).length());
        }
        return width + GAP;
    }

    private String name(Path.Step step) {
        if (folded) {
            return step.name();
        }
        ProcessStory process = story.process(step.actor().process());
        for (ThreadStory thread : process.threads()) {
            if (thread.index() == step.actor().thread()) {
                return thread.name();
            }
        }
        return step.name();
    }

    private int widest(int process) {
        int widest = story.processes().get(process).name().length();
        for (int step = 1; step <= story.steps(); step++) {
            if (story.path().steps().get(step - 1).actor().process() == process) {
                widest = Math.max(widest, cell(step).length());
            }
        }
        return Math.max(widest, hangs(story.processes().get(process)).length());
    }

    private String heading() {
        StringBuilder text = new StringBuilder(" step");
        if (folded) {
            return pad(text, starts.getFirst()).append("actor").toString();
        }
        for (int column = 0; column < starts.size(); column++) {
            pad(text, starts.get(column)).append(story.processes().get(column).name());
        }
        return cut(text.toString());
    }

    private Line line(int step) {
        Path.Step made = story.path().steps().get(step - 1);
        String number = Integer.toString(step);
        StringBuilder text =
                pad(new StringBuilder(), NUMBER_WIDTH - number.length()).append(number);
        pad(text, starts.get(made.actor().process())).append(cell(step));
        if (made.event() instanceof Event.Forked(String process, int index)) {
            arrow(text, index, process);
        }
        return new Line(step, cut(text.toString()), tone(step));
    }

    private void arrow(StringBuilder text, int child, String name) {
        text.append(' ');
        if (folded) {
            text.append(SHAFT).append(HEAD).append(name).append(": ");
        } else {
            int shaft = Math.max(2, starts.get(child) - text.length() - HEAD.length());
            text.append(SHAFT.repeat(shaft)).append(HEAD);
            ProcessStory process = story.process(child);
            process.threads().stream()
                    .filter(ThreadStory::caller)
                    .findFirst()
                    .ifPresent(caller -> text.append(named(caller.name())));
        }
        text.append(StepSentence.copied(story.process(child)));
    }

    private String named(String name) {
        return pad(new StringBuilder(name), nameWidth).toString();
    }

    private String cell(int step) {
        Path.Step made = story.path().steps().get(step - 1);
        return named(name(made)) + StepSentence.of(story, step);
    }

    private String hanging() {
        StringBuilder text = new StringBuilder(" end");
        for (int column = 0; column < starts.size(); column++) {
            String said = hangs(story.processes().get(column));
            if (!said.isEmpty()) {
                pad(text, starts.get(column)).append(said);
                text.append(folded ? " " : "");
            }
        }
        return cut(text.toString().stripTrailing());
    }

    private String hangs(ProcessStory process) {
        if (process.end().kind() != EndKind.HANGS) {
            return "";
        }
        return folded
                ? process.name() + " " + process.end().label()
                : process.end().label();
    }

    private Tone tone(int step) {
        Path.Step made = story.path().steps().get(step - 1);
        return switch (made.event()) {
            case Event.Forked forked -> Tone.FORK;
            case Event.Misused misused -> Tone.DANGER;
            case Event.Exited exited -> Tone.SUCCESS;
            case Event.Replaced replaced -> Tone.SUCCESS;
            case Event.Asked asked -> waitOf(story, step).forEver() ? Tone.DANGER : Tone.WAIT;
            case Event.Started other -> Tone.PLAIN;
            case Event.Locked other -> Tone.PLAIN;
            case Event.Unlocked other -> Tone.PLAIN;
            case Event.Joined other -> Tone.PLAIN;
            case Event.WaitedFor other -> Tone.PLAIN;
            case Event.Evaluated other -> Tone.PLAIN;
            case Event.Stored other -> Tone.PLAIN;
            case Event.Decided other -> Tone.PLAIN;
            case Event.Printed other -> Tone.PLAIN;
            case Event.Flushed other -> Tone.PLAIN;
            case Event.Refused _, Event.Awaited _, Event.Operated _, Event.NobodyToWaitFor _ -> Tone.PLAIN;
            case Event.ForkBegan _, Event.Registered _, Event.VForkLeft _, Event.AtOnce _ -> Tone.PLAIN;
            case Event.VForked _, Event.Spawned _ -> Tone.FORK;
            case Event.Worked _, Event.Asserted _, Event.OnceBegan _, Event.OnceDone _ -> Tone.PLAIN;
            case Event.Sent _, Event.Interrupted _, Event.Resumed _, Event.AlarmSet _ -> Tone.PLAIN;
            case Event.ThreadEnded _, Event.ExecFailed _ -> Tone.PLAIN;
            case Event.Killed _ -> Tone.DANGER;
        };
    }

    /// The wait that a step began.
    static WaitStory waitOf(Storyboard story, int step) {
        Path.Step made = story.path().steps().get(step - 1);
        for (ThreadStory thread : story.process(made.actor().process()).threads()) {
            for (WaitStory wait : thread.waits()) {
                if (wait.from() == step && thread.index() == made.actor().thread()) {
                    return wait;
                }
            }
        }
        throw new IllegalArgumentException("step " + step + " does not wait");
    }

    private static StringBuilder pad(StringBuilder text, int width) {
        while (text.length() < width) {
            text.append(' ');
        }
        return text;
    }

    private static String cut(String text) {
        return text.length() <= TextPicture.MAX_WIDTH ? text : text.substring(0, TextPicture.MAX_WIDTH - 1) + ELLIPSIS;
    }
}
