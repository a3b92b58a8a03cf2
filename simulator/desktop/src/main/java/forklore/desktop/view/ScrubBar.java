package forklore.desktop.view;

import forklore.desktop.draw.Palette;
import forklore.desktop.draw.Typefaces;
import forklore.desktop.model.Milestones;
import forklore.desktop.model.Playback;
import forklore.engine.explore.Path;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The run as a bar: one segment for each step in the colour of its thread, marks where something happened, a knob
/// where the reader is. Click, drag, or use the arrows, Home and End.
final class ScrubBar extends Region {

    private static final double HEIGHT = 34;
    private static final double PAD = 7;
    private static final double TOP = 15;
    private static final double THICK = 9;
    private static final double FUTURE = 0.36;
    private static final double GAP = 1.5;
    private static final double WIDE_ENOUGH = 6;
    private static final double LABEL = 26;

    private final Playback playback;
    private final ObservableValue<Theme> theme;
    private final Canvas canvas = new Canvas();
    private Milestones milestones = new Milestones(List.of());

    /// Makes a bar.
    ///
    /// @param playback what it shows and moves
    /// @param theme the colours
    ScrubBar(Playback playback, ObservableValue<Theme> theme) {
        this.playback = playback;
        this.theme = theme;
        setId("scrub");
        getStyleClass().add("scrub");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Step");
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        setMinSize(80, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        playback.storyProperty().subscribe(story -> {
            milestones = story.map(told -> Milestones.of(told.path())).orElse(new Milestones(List.of()));
            paint();
        });
        playback.stepProperty().subscribe(_ -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            paint();
        });
        theme.subscribe(_ -> paint());
        playback.marks().subscribe(this::paint);
        focusedProperty().subscribe(_ -> paint());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::grab);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) playback.stepProperty().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) playback.lastProperty().get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// {@return the x at which the knob stands after that many steps}
    ///
    /// @param step from 0 to the number of steps
    double xOf(double step) {
        int last = Math.max(1, playback.lastProperty().get());
        return PAD + (getWidth() - 2 * PAD) * step / last;
    }

    private void grab(MouseEvent event) {
        requestFocus();
        int last = playback.lastProperty().get();
        double share = (event.getX() - PAD) / Math.max(1, getWidth() - 2 * PAD);
        playback.goTo((int) Math.round(share * last));
        event.consume();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN -> playback.back();
            case RIGHT, UP -> playback.next();
            case HOME -> playback.first();
            case END -> playback.end();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void paint() {
        GraphicsContext on = canvas.getGraphicsContext2D();
        on.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Optional<Path> path = playback.path();
        if (path.isEmpty() || getWidth() <= 2 * PAD) {
            return;
        }
        Palette palette = Palette.of(theme.getValue());
        trough(on, palette);
        segments(on, palette, path.get());
        marks(on, palette);
        branches(on, palette);
        knob(on, palette);
    }

    private void trough(GraphicsContext on, Palette palette) {
        on.setStroke(palette.of(isFocused() ? Role.ACCENT : Role.LINE));
        on.setLineWidth(isFocused() ? 2 : 1);
        on.setFill(palette.of(Role.CANVAS));
        on.fillRoundRect(PAD - 2.5, TOP - 2.5, getWidth() - 2 * PAD + 5, THICK + 5, 6, 6);
        on.strokeRoundRect(PAD - 2.5, TOP - 2.5, getWidth() - 2 * PAD + 5, THICK + 5, 6, 6);
    }

    private void segments(GraphicsContext on, Palette palette, Path path) {
        for (int step = 1; step <= path.steps().size(); step++) {
            int at = step;
            boolean event = milestones.marks().stream()
                    .anyMatch(mark -> mark.step() == at && mark.kind() != Milestones.Kind.FORK);
            double grow = event ? 2.5 : 0;
            on.setGlobalAlpha(step <= playback.stepProperty().get() ? 1 : FUTURE);
            on.setFill(
                    palette.of(Role.ofThread(path.steps().get(step - 1).actor().thread())));
            double left = xOf(step - 1.0);
            double wide = xOf(step) - left;
            on.fillRect(left, TOP - grow, wide < WIDE_ENOUGH ? wide : wide - GAP, THICK + 2 * grow);
        }
        on.setGlobalAlpha(1);
    }

    private void marks(GraphicsContext on, Palette palette) {
        for (Milestones.Mark mark : milestones.marks()) {
            double x = (xOf(mark.step() - 1.0) + xOf(mark.step())) / 2;
            switch (mark.kind()) {
                case WAIT -> triangle(on, palette, x, Role.WARN);
                case DANGER -> triangle(on, palette, x, Role.DANGER);
                case FORK -> forkMark(on, palette, xOf(mark.step()));
            }
        }
    }

    /// A dot below, where the run could have gone on in another way; a flag above, where the reader put one.
    private void branches(GraphicsContext on, Palette palette) {
        on.setFill(palette.of(Role.MUTED));
        playback.branches().forEach(step -> on.fillOval(xOf(step) - 1.75, TOP + THICK + 4, 3.5, 3.5));
        on.setFill(palette.of(Role.ACCENT));
        playback.marks().forEach(step -> {
            on.fillRect(xOf(step) - 0.75, 1, 1.5, TOP + THICK);
            on.fillRect(xOf(step), 1, 8, 5.5);
        });
    }

    private static void triangle(GraphicsContext on, Palette palette, double x, Role role) {
        on.setFill(palette.of(role));
        on.fillPolygon(new double[] {x - 4.5, x + 4.5, x}, new double[] {3.5, 3.5, 10}, 3);
    }

    private void forkMark(GraphicsContext on, Palette palette, double x) {
        on.setFill(palette.of(Role.ACCENT));
        on.fillRect(x - 1, 4, 2, TOP + THICK + 2);
        on.setFont(Typefaces.of(false, true, false, 9.5));
        on.fillText("fork", x + LABEL > getWidth() ? x - LABEL : x + 4, 10);
    }

    private void knob(GraphicsContext on, Palette palette) {
        double x = xOf(playback.stepProperty().get());
        double y = TOP + THICK / 2;
        on.setFill(palette.of(Role.TEXT));
        on.fillRect(x - 1, TOP - 7, 2, THICK + 14);
        on.fillOval(x - 5.5, y - 5.5, 11, 11);
        on.setFill(palette.of(Role.PANEL));
        on.fillOval(x - 2.8, y - 2.8, 5.6, 5.6);
    }
}
