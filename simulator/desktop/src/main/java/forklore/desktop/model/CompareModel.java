package forklore.desktop.model;

import forklore.engine.explore.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A second run under the first: another schedule, or the same scenario on another platform. Both stand at the same
/// step, and the first step in which they differ is known.
public final class CompareModel {

    private final SimulatorModel simulator;
    private final Playback other = new Playback();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Two runs beside each other.
    ///
    /// @param label what the second one is
    /// @param difference the number of the first step that is another one; empty if there is none
    /// @param sentence the same in words
    public record Comparison(String label, OptionalInt difference, String sentence) {}

    /// Makes a comparison with nothing.
    ///
    /// @param simulator shows the first run
    public CompareModel(SimulatorModel simulator) {
        this.simulator = simulator;
        simulator.playback().stepProperty().subscribe(step -> other.goTo(step.intValue()));
        simulator.runProperty().subscribe(_ -> again());
        simulator.openedProperty().subscribe(_ -> {
            if (!(simulator.openedProperty().get() instanceof Opened.Ready)) {
                end();
            }
        });
    }

    /// {@return where in the second run the window stands}
    public Playback other() {
        return other;
    }

    /// {@return what is compared, if anything is}
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Compares with another run of the same scenario.
    ///
    /// @param run the second run
    public void with(RunChoice run) {
        show(run.label(), run.path());
    }

    /// Compares with what the scenario comes to on another of its platforms: the same outcome where it happens there,
    /// else the worst one.
    ///
    /// @param platform the name of the platform
    public void withPlatform(String platform) {
        Optional<String> outcome = simulator.runProperty().get().flatMap(RunChoice::outcome);
        simulator.elsewhere(
                platform,
                runs -> runs.stream()
                        .filter(run -> outcome.isPresent() && run.outcome().equals(outcome))
                        .findFirst()
                        .or(() -> runs.stream().findFirst())
                        .ifPresent(run -> show("On " + platform + ": " + run.label(), run.path())));
    }

    /// Compares no more.
    public void end() {
        comparison.set(Optional.empty());
        other.clear();
    }

    /// Goes to the step before the first difference.
    public void toDifference() {
        comparison
                .get()
                .map(Comparison::difference)
                .filter(OptionalInt::isPresent)
                .ifPresent(step -> simulator.playback().goTo(step.getAsInt()));
    }

    private void again() {
        comparison.get().ifPresent(now -> other.path().ifPresent(path -> show(now.label(), path)));
    }

    private void show(String label, Path second) {
        simulator.playback().path().ifPresent(first -> {
            other.load(second, simulator.playback().stepProperty().get());
            OptionalInt step = firstDifference(first, second);
            comparison.set(Optional.of(new Comparison(label, step, sentence(first, second, step))));
        });
    }

    /// {@return the number of the first step that is not the same in both runs; empty if all are}
    ///
    /// @param first a run
    /// @param second another run
    static OptionalInt firstDifference(Path first, Path second) {
        int common = Math.min(first.steps().size(), second.steps().size());
        for (int at = 0; at < common; at++) {
            Path.Step here = first.steps().get(at);
            Path.Step there = second.steps().get(at);
            if (!here.name().equals(there.name()) || !here.event().equals(there.event())) {
                return OptionalInt.of(at + 1);
            }
        }
        return first.steps().size() == second.steps().size() ? OptionalInt.empty() : OptionalInt.of(common + 1);
    }

    private static String sentence(Path first, Path second, OptionalInt difference) {
        if (difference.isEmpty()) {
            return "Both runs have the same steps.";
        }
        int step = difference.getAsInt();
        return "The first difference is step " + step + ": above " + at(first.steps(), step) + ", below "
                + at(second.steps(), step) + ".";
    }

    private static String at(List<Path.Step> steps, int step) {
        if (step > steps.size()) {
            return "the run has ended";
        }
        return steps.get(step - 1).name() + " goes";
    }
}
