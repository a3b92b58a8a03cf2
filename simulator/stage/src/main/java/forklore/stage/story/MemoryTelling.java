package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.Holder;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.ObjectView;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.model.ObjectKind;
import forklore.stage.story.ProcessStory.Fate;
import forklore.stage.story.ProcessStory.Filled;
import forklore.stage.story.ProcessStory.Hold;
import forklore.stage.story.ProcessStory.LockStory;
import forklore.stage.story.ProcessStory.StreamStory;
import forklore.stage.story.ProcessStory.Value;
import forklore.stage.story.ProcessStory.VariableStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what the memory of one process goes through: a thing that stays the same is one piece of its story.
final class MemoryTelling {

    private final Path path;
    private final List<ProcessView> views = new ArrayList<>();
    private final int since;
    private final int end;

    /// @param path the run
    /// @param views the process after each number of steps
    /// @param since the step after which it exists
    /// @param end the step that ended it, or the number of steps plus 1
    MemoryTelling(Path path, List<Optional<ProcessView>> views, int since, int end) {
        for (int step = since; step < Math.max(end, since + 1); step++) {
            this.views.add(views.get(step).orElseThrow());
        }
        this.path = path;
        this.since = since;
        this.end = end;
    }

    private boolean copied(int from) {
        return since > 0 && from == since;
    }

    /// One thing that stays the same for some steps.
    private record Stretch<T>(int from, int to, T value) {}

    /// What part of a process is looked at.
    private interface Part<T> {
        T of(ProcessView view);
    }

