package forklore.engine.rates;

import java.util.Arrays;

/// The processors and who waits for one: first come, first served, in turns.
final class Turns {

    private static final double NOT_RUNNING = -1;

    private final int processors;
    private final int[] queue;
    private final double[] began;
    private final double[] ends;
    private int queued;
    private int running;

    Turns(int processors, int actors) {
        this.processors = processors;
        this.queue = new int[actors];
        this.began = new double[actors];
        this.ends = new double[actors];
        clear();
    }

    void clear() {
        queued = 0;
        running = 0;
        Arrays.fill(began, NOT_RUNNING);
    }

    boolean isProcessorFree() {
        return running < processors;
    }

    boolean isSomebodyQueued() {
        return queued > 0;
    }

    void enqueue(int actor) {
        queue[queued++] = actor;
    }

    int dequeue() {
        int first = queue[0];
        queued--;
        System.arraycopy(queue, 1, queue, 0, queued);
        return first;
    }

    /// Somebody begins a turn.
    void run(int actor, double from, double to) {
        running += began[actor] == NOT_RUNNING ? 1 : 0;
        began[actor] = from;
        ends[actor] = to;
    }

    /// Somebody begins another step in the same turn.
    void restart(int actor, double from) {
        began[actor] = from;
    }

    /// Somebody needs no processor any longer, or was waiting for one.
    void leave(int actor) {
        if (began[actor] != NOT_RUNNING) {
            began[actor] = NOT_RUNNING;
            running--;
        }
        for (int i = 0; i < queued; i++) {
            if (queue[i] == actor) {
                queued--;
                System.arraycopy(queue, i + 1, queue, i, queued - i);
                return;
            }
        }
    }

    /// {@return when somebody who runs began its step or its turn, whichever was later}
    double began(int actor) {
        return began[actor];
    }

    /// {@return when the turn of somebody who runs ends}
    double endOfTurn(int actor) {
        return ends[actor];
    }
}
