package forklore.engine.machine;

import forklore.engine.machine.Snapshot.Holder;
import forklore.engine.machine.Snapshot.ObjectView;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import java.util.ArrayList;
import java.util.List;

/// Says what the objects of a process are like. See [Objects] for what their fields mean.
final class ObjectViewer {

    private final Program program;
    private final Layout layout;
    private final Texts texts;
    private final Objects objects;
    private final int threads;

    ObjectViewer(Program program, Layout layout, Texts texts) {
        this.program = program;
        this.layout = layout;
        this.texts = texts;
        this.objects = program.objects();
        this.threads = program.threads();
    }

    List<ObjectView> views(int[] state, int process) {
        List<ObjectView> views = new ArrayList<>();
        for (int i = 0; i < program.scenario().resources().size(); i++) {
            views.add(view(state, process, i));
        }
        return views;
    }

    private ObjectView view(int[] state, int process, int index) {
        Resource resource = program.scenario().resources().get(index);
        Slot slot = objects.resource(index);
        return switch (resource.kind()) {
            case MUTEX -> throw new IllegalStateException("a mutex is no resource");
            case RWLOCK -> rwlock(state, process, resource, slot);
            case CONDITION -> condition(state, process, resource, slot);
            case SEMAPHORE -> semaphore(resource, get(state, process, slot));
            case BARRIER -> barrier(state, process, resource, slot);
            case ONCE -> once(state, process, resource, slot);
            case PIPE -> pipe(state, process, resource, index);
            case FILE -> file(state, process, resource, index);
            case STREAM -> stream(resource, texts.text(get(state, process, slot)));
        };
    }

    private int get(int[] state, int process, Slot slot) {
        return layout.get(state, layout.field(slot, process));
    }

    private static ObjectView plain(Resource resource, String phrase) {
        return new ObjectView(resource.kind(), resource.name(), phrase, 0, "", List.of(), List.of());
    }

    private static ObjectView semaphore(Resource resource, int value) {
        return new ObjectView(ObjectKind.SEMAPHORE, resource.name(), "value " + value, value, "", List.of(), List.of());
    }

    private static ObjectView stream(Resource resource, String text) {
        String phrase = "buffer \"" + text + '"';
        return new ObjectView(ObjectKind.STREAM, resource.name(), phrase, 0, text, List.of(), List.of());
    }

    private Holder holder(int[] state, int process, int thread) {
        boolean ghost = layout.get(state, layout.position(process, thread)) == Layout.GHOST;
        return new Holder(program.thread(thread), ghost);
    }

    private ObjectView rwlock(int[] state, int process, Resource resource, Slot slot) {
        int writer = get(state, process, slot);
        List<Holder> holders = new ArrayList<>();
        if (writer == 2 * threads + 1) {
            return plain(resource, "broken");
        }
        if (writer > 0) {
            holders.add(new Holder(program.thread((writer - 1) % threads), writer > threads));
        }
        for (int thread = 0; thread < threads; thread++) {
            if (get(state, process, slot.plus(1 + thread)) != 0) {
                holders.add(holder(state, process, thread));
            }
        }
        String phrase = "free";
        if (!holders.isEmpty()) {
            phrase = writer > 0 ? "locked for writing" : "locked for reading";
        }
        return new ObjectView(ObjectKind.RWLOCK, resource.name(), phrase, 0, "", holders, List.of());
    }

    private ObjectView condition(int[] state, int process, Resource resource, Slot slot) {
        List<Integer> waiting = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            if (get(state, process, slot.plus(thread)) != 0) {
                waiting.add(thread);
            }
        }
        waiting.sort((one, other) ->
                Integer.compare(get(state, process, slot.plus(one)), get(state, process, slot.plus(other))));
        List<Holder> waiters =
                waiting.stream().map(thread -> holder(state, process, thread)).toList();
        String phrase = waiters.isEmpty() ? "nobody waits" : waiters.size() + " waiting";
        return new ObjectView(ObjectKind.CONDITION, resource.name(), phrase, 0, "", List.of(), waiters);
    }

    private ObjectView barrier(int[] state, int process, Resource resource, Slot slot) {
        List<Holder> there = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            if (get(state, process, slot.plus(thread)) != 0) {
                there.add(holder(state, process, thread));
            }
        }
        String phrase = there.size() + " of " + resource.value() + " there";
        return new ObjectView(ObjectKind.BARRIER, resource.name(), phrase, 0, "", there, List.of());
    }

    private ObjectView once(int[] state, int process, Resource resource, Slot slot) {
        int value = get(state, process, slot);
        if (value == 0 || value == threads + 1) {
            return plain(resource, value == 0 ? "not yet" : "done");
        }
        List<Holder> holders = List.of(holder(state, process, value - 1));
        return new ObjectView(ObjectKind.ONCE, resource.name(), "in progress", 0, "", holders, List.of());
    }

    private ObjectView pipe(int[] state, int process, Resource resource, int index) {
        int items = get(state, process, objects.resource(index));
        boolean reads = get(state, process, objects.inProcess(index)) != 0;
        boolean writes = get(state, process, objects.inProcess(index).plus(1)) != 0;
        String ends = reads && writes ? "both ends open here" : "no end open here";
        if (reads != writes) {
            ends = reads ? "read end open here" : "write end open here";
        }
        String phrase = items + (items == 1 ? " item, " : " items, ") + ends;
        return new ObjectView(ObjectKind.PIPE, resource.name(), phrase, items, ends, List.of(), List.of());
    }

    private ObjectView file(int[] state, int process, Resource resource, int index) {
        int description = get(state, process, objects.inProcess(index));
        int offset = get(state, process, objects.resource(index).plus(description));
        Slot flock = objects.resource(index).plus(1 + Fields.MAX_PROCESSES);
        int record = get(state, process, flock.plus(1));
        StringBuilder phrase = new StringBuilder("offset ").append(offset);
        phrase.append(description == 0 ? "" : ", opened anew");
        phrase.append(get(state, process, flock) == 0 ? "" : ", flock taken");
        phrase.append(record == 0 ? "" : record == 1 + process ? ", record lock taken here" : ", record lock taken");
        return new ObjectView(ObjectKind.FILE, resource.name(), phrase.toString(), offset, "", List.of(), List.of());
    }
}
