package forklore.desktop.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Everything larger: the content is laid out in less room and drawn larger.
public final class Zoomed extends Region {

    private final Region content;
    private final ObservableValue<? extends Number> factor;
    private final Scale scale = new Scale();

    /// Makes a larger picture of a content.
    ///
    /// @param content what is shown
    /// @param factor how much larger; 1 is as it is
    public Zoomed(Region content, ObservableValue<? extends Number> factor) {
        this.content = content;
        this.factor = factor;
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double by = factor.getValue().doubleValue();
        scale.setX(by);
        scale.setY(by);
        content.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
    }
}
