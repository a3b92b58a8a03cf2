package forklore.desktop.model;

import forklore.desktop.model.PaletteModel.Entry;
import forklore.stage.story.Frame;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What can be found in a run: its threads, locks and variables, each where it first comes in, and every step.
final class PlacesOfRun {

    private final Playback playback;

    private PlacesOfRun(Playback playback) {
        this.playback = playback;
    }

    /// {@return the places of the run that is shown}
    ///
    /// @param playback shows it, and goes where one is chosen
    static List<Entry> of(Playback playback) {
        return playback.storyProperty()
                .get()
                .map(new PlacesOfRun(playback)::entries)
                .orElse(List.of());
    }

    private List<Entry> entries(Storyboard story) {
        List<Entry> entries = new ArrayList<>();
        threads(story)
                .forEach(who -> entries.add(
                        place("thread " + who, story, frame -> frame.who().equals(who))));
        names(story, process -> process.locks().stream().map(Frame.LockState::mutex))
                .forEach(lock -> entries.add(place("lock " + lock, story, changesLock(lock))));
        names(story, process -> process.variables().stream().map(Frame.VariableState::variable))
                .forEach(variable -> entries.add(place("variable " + variable, story, changes(variable))));
        for (Frame frame : story.frames()) {
            entries.add(new Entry(
                    "step " + frame.step(),
                    (frame.who().isEmpty() ? "" : frame.who() + ": ") + frame.sentence(),
                    () -> playback.goTo(frame.step())));
        }
        return entries;
    }

    private static Set<String> threads(Storyboard story) {
        Set<String> names = new LinkedHashSet<>();
        story.frames().stream().map(Frame::who).filter(who -> !who.isEmpty()).forEach(names::add);
        return names;
    }

    private static Set<String> names(
            Storyboard story, java.util.function.Function<Frame.ProcessState, Stream<String>> of) {
        Set<String> names = new LinkedHashSet<>();
        story.frames()
                .getLast()
                .processes()
                .forEach(process -> of.apply(process).forEach(names::add));
        return names;
    }

    private static Predicate<Frame> changesLock(String lock) {
        return frame -> frame.processes().stream()
                .flatMap(process -> process.locks().stream())
                .anyMatch(each -> each.mutex().equals(lock) && each.changed());
    }

    private static Predicate<Frame> changes(String variable) {
        return frame -> frame.processes().stream()
                .flatMap(process -> process.variables().stream())
                .anyMatch(each -> each.variable().equals(variable) && each.changed());
    }

    private Entry place(String name, Storyboard story, Predicate<Frame> here) {
        int step = story.frames().stream()
                .filter(here)
                .mapToInt(Frame::step)
                .findFirst()
                .orElse(0);
        String detail = step == 0 ? "never changes" : "step " + step;
        return new Entry(name, detail, () -> playback.goTo(step));
    }
}
