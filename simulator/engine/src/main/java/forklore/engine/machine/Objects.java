package forklore.engine.machine;

import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Storage;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;

/// Where each declared thing is kept, and what the numbers there mean.
final class Objects {

    /// The greatest value of a semaphore, and the most often that a recursive mutex is locked.
    static final int MAX_COUNT = 31;

    private final Scenario scenario;
    private final Fields fields;
    final int threads;

    private final List<Slot> variables = new ArrayList<>();
    private final List<Slot> owners = new ArrayList<>();
    private final List<Slot> details = new ArrayList<>();
    private final List<Slot> resources = new ArrayList<>();
    private final List<Slot> buffers = new ArrayList<>();
    private final List<Slot> outputs = new ArrayList<>();

    Objects(Scenario scenario, Fields fields) {
        this.scenario = scenario;
        this.fields = fields;
        this.threads = scenario.threads().size();
        scenario.mutexes().forEach(this::place);
        scenario.variables().forEach(this::place);
        scenario.resources().forEach(this::place);
    }

    /// A mutex is its owner: 0 for free, 1 + thread, and 1 + threads + thread for a ghost; see [#owner]. A recursive
    /// one counts, a robust one knows whether it is inconsistent (1) or given up (2).
    private void place(Mutex mutex) {
        boolean detailed = mutex.type() == MutexType.RECURSIVE || mutex.type() == MutexType.ROBUST;
        int greatest = mutex.type() == MutexType.RECURSIVE ? MAX_COUNT : 2;
        if (mutex.shared()) {
            owners.add(fields.kernel(0, dead(mutex)));
            details.add(fields.kernel(0, detailed ? greatest : 0));
        } else {
            owners.add(fields.own(0, dead(mutex), true));
            details.add(fields.own(0, detailed ? greatest : 0, true));
        }
    }

    private void place(Variable variable) {
        int least = Math.min(0, variable.initial());
        int greatest = Math.max(0, variable.initial());
        variables.add(
                switch (variable.storage()) {
                    case SHARED -> fields.kernel(least, greatest);
                    case PROCESS -> fields.own(least, greatest, true);
                    case THREAD -> {
                        Slot first = fields.own(least, greatest, true);
                        for (int i = 1; i < threads; i++) {
                            fields.own(least, greatest, true);
                        }
                        yield first;
                    }
                });
    }

    private void place(Resource resource) {
        buffers.add(null);
        outputs.add(null);
        int last = buffers.size() - 1;
        resources.add(
                switch (resource.kind()) {
                    case MUTEX -> throw new IllegalStateException("a mutex is no resource");
                    // The writer, as the owner of a mutex (and 1 + 2 * threads for broken); then one flag a thread.
                    case RWLOCK -> {
                        Slot writer = fields.own(0, 2 * threads + 1, true);
                        fields.own(threads, 1);
                        yield writer;
                    }
                    // The rank of each waiting thread, from 1; then, for glibc's groups, what Conditions says.
                    case CONDITION -> fields.own(threads + 2, Math.max(2, threads));
                    case SEMAPHORE -> resource.flag() ? fields.kernel(0, MAX_COUNT) : fields.own(0, MAX_COUNT, true);
                    // Whether each thread is there.
                    case BARRIER -> fields.own(threads, 1);
                    // 0, 1 + the thread that does it, 1 + threads for done.
                    case ONCE -> fields.own(0, threads + 1, true);
                    // The items; the ends are flags of each process, behind buffers and outputs here.
                    case PIPE -> {
                        buffers.set(last, fields.own(2, 1));
                        yield fields.kernel(0, Resource.MAX_VALUE);
                    }
                    case FILE -> file(last);
                    case STREAM -> {
                        fields.useTexts();
                        buffers.set(last, fields.own(0, Layout.MAX_TEXTS - 1, true));
                        outputs.set(last, fields.kernel(0, Layout.MAX_TEXTS - 1));
                        yield buffers.get(last);
                    }
                });
    }

    /// Kernel: offset of each description, holder of flock, holder of the record lock. Own: which description: 0 for
    /// the first one, 1 + process for the one that process opened.
    private Slot file(int resource) {
        int processes = Fields.MAX_PROCESSES;
        buffers.set(resource, fields.own(0, processes, true));
        Slot offsets = fields.kernels(1 + processes, Resource.MAX_VALUE);
        fields.kernel(0, 1 + processes);
        fields.kernel(0, processes);
        return offsets;
    }

    int mutex(String name) {
        return index(scenario.mutexes().stream().map(Mutex::name).toList(), name);
    }

    int resource(String name) {
        return index(scenario.resources().stream().map(Resource::name).toList(), name);
    }

    int variable(String name) {
        return index(scenario.variables().stream().map(Variable::name).toList(), name);
    }

    private static int index(List<String> names, String name) {
        return names.indexOf(name);
    }

    Mutex declaredMutex(int index) {
        return scenario.mutexes().get(index);
    }

    Resource declaredResource(int index) {
        return scenario.resources().get(index);
    }

    /// Where the owner of a mutex is kept.
    Slot owner(int mutex) {
        return owners.get(mutex);
    }

    /// Where its count or its state is kept.
    Slot detail(int mutex) {
        return details.get(mutex);
    }

    /// The number that stands for "its owner ended".
    int dead(Mutex mutex) {
        return mutex.shared() ? 1 + Fields.MAX_PROCESSES * threads : 1 + 2 * threads;
    }

    /// What the owner of a mutex is when this thread has it: of the process that asks, if the mutex is shared.
    Term me(Mutex mutex, int thread) {
        return mutex.shared()
                ? Terms.plus(Terms.times(Terms.SELF, threads), Terms.constant(1 + thread))
                : Terms.constant(1 + thread);
    }

    /// The number of a ghost among the owners of something that is not shared.
    int ghost(int thread) {
        return 1 + threads + thread;
    }

    Slot variable(int variable, int thread) {
        Slot first = variables.get(variable);
        return scenario.variables().get(variable).storage() == Storage.THREAD ? first.plus(thread) : first;
    }

    /// The main field of another object.
    Slot resource(int resource) {
        return resources.get(resource);
    }

    /// {@return how many fields lie side by side from [#resource] on}
    int width(int resource) {
        return switch (scenario.resources().get(resource).kind()) {
            case RWLOCK -> 1 + threads;
            case CONDITION -> 2 + threads;
            case BARRIER -> threads;
            case MUTEX, SEMAPHORE, ONCE, PIPE, FILE, STREAM -> 1;
        };
    }

    /// What an object keeps in each process: the ends of a pipe, the description of a file, the buffer of a stream.
    Slot inProcess(int resource) {
        return buffers.get(resource);
    }

    /// What was written to a stream.
    Slot output(int resource) {
        return outputs.get(resource);
    }
}
