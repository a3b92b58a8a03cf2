package forklore.desktop.model;

import forklore.engine.machine.Actor;
import forklore.stage.lens.Lane;
import forklore.stage.lens.LongRuns;
import forklore.stage.lens.LongRuns.Run;
import forklore.stage.lens.Viewed;
import forklore.stage.lens.Wish;
import forklore.stage.lens.Wish.Ghosts;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the reader wants to see of the run that is shown: which lanes, which of them always, whether long runs of local
/// steps are one mark, and the arrows.
public final class LensModel {

    private final Playback playback;
    private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(Wish.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Viewed>> viewed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Lane>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Lane>> pinned = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<String> scenario = Optional.empty();

    /// Makes a model that shows everything.
    ///
    /// @param playback what is shown
    public LensModel(Playback playback) {
        this.playback = playback;
        playback.storyProperty().subscribe(this::take);
    }

    /// {@return what is wanted}
    public ReadOnlyObjectProperty<Wish> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /// {@return the run as it is wanted, if there is one}
    public ReadOnlyObjectProperty<Optional<Viewed>> viewedProperty() {
        return viewed.getReadOnlyProperty();
    }

    /// {@return the lanes that the next command is about, in the order of the picture}
    public ReadOnlyObjectProperty<List<Lane>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// {@return the lanes that stay in sight, in the order of the picture}
    public ReadOnlyObjectProperty<List<Lane>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /// Selects a lane, or takes it out of the selection.
    ///
    /// @param lane the lane
    /// @param too whether the others stay selected
    public void select(Lane lane, boolean too) {
        boolean only = selected.get().equals(List.of(lane));
        selected.set(too ? toggled(selected.get(), lane) : only ? List.of() : List.of(lane));
    }

    /// Selects every lane that is shown.
    public void selectAll() {
        selected.set(lanes().stream()
                .filter(lane -> !wish.get().hidden().contains(lane))
                .toList());
    }

    /// Selects nothing.
    public void clearSelection() {
        selected.set(List.of());
    }

    /// Leaves the selected lanes out, or the one of this step; if that is left out already, shows it again.
    ///
    /// @return what to tell the reader; empty for nothing
    public String hide() {
        List<Lane> all = meant();
        if (all.isEmpty()) {
            return "";
        }
        boolean again = wish.get().hidden().containsAll(all);
        TreeSet<Lane> hidden = new TreeSet<>(wish.get().hidden());
        if (again) {
            all.forEach(hidden::remove);
        } else {
            hidden.addAll(all);
        }
        selected.set(List.of());
        pinned.set(pinned.get().stream().filter(lane -> !hidden.contains(lane)).toList());
        change(old -> new Wish(List.copyOf(hidden), old.ghosts(), old.merged(), old.unfolded(), old.arrows()));
        return hidden.isEmpty()
                ? "Every lane is shown."
                : (hidden.size() == 1 ? "One lane is hidden." : hidden.size() + " lanes are hidden.")
                        + " Shift+H shows all lanes again.";
    }

    /// Shows every lane again.
    public void showAll() {
        change(old -> new Wish(List.of(), old.ghosts(), old.merged(), old.unfolded(), old.arrows()));
    }

    /// Keeps the selected lanes in sight, or the one of this step; if they were kept, lets them go.
    public void pin() {
        List<Lane> all = meant().stream()
                .filter(lane -> !wish.get().hidden().contains(lane))
                .toList();
        TreeSet<Lane> kept = new TreeSet<>(pinned.get());
        if (kept.containsAll(all)) {
            all.forEach(kept::remove);
        } else {
            kept.addAll(all);
        }
        selected.set(List.of());
        pinned.set(List.copyOf(kept));
    }

    /// Gathers the threads that were not copied in one row for each process, or gives each of them a row.
    public void toggleGhosts() {
        Ghosts next = wish.get().ghosts() == Ghosts.ONE_ROW ? Ghosts.A_ROW_EACH : Ghosts.ONE_ROW;
        change(old -> new Wish(old.hidden(), next, old.merged(), old.unfolded(), old.arrows()));
    }

    /// Shows long runs of local steps as one mark each, or step by step.
    public void toggleMerged() {
        change(old -> new Wish(old.hidden(), old.ghosts(), !old.merged(), List.of(), old.arrows()));
    }

    /// Shows which step came after which for a reason, or not.
    public void toggleArrows() {
        change(old -> new Wish(old.hidden(), old.ghosts(), old.merged(), old.unfolded(), !old.arrows()));
    }

    /// Unfolds the long run that a step belongs to, or folds it again.
    ///
    /// @param step the number of the step
    /// @return whether it belongs to one
    public boolean unfold(int step) {
        Optional<Run> run = playback.path().map(LongRuns::of).orElse(List.of()).stream()
                .filter(each -> each.contains(step))
                .findFirst();
        run.map(Run::from).ifPresent(from -> {
            List<Integer> unfolded = toggled(wish.get().unfolded(), from);
            change(old -> new Wish(old.hidden(), old.ghosts(), true, unfolded, old.arrows()));
        });
        return run.isPresent();
    }

    /// {@return the first and the last step of what is selected: of the lanes, else of the marks; empty for nothing}
    public Optional<Run> selection() {
        List<Integer> steps = selected.get().isEmpty() ? List.copyOf(playback.marks()) : stepsOf(selected.get());
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Run(Math.max(1, steps.getFirst()), Math.max(1, steps.getLast())));
    }

