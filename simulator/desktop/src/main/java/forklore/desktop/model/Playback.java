package forklore.desktop.model;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.stage.layout.Film;
import forklore.stage.story.Frame;
import forklore.stage.story.Storyboard;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// Where in a run the window stands, and whether it moves by itself.
///
/// A run is a list of states, so going back costs nothing. Time comes in through [#tick]: the view calls it once
/// per frame, a test calls it with any number of milliseconds.
public final class Playback {

    /// How long one step is shown at speed 1.
    public static final double STEP_MILLIS = 900;

    private final ReadOnlyObjectWrapper<Optional<Storyboard>> story = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Frame>> frame = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper last = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyDoubleWrapper film = new ReadOnlyDoubleWrapper(1);
    private boolean reducedMotion;
    private final ObservableSet<Integer> marks = FXCollections.observableSet(new TreeSet<>());
    private final ObservableSet<Integer> marksView = FXCollections.unmodifiableObservableSet(marks);
    private double shownMillis;
    private int stopAt;

    /// Makes a playback without a run.
    public Playback() {}

    /// {@return the run, told for the eye, if there is one}
    public ReadOnlyObjectProperty<Optional<Storyboard>> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /// {@return the moment that is shown, if there is a run}
    public ReadOnlyObjectProperty<Optional<Frame>> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /// {@return the run, if there is one}
    public Optional<Path> path() {
        return story.get().map(Storyboard::path);
    }

    /// {@return how many steps have been made, from 0}
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// {@return the number of steps of the run}
    public ReadOnlyIntegerProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// {@return whether it moves by itself}
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// {@return how fast it moves; 1 is normal}
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// {@return how much of the film of this step has been shown, from 0 to 1; 1 wherever there is
    /// none}
    public ReadOnlyDoubleProperty filmProperty() {
        return film.getReadOnlyProperty();
    }

    /// Shows another run, from that step on.
    ///
    /// @param run the run
    /// @param at the number of steps already made; kept within the run
    public void load(Path run, int at) {
        clear();
        last.set(run.steps().size());
        story.set(Optional.of(Storyboard.of(run)));
        goTo(at);
    }

    /// Shows no run.
    public void clear() {
        marks.clear();
        playing.set(false);
        film.set(1);
        step.set(0);
        last.set(0);
        frame.set(Optional.empty());
        story.set(Optional.empty());
    }

    /// Whether films are left out: each moment jumps to its end.
    ///
    /// @param reduced what the system or the reader asks for
    public void reduceMotion(boolean reduced) {
        reducedMotion = reduced;
        if (reduced) {
            film.set(1);
        }
    }

    /// One step forward; a moment that matters is shown as a film.
    public void next() {
        if (step.get() < last.get()) {
            goTo(step.get() + 1);
            if (!reducedMotion && filmMillis() > 0) {
                film.set(0);
            }
        }
    }

    /// One step back.
    public void back() {
        goTo(step.get() - 1);
    }

    /// To the state before the first step.
    public void first() {
        goTo(0);
    }

    /// To the end of the run.
    public void end() {
        goTo(last.get());
    }

    /// To any step; kept within the run.
    ///
    /// @param wanted the number of steps made
    public void goTo(int wanted) {
        film.set(1);
        shownMillis = 0;
        step.set(Math.clamp(wanted, 0, last.get()));
        frame.set(story.get().map(told -> told.frames().get(step.get())));
    }

    /// To the next or the last step of the thread that made the current one.
    ///
    /// @param direction 1 for forward, -1 for back
    public void sameThread(int direction) {
        if (last.get() == 0) {
            return;
        }
        Path run = path().orElseThrow();
        String name = run.steps().get(Math.max(0, step.get() - 1)).name();
        for (int at = step.get() + direction; at >= 1 && at <= last.get(); at += direction) {
            if (run.steps().get(at - 1).name().equals(name)) {
                goTo(at);
                return;
            }
        }
    }

    /// To the first fork of the run, with its film.
    public void toFork() {
        forkStep().ifPresent(at -> {
            goTo(at - 1);
            next();
        });
    }

    /// {@return the number of the first step that forks}
    public OptionalInt forkStep() {
        for (int at = 1; at <= last.get(); at++) {
            if (forkedAt(at)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /// To the next step before which more than one thread was ready.
    public void nextBranch() {
        branches().stream().filter(at -> at > step.get()).findFirst().ifPresent(this::goTo);
    }

    /// To the last step before this one before which more than one thread was ready.
    public void previousBranch() {
        branches().reversed().stream().filter(at -> at < step.get()).findFirst().ifPresent(this::goTo);
    }

    /// {@return after how many steps the run could have gone on in another way, ascending}
    public List<Integer> branches() {
        List<Path.Step> steps = path().map(Path::steps).orElse(List.of());
        return IntStream.range(0, steps.size())
                .filter(at -> steps.get(at).choices().size() > 1)
                .boxed()
                .toList();
    }

    /// {@return the steps that the reader marked}
    public ObservableSet<Integer> marks() {
        return marksView;
    }

    /// Marks the step that is shown, or takes its mark away.
    public void toggleMark() {
        if (last.get() > 0 && !marks.remove(step.get())) {
            marks.add(step.get());
        }
    }

    /// Marks these steps and no others.
    ///
    /// @param steps their numbers; those that the run has not are left out
    public void mark(Collection<Integer> steps) {
        marks.clear();
        steps.stream().filter(at -> at >= 0 && at <= last.get()).forEach(marks::add);
    }

    /// Plays, or pauses. At the end it plays from the start.
    public void togglePlay() {
        if (playing.get()) {
            playing.set(false);
        } else if (last.get() > 0) {
            if (step.get() == last.get()) {
                goTo(0);
            }
            shownMillis = 0;
            stopAt = last.get();
            playing.set(true);
        }
    }

    /// Plays up to the first fork and stops there; without one, to the end. Nobody asked for it, so with reduced motion
    /// it only goes there.
    public void playToFork() {
        stopAt = forkStep().orElse(last.get());
        if (reducedMotion) {
            goTo(stopAt);
            return;
        }
        goTo(0);
        shownMillis = 0;
        playing.set(last.get() > 0);
    }

    /// Sets the speed.
    ///
    /// @param factor 1 is normal
    public void setSpeed(double factor) {
        if (factor <= 0) {
            throw new IllegalArgumentException("a speed of " + factor);
        }
        speed.set(factor);
    }

    /// Shows the film of the current step at one moment, for a picture of it.
    ///
    /// @param part from 0 to 1
    public void filmAt(double part) {
        film.set(filmMillis() > 0 ? Math.clamp(part, 0, 1) : 1);
    }

    /// Lets time pass.
    ///
    /// @param millis how much
    public void tick(double millis) {
        double passed = millis * speed.get();
        if (film.get() < 1) {
            film.set(Math.min(1, film.get() + passed / filmMillis()));
            return;
        }
        if (!playing.get()) {
            return;
        }
        shownMillis += passed;
        if (shownMillis >= STEP_MILLIS) {
            next();
            shownMillis = 0;
            if (step.get() == Math.min(stopAt, last.get())) {
                playing.set(false);
                stopAt = last.get();
            }
        }
    }

    private int filmMillis() {
        return story.get().map(told -> Film.millis(told, step.get())).orElse(0);
    }

    private boolean forkedAt(int at) {
        return at >= 1
                && path().map(run -> run.steps().get(at - 1).event() instanceof Event.Forked)
                        .orElse(false);
    }
}
