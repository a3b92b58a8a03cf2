package forklore.stage.export;

import forklore.engine.machine.Actor;
import forklore.engine.verdict.Narrator;
import forklore.stage.story.HappensBefore.Edge;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.Section;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.ProcessStory.WaitStory;
import forklore.stage.story.Storyboard;
import forklore.stage.story.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A run in the Trace Event Format, which Perfetto and `chrome://tracing` open: each thread is a track
/// of its process,
/// steps, functions and waits are slices, and what made what possible is a flow.
///
/// A step takes one millisecond: a model has an order, and no time. The format:
/// <https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU>.
public final class ChromeTrace {

    private static final int STEP = 1000;
    private static final int TRACKS = 100;

    private final Storyboard story;
    private final List<String> events = new ArrayList<>();

    private ChromeTrace(Storyboard story) {
        this.story = story;
    }

    /// {@return the JSON text}
    ///
    /// @param story the run
    public static String of(Storyboard story) {
        return new ChromeTrace(story).text();
    }

    private String text() {
        for (ProcessStory process : story.processes()) {
            String title = Titles.of(process.parent(), process.name());
            events.add("{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":" + pid(process.index())
                    + ",\"tid\":0,\"args\":{\"name\":" + Json.quoted(title) + "}}");
            for (ThreadStory thread : process.threads()) {
                if (!thread.ghost()) {
                    thread(process, thread);
                }
            }
        }
        int id = 0;
        for (Edge edge : story.edges()) {
            id++;
            flow("s", edge.from(), edge, id, "");
            flow("f", edge.to(), edge, id, ",\"bp\":\"e\"");
        }
        return "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n" + String.join(",\n", events) + "\n]}\n";
    }

    private void thread(ProcessStory process, ThreadStory thread) {
        String track = track(process.index(), thread.index());
        events.add("{\"ph\":\"M\",\"name\":\"thread_name\"," + track + ",\"args\":{\"name\":"
                + Json.quoted(thread.name()) + "}}");
        for (Section section : thread.sections()) {
            int to = Math.min(section.to(), story.steps());
            slice(section.label(), "function", track, section.from() - 1, to, "");
        }
        for (WaitStory wait : thread.waits()) {
            int to = Math.min(wait.to() - 1, story.steps());
            if (to > wait.from()) {
                String name = (wait.forEver() ? "waits for ever: " : "waits for ") + wait.target();
                slice(name, "wait", track, wait.from(), to, "");
            }
        }
        for (StepStory step : thread.steps()) {
            String name = step.object().isEmpty() ? step.verb() : step.verb() + " " + step.object();
            String sentence = Json.quoted(Narrator.sentence(story.path(), step.step()));
            String more = ",\"args\":{\"step\":" + step.step() + ",\"what\":" + sentence + "}";
            slice(name, "step", track, step.step() - 1, step.step(), more);
        }
    }

    private void slice(String name, String category, String track, int from, int to, String more) {
        events.add("{\"ph\":\"X\",\"name\":" + Json.quoted(name) + ",\"cat\":\"" + category + "\"," + track + ",\"ts\":"
                + from * STEP + ",\"dur\":" + (to - from) * STEP + more + "}");
    }

    private void flow(String phase, int step, Edge edge, int id, String more) {
        Actor actor = story.path().steps().get(step - 1).actor();
        String name = edge.why().name().toLowerCase(Locale.ROOT);
        events.add("{\"ph\":\"" + phase + "\",\"name\":\"" + name + "\",\"cat\":\"happens-before\",\"id\":" + id + ","
                + track(actor.process(), actor.thread()) + ",\"ts\":" + (step * STEP - STEP / 2) + more + "}");
    }

    private static int pid(int process) {
        return process + 1;
    }

    private static String track(int process, int thread) {
        return "\"pid\":" + pid(process) + ",\"tid\":" + (pid(process) * TRACKS + thread + 1);
    }
}
