package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Ending;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.ProcessStory.WaitKind;
import forklore.stage.story.ProcessStory.WaitStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what the threads of one process go through.
final class ThreadTelling {

    private final Path path;
    private final List<Optional<ProcessView>> views;
    private final int since;
    private final int end;

    ThreadTelling(Path path, List<Optional<ProcessView>> views, int since, int end) {
        this.path = path;
        this.views = views;
        this.since = since;
        this.end = end;
    }

    List<ThreadStory> threads() {
        ProcessView first = views.get(since).orElseThrow();
        List<ThreadStory> threads = new ArrayList<>();
        for (ThreadView thread : first.threads()) {
            int from = from(thread.index());
            boolean lives = from < end;
            if (lives || thread.status() instanceof ThreadStatus.Ghost) {
                boolean caller = first.parent() >= 0 && first.caller() == thread.index();
                int to = lives ? to(thread.index(), from) : since;
                List<StepStory> steps = steps(first.index(), thread.index());
                threads.add(new ThreadStory(
                        thread.index(),
                        thread.name(),
                        !lives,
                        caller,
                        lives ? from : since,
                        to,
                        steps,
                        waits(first.index(), thread, from, to),
                        lives ? SectionTelling.of(path, first.index(), thread.index()) : List.of()));
            }
        }
        return threads;
    }

    private boolean lives(int step, int thread) {
        return step >= since && step < end && status(step, thread).live();
    }

    private ThreadStatus status(int step, int thread) {
        for (ThreadView view : views.get(step).orElseThrow().threads()) {
            if (view.index() == thread) {
                return view.status();
            }
        }
        throw new IllegalStateException("no thread " + thread + " after step " + step);
    }

    private int from(int thread) {
        int step = since;
        while (step < end && !lives(step, thread)) {
            step++;
        }
        return step;
    }

    private int to(int thread, int from) {
        int step = from;
        while (step < end && lives(step, thread)) {
            step++;
        }
        return step;
    }

    private List<StepStory> steps(int process, int thread) {
        List<StepStory> steps = new ArrayList<>();
        for (int step = 1; step <= path.steps().size(); step++) {
            if (by(step, process, thread)) {
                steps.add(StepWords.of(step, path.steps().get(step - 1).event()));
            }
        }
        return steps;
    }

    private boolean by(int step, int process, int thread) {
        Path.Step made = path.steps().get(step - 1);
        return made.actor().process() == process && made.actor().thread() == thread;
    }

    private List<WaitStory> waits(int process, ThreadView view, int lifeBegin, int lifeEnd) {
        List<WaitStory> waits = new ArrayList<>();
        int thread = view.index();
        int last = path.steps().size();
        int made = lifeBegin;
        for (int step = 1; step <= last; step++) {
            made = by(step, process, thread) ? step : made;
            Optional<Wanted> wanted = by(step, process, thread) ? wanted(step) : Optional.empty();
            if (wanted.isPresent()) {
                int to = step + 1;
                while (to <= last && to < lifeEnd && !by(to, process, thread)) {
                    to++;
                }
                boolean stays = to > last;
                boolean forEver =
                        forEver(step, thread) || stays && path.ending().isPresent();
                waits.add(new WaitStory(
                        step, to, wanted.get().name(), wanted.get().kind(), forEver));
            }
        }
        if (lifeEnd > last) {
            int since = made;
            goesRound(view.name())
                    .ifPresent(what -> waits.add(new WaitStory(since, last + 1, what, WaitKind.ROUND, true)));
        }
        return waits;
    }

    /// What a thread begins to wait for.
    private record Wanted(String name, WaitKind kind) {}

    private Optional<Wanted> wanted(int step) {
        return switch (path.steps().get(step - 1).event()) {
            case Event.Asked asked -> Optional.of(new Wanted(asked.target().name(), kind(asked.target())));
            case Event.Awaited awaited -> Optional.of(new Wanted(awaited.condition(), WaitKind.OBJECT));
            default -> Optional.empty();
        };
    }

    private static WaitKind kind(Ending.Target target) {
        return switch (target) {
            case Ending.Target.OfMutex _ -> WaitKind.MUTEX;
            case Ending.Target.OfObject _ -> WaitKind.OBJECT;
            case Ending.Target.OfThread _, Ending.Target.OfProcess _, Ending.Target.OfCondition _ -> WaitKind.OTHER;
            case Ending.Target.OfSignal _, Ending.Target.OfItself _ -> WaitKind.OTHER;
        };
    }

    /// What a thread looks at again and again, if it goes round for ever at the end of the run.
    private Optional<String> goesRound(String thread) {
        String name = views.getLast().orElseThrow().name();
        return path.ending()
                .flatMap(ending -> ending.process(name))
                .filter(Ending.Hung.class::isInstance)
                .map(Ending.Hung.class::cast)
                .flatMap(hung -> hung.waits().stream()
                        .filter(wait -> wait.thread().equals(thread))
                        .map(Ending.Wait::target)
                        .filter(Ending.Target.OfItself.class::isInstance)
                        .findFirst())
                .map(Ending.Target::name);
    }

    private boolean forEver(int step, int thread) {
        return step < end
                && status(step, thread) instanceof ThreadStatus.Waiting(Ending.Target target, boolean forEver)
                && forEver;
    }
}
