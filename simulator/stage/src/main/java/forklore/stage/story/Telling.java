package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.ObjectView;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.model.Ending;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.stage.story.Storyboard.Outlet;
import forklore.stage.story.Storyboard.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
        return new Storyboard(
                path, processes, telling.pipes(), telling.outlets(), HappensBefore.of(path), FrameTelling.of(path));
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
                ownMemory ? memory.variables() : List.of(),
                ownMemory ? memory.objects() : List.of(),
                ownMemory ? memory.streams() : List.of(),
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

    private List<PipeStory> pipes() {
        List<ObjectView> objects = path.stateAfter(0).processes().getFirst().objects();
        List<PipeStory> pipes = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i).kind() == ObjectKind.PIPE) {
                String name = objects.get(i).name();
                pipes.add(new PipeStory(i, name, fillings(i), transfers(name)));
            }
        }
        return pipes;
    }

    private List<PipeStory.Filling> fillings(int index) {
        List<PipeStory.Filling> fillings = new ArrayList<>();
        int from = 0;
        int last = path.steps().size();
        for (int step = 1; step <= last + 1; step++) {
            if (step > last || items(step, index) != items(from, index)) {
                fillings.add(new PipeStory.Filling(from, step, items(from, index)));
                from = step;
            }
        }
        return fillings;
    }

    private int items(int step, int index) {
        return path.stateAfter(step).processes().getFirst().objects().get(index).amount();
    }

    private List<PipeStory.Transfer> transfers(String name) {
        List<PipeStory.Transfer> transfers = new ArrayList<>();
        for (int step = 1; step <= path.steps().size(); step++) {
            Path.Step made = path.steps().get(step - 1);
            if (made.event() instanceof Event.Operated(Operation operation, String object, boolean _, int result)
                    && object.equals(name)
                    && (operation == Operation.WRITE || operation == Operation.READ && result != 0)) {
                transfers.add(new PipeStory.Transfer(
                        step, made.actor().process(), made.actor().thread(), operation == Operation.WRITE));
            }
        }
        return transfers;
    }

    private List<Outlet> outlets() {
        List<Outlet> outlets = new ArrayList<>();
        outlets.add(new Outlet("", written(OptionalInt.empty())));
        List<Ending.Written> streams = path.stateAfter(0).streams();
        for (int i = 0; i < streams.size(); i++) {
            outlets.add(new Outlet(streams.get(i).stream(), written(OptionalInt.of(i))));
        }
        return outlets.stream().filter(each -> !each.written().isEmpty()).toList();
    }

    private String whole(int step, OptionalInt stream) {
        return stream.isEmpty()
                ? path.stateAfter(step).output()
                : path.stateAfter(step).streams().get(stream.getAsInt()).text();
    }

    /// Follows every printed piece through the copies of its buffer, so that it is known when it is written twice.
    private List<Written> written(OptionalInt stream) {
        String name = stream.isEmpty() ? "" : path.stateAfter(0).streams().get(stream.getAsInt()).stream();
        List<List<Integer>> buffers = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        List<Written> output = new ArrayList<>();
        buffers.add(new ArrayList<>());
        for (int step = 1; step <= path.steps().size(); step++) {
            Path.Step each = path.steps().get(step - 1);
            int process = each.actor().process();
            while (buffers.size() < path.stateAfter(step).processes().size()) {
                buffers.add(new ArrayList<>());
            }
            if (each.event() instanceof Event.Printed(String _, String to) && to.equals(name)) {
                buffers.get(process).add(step);
            } else if (each.event() instanceof Event.Forked(String _, int index)) {
                buffers.set(index, new ArrayList<>(buffers.get(process)));
            }
            String before = whole(step - 1, stream);
            String after = whole(step, stream);
            if (after.length() > before.length()) {
                List<Integer> buffer = buffers.get(process);
                boolean again = buffer.stream().anyMatch(gone::contains);
                gone.addAll(buffer);
                buffer.clear();
                output.add(new Written(step, process, after.substring(before.length()), again, after));
            }
        }
        return output;
    }
}
