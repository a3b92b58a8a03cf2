package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.stage.story.Storyboard.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a run and tells it.
final class Telling {

    private final Path path;

    private Telling(Path path) {
        this.path = path;
    }

    static Storyboard of(Path path) {
        Telling telling = new Telling(path);
        List<ProcessStory> processes = new ArrayList<>();
        for (ProcessView view : path.stateAfter(path.steps().size()).processes()) {
            processes.add(telling.process(view.index()));
        }
        return new Storyboard(path, processes, telling.output(), FrameTelling.of(path));
    }

    private ProcessStory process(int index) {
        List<Optional<ProcessView>> views = views(index);
        int since = 0;
        while (views.get(since).isEmpty()) {
            since++;
        }
        ProcessView first = views.get(since).orElseThrow();
        ProcessStory.End end = Endings.of(path, views);
        MemoryTelling memory = new MemoryTelling(path, views, since, end.step());
        // A child of vfork runs in the memory of its parent, and a program that was spawned has nothing of it.
        boolean ownMemory = since == 0 || path.steps().get(since - 1).event() instanceof Event.Forked;
        return new ProcessStory(
                index,
                first.name(),
                first.parent(),
                since,
                new ThreadTelling(path, views, since, end.step()).threads(),
                ownMemory ? memory.locks() : List.of(),
                ownMemory ? memory.things() : List.of(),
                ownMemory ? memory.buffer() : List.of(),
                end);
    }

    /// The process as it is after each number of steps; empty before it exists.
    private List<Optional<ProcessView>> views(int index) {
        List<Optional<ProcessView>> views = new ArrayList<>();
        for (int step = 0; step <= path.steps().size(); step++) {
            views.add(find(path, step, index));
        }
        return views;
    }

    static Optional<ProcessView> find(Path path, int step, int index) {
        for (ProcessView view : path.stateAfter(step).processes()) {
            if (view.index() == index) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }

    static boolean running(ProcessView view) {
        return view.status() instanceof ProcessStatus.Running;
    }

    /// Follows every printed piece through the copies of its buffer, so that it is known when it is written twice.
    private List<Written> output() {
        List<List<Integer>> buffers = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        List<Written> output = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        buffers.add(new ArrayList<>());
        for (int step = 1; step <= path.steps().size(); step++) {
            Path.Step each = path.steps().get(step - 1);
            List<Integer> buffer = buffers.get(each.actor().process());
            if (each.event() instanceof Event.Printed) {
                buffer.add(step);
            } else if (each.event() instanceof Event.Forked(String name, int index)) {
                while (buffers.size() <= index) {
                    buffers.add(new ArrayList<>());
                }
                buffers.set(index, new ArrayList<>(buffer));
            }
            String text = writtenBy(each.event());
            if (!text.isEmpty()) {
                boolean again = buffer.stream().anyMatch(gone::contains);
                gone.addAll(buffer);
                buffer.clear();
                whole.append(text);
                output.add(new Written(step, each.actor().process(), text, again, whole.toString()));
            }
        }
        return output;
    }

    private static String writtenBy(Event event) {
        if (event instanceof Event.Flushed(String text, String _)) {
            return text;
        }
        if (event instanceof Event.Exited(int code, Event.How how, String text) && how != Event.How.IMMEDIATE_EXIT) {
            return text;
        }
        return "";
    }
}