    private List<Integer> stepsOf(List<Lane> lanes) {
        List<Integer> steps = new ArrayList<>();
        int last = playback.lastProperty().get();
        for (int step = 1; step <= last; step++) {
            if (laneOf(step).filter(lanes::contains).isPresent()) {
                steps.add(step);
            }
        }
        return steps;
    }

    private List<Lane> meant() {
        return selected.get().isEmpty()
                ? laneOf(playback.stepProperty().get()).stream().toList()
                : selected.get();
    }

    private Optional<Lane> laneOf(int step) {
        return playback.path().filter(_ -> step > 0).map(path -> {
            Actor actor = path.steps().get(step - 1).actor();
            return new Lane(actor.process(), actor.thread());
        });
    }

    private List<Lane> lanes() {
        return playback.storyProperty().get().map(LensModel::lanes).orElse(List.of());
    }

    private static List<Lane> lanes(Storyboard story) {
        return story.processes().stream()
                .flatMap(process -> process.threads().stream().map(each -> new Lane(process.index(), each.index())))
                .toList();
    }

    private static <T extends Comparable<T>> List<T> toggled(List<T> all, T one) {
        TreeSet<T> now = new TreeSet<>(all);
        if (!now.remove(one)) {
            now.add(one);
        }
        return List.copyOf(now);
    }

    private void change(UnaryOperator<Wish> how) {
        wish.set(how.apply(wish.get()));
        view(playback.storyProperty().get());
    }

    /// Another run of the same scenario has the same lanes, as far as it has them.
    private void take(Optional<Storyboard> story) {
        Optional<String> now = story.map(each -> each.path().schedule().scenario());
        boolean same = now.equals(scenario);
        scenario = now.or(() -> scenario);
        List<Lane> there = story.map(LensModel::lanes).orElse(List.of());
        selected.set(List.of());
        if (story.isPresent()) {
            pinned.set(same ? common(pinned.get(), there) : List.of());
            Wish old = wish.get();
            List<Lane> hidden = same ? common(old.hidden(), there) : List.of();
            wish.set(new Wish(hidden, old.ghosts(), old.merged(), List.of(), old.arrows()));
        }
        view(story);
    }

    private static List<Lane> common(List<Lane> wanted, List<Lane> there) {
        return wanted.stream().filter(there::contains).toList();
    }

    private void view(Optional<Storyboard> story) {
        viewed.set(story.map(each -> Viewed.of(each, wish.get())));
    }
}