    private <T> List<Stretch<T>> stretches(Part<T> part) {
        List<Stretch<T>> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= views.size(); i++) {
            if (i == views.size() || !part.of(views.get(i)).equals(part.of(views.get(from)))) {
                int to = i == views.size() ? end : since + i;
                stretches.add(new Stretch<>(since + from, to, part.of(views.get(from))));
                from = i;
            }
        }
        return stretches;
    }

    List<LockStory> locks() {
        List<LockStory> locks = new ArrayList<>();
        for (int i = 0; i < views.getFirst().locks().size(); i++) {
            int index = i;
            List<Hold> holds = new ArrayList<>();
            for (Stretch<LockOwner> each :
                    stretches(view -> view.locks().get(index).owner())) {
                hold(each).ifPresent(holds::add);
            }
            locks.add(new LockStory(index, views.getFirst().locks().get(index).mutex(), holds));
        }
        return locks;
    }

    private Optional<Hold> hold(Stretch<LockOwner> stretch) {
        return switch (stretch.value()) {
            case LockOwner.Free _ -> Optional.empty();
            case LockOwner.Held held -> Optional.of(hold(stretch, held.thread(), new ProcessStory.Holder.Here()));
            case LockOwner.Orphaned orphaned ->
                Optional.of(hold(stretch, orphaned.thread(), new ProcessStory.Holder.Ghost()));
            case LockOwner.Elsewhere other ->
                Optional.of(hold(stretch, other.thread(), new ProcessStory.Holder.Elsewhere(other.process())));
            case LockOwner.Dead _ ->
                Optional.of(new Hold(
                        stretch.from(), stretch.to(), "", -1, copied(stretch.from()), new ProcessStory.Holder.Dead()));
        };
    }

    private Hold hold(Stretch<LockOwner> stretch, String owner, ProcessStory.Holder holder) {
        return new Hold(stretch.from(), stretch.to(), owner, thread(owner), copied(stretch.from()), holder);
    }

    private Fate fate(int to) {
        if (to > path.steps().size()) {
            return Fate.KEPT;
        }
        return switch (path.steps().get(to - 1).event()) {
            case Event.Flushed flushed -> Fate.WRITTEN;
            case Event.Exited exited -> exited.how() == Event.How.IMMEDIATE_EXIT ? Fate.LOST : Fate.WRITTEN;
            case Event.Replaced replaced -> Fate.LOST;
            case Event.Misused _, Event.Killed _ -> Fate.LOST;
            case Event.Started other -> Fate.KEPT;
            case Event.Asked other -> Fate.KEPT;
            case Event.Locked other -> Fate.KEPT;
            case Event.Unlocked other -> Fate.KEPT;
            case Event.Joined other -> Fate.KEPT;
            case Event.WaitedFor other -> Fate.KEPT;
            case Event.Forked other -> Fate.KEPT;
            case Event.Evaluated other -> Fate.KEPT;
            case Event.Stored other -> Fate.KEPT;
            case Event.Decided other -> Fate.KEPT;
            case Event.Printed other -> Fate.KEPT;
            case Event.Refused _, Event.Awaited _, Event.Operated _, Event.NobodyToWaitFor _ -> Fate.KEPT;
            case Event.ForkBegan _, Event.Registered _, Event.VForked _, Event.Spawned _ -> Fate.KEPT;
            case Event.VForkLeft _, Event.AtOnce _, Event.Worked _, Event.Asserted _ -> Fate.KEPT;
            case Event.OnceBegan _, Event.OnceDone _, Event.Sent _, Event.Interrupted _ -> Fate.KEPT;
            case Event.Resumed _, Event.AlarmSet _, Event.ThreadEnded _, Event.ExecFailed _ -> Fate.KEPT;
        };
    }

    private int thread(String name) {
        return views.getFirst().threads().stream()
                .filter(thread -> thread.name().equals(name))
                .findFirst()
                .orElseThrow()
                .index();
    }

    /// Every object but the streams, which are told by their buffers.
    List<ObjectStory> objects() {
        List<ObjectStory> objects = new ArrayList<>();
        for (int i = 0; i < views.getFirst().objects().size(); i++) {
            int index = i;
            ObjectView first = views.getFirst().objects().get(i);
            if (first.kind() != ObjectKind.STREAM) {
                List<ObjectStory.Phase> phases = new ArrayList<>();
                for (Stretch<ObjectView> each :
                        stretches(view -> ofProcess(view.objects().get(index)))) {
                    phases.add(phase(each));
                }
                objects.add(new ObjectStory(index, first.kind(), first.name(), phases));
            }
        }
        return objects;
    }

    /// What is in a pipe is not of this process.
    private static ObjectView ofProcess(ObjectView view) {
        return view.kind() == ObjectKind.PIPE
                ? new ObjectView(view.kind(), view.name(), view.own(), 0, "", view.holders(), view.waiters())
                : view;
    }

    private ObjectStory.Phase phase(Stretch<ObjectView> each) {
        ObjectView view = each.value();
        return new ObjectStory.Phase(
                each.from(),
                each.to(),
                view.state(),
                guests(view.holders()),
                guests(view.waiters()),
                copied(each.from()));
    }

    private List<ObjectStory.Guest> guests(List<Holder> holders) {
        return holders.stream()
                .map(each -> new ObjectStory.Guest(thread(each.thread()), each.thread(), each.ghost()))
                .toList();
    }

    List<StreamStory> streams() {
        List<StreamStory> streams = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < views.getFirst().objects().size(); i++) {
            int index = i;
            ObjectView first = views.getFirst().objects().get(i);
            if (first.kind() == ObjectKind.STREAM) {
                List<Filled> fills =
                        fills(stretches(view -> view.objects().get(index).own()));
                if (!fills.isEmpty()) {
                    streams.add(new StreamStory(number, first.name(), fills));
                }
                number++;
            }
        }
        return streams;
    }

    List<VariableStory> variables() {
        List<VariableStory> variables = new ArrayList<>();
        for (int i = 0; i < views.getFirst().variables().size(); i++) {
            int index = i;
            List<Value> values = new ArrayList<>();
            for (Stretch<Integer> each :
                    stretches(view -> view.variables().get(index).value())) {
                values.add(new Value(each.from(), each.to(), Integer.toString(each.value()), copied(each.from())));
            }
            variables.add(new VariableStory(
                    index, views.getFirst().variables().get(index).variable(), values));
        }
        return variables;
    }

    List<Filled> buffer() {
        return fills(stretches(ProcessView::buffer));
    }

    private List<Filled> fills(List<Stretch<String>> stretches) {
        List<Filled> fills = new ArrayList<>();
        for (Stretch<String> each : stretches) {
            if (!each.value().isEmpty()) {
                fills.add(new Filled(each.from(), each.to(), each.value(), copied(each.from()), fate(each.to())));
            }
        }
        return fills;
    }
}
