package forklore.desktop.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two parts, the second one under the first, or beside it where there is more room than height. The first one gets
/// what the second leaves.
public final class Pair extends Region {

    private static final double SHARE = 0.48;
    private static final double LEAST_SHARE = 0.35;

    private final Region first;
    private final Region second;
    private final ObservableValue<Boolean> beside;
    private final double gap;

    /// Makes a pair.
    ///
    /// @param first the one that grows
    /// @param second the other one
    /// @param beside whether they stand beside each other
    /// @param gap what is between them, in pixels
    public Pair(Region first, Region second, ObservableValue<Boolean> beside, double gap) {
        this.gap = gap;
        this.first = first;
        this.second = second;
        this.beside = beside;
        getChildren().addAll(first, second);
        beside.subscribe(_ -> requestLayout());
        second.managedProperty().subscribe(_ -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return first.prefHeight(width) + (second.isManaged() ? gap + second.prefHeight(width) : 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!second.isManaged()) {
            first.resizeRelocate(0, 0, Math.max(width, first.minWidth(-1)), height);
        } else if (beside.getValue()) {
            double left = snapPositionX(width * (1 - SHARE));
            first.resizeRelocate(0, 0, left, height);
            second.resizeRelocate(left + gap, 0, width - left - gap, height);
        } else {
            // However much the second one has to say, the first one is seen.
            double wanted = Math.min(second.prefHeight(width), second.maxHeight(width));
            double below = snapSizeY(Math.min(wanted, height * (1 - LEAST_SHARE)));
            first.resizeRelocate(0, 0, Math.max(width, first.minWidth(-1)), height - below - gap);
            second.resizeRelocate(0, height - below, width, below);
        }
    }
}
