package forklore.stage.lens;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.stage.layout.LayoutOptions;
import forklore.stage.layout.Lens;
import forklore.stage.lens.LongRuns.Run;
import forklore.stage.story.HappensBefore;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.StepKind;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;

/// A story as the reader wants to look at it: smaller than the whole one, and which of its steps are which.
///
/// @param story what is drawn
/// @param options what it is drawn with
/// @param firsts the number in the whole story of the first step of each step that is drawn
/// @param steps the number of steps of the whole story
public record Viewed(Storyboard story, LayoutOptions options, List<Integer> firsts, int steps) {

    /// Copies the list.
    public Viewed {
        firsts = List.copyOf(firsts);
    }

    /// {@return a story as it is wanted}
    ///
    /// @param whole all of it
    /// @param wish what is left out or gathered
    public static Viewed of(Storyboard whole, Wish wish) {
        List<Run> runs = LongRuns.of(whole.path()).stream().filter(wish::merges).toList();
        List<Integer> firsts = firsts(whole.steps(), runs);
        Storyboard merged = runs.isEmpty() ? whole : merged(whole, firsts);
        Storyboard seen = wish.hidden().isEmpty() ? merged : without(merged, wish);
        Lens lens = new Lens() {
            @Override
            public String label(int step) {
                return Viewed.label(firsts, whole.steps(), step);
            }

            @Override
            public int hidden(int process) {
                return merged.process(process).threads().size()
                        - seen.process(process).threads().size();
            }

            @Override
            public int mostGhosts() {
                return wish.ghosts().most();
            }
        };
        LayoutOptions options = LayoutOptions.USUAL.withArrows(wish.arrows()).seenThrough(lens);
        return new Viewed(seen, options, firsts, whole.steps());
    }

    /// {@return the step that is drawn for a step of the whole story; 0 for the time before the first one}
    ///
    /// @param step its number in the whole story
    public int drawn(int step) {
        int low = 0;
        int high = firsts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firsts.get(middle) <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// {@return the steps of the whole story for which one is drawn}
    ///
    /// @param drawn its number in the story that is drawn, from 1
    public Run whole(int drawn) {
        return new Run(firsts.get(drawn - 1), last(firsts, steps, drawn));
    }

    private static int last(List<Integer> firsts, int steps, int drawn) {
        return drawn < firsts.size() ? firsts.get(drawn) - 1 : steps;
    }

    private static String label(List<Integer> firsts, int steps, int drawn) {
        int first = firsts.get(drawn - 1);
        int last = last(firsts, steps, drawn);
        return first == last ? Integer.toString(first) : first + "\u2013" + last;
    }

    private static List<Integer> firsts(int steps, List<Run> runs) {
        List<Integer> firsts = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            int at = step;
            if (runs.stream().noneMatch(run -> run.contains(at) && run.from() != at)) {
                firsts.add(step);
            }
        }
        return firsts;
    }

    /// Several things done in one step: the machine knows such steps, so the story is told as ever.
    private static Storyboard merged(Storyboard whole, List<Integer> firsts) {
        List<Path.Step> steps = new ArrayList<>();
        for (int drawn = 1; drawn <= firsts.size(); drawn++) {
            List<Path.Step> part =
                    whole.path().steps().subList(firsts.get(drawn - 1) - 1, last(firsts, whole.steps(), drawn));
            Path.Step first = part.getFirst();
            Event event = part.size() == 1
                    ? first.event()
                    : new Event.AtOnce(part.stream()
                            .flatMap(step -> events(step.event()).stream())
                            .toList());
            steps.add(new Path.Step(
                    first.actor(),
                    first.name(),
                    event,
                    first.span(),
                    part.getLast().after(),
                    first.choices()));
        }
        Path path = whole.path();
        Storyboard told = Storyboard.of(new Path(path.schedule(), path.start(), steps, path.ending()));
        return withThreads(told, told.edges(), (_, thread) -> List.of(counted(thread, firsts, whole.steps())));
    }

    private static List<Event> events(Event event) {
        return event instanceof Event.AtOnce(List<Event> events) ? events : List.of(event);
    }

    private static ThreadStory counted(ThreadStory thread, List<Integer> firsts, int steps) {
        return with(
                thread,
                thread.steps().stream()
                        .map(step -> {
                            int size = last(firsts, steps, step.step()) - firsts.get(step.step() - 1) + 1;
                            return size == 1
                                    ? step
                                    : new StepStory(step.step(), StepKind.COMPUTE, "local", size + " steps");
                        })
                        .toList());
    }

    private static Storyboard without(Storyboard story, Wish wish) {
        List<HappensBefore.Edge> edges = story.edges().stream()
                .filter(edge -> !wish.hides(story.path(), edge.from()) && !wish.hides(story.path(), edge.to()))
                .toList();
        return withThreads(
                story,
                edges,
                (process, thread) ->
                        wish.hidden().contains(new Lane(process, thread.index())) ? List.of() : List.of(thread));
    }

    private interface Change {
        List<ThreadStory> of(int process, ThreadStory thread);
    }

    private static Storyboard withThreads(Storyboard story, List<HappensBefore.Edge> edges, Change change) {
        List<ProcessStory> processes = story.processes().stream()
                .map(process -> {
                    List<ThreadStory> threads = process.threads().stream()
                            .flatMap(thread -> change.of(process.index(), thread).stream())
                            .toList();
                    return with(process, threads);
                })
                .toList();
        return new Storyboard(story.path(), processes, story.pipes(), story.outlets(), edges, story.frames());
    }

    private static ProcessStory with(ProcessStory process, List<ThreadStory> threads) {
        return new ProcessStory(
                process.index(),
                process.name(),
                process.parent(),
                process.since(),
                threads,
                process.locks(),
                process.variables(),
                process.objects(),
                process.streams(),
                process.buffer(),
                process.end());
    }

    private static ThreadStory with(ThreadStory thread, List<StepStory> steps) {
        return new ThreadStory(
                thread.index(),
                thread.name(),
                thread.ghost(),
                thread.caller(),
                thread.from(),
                thread.to(),
                steps,
                thread.waits(),
                thread.sections());
    }
}
