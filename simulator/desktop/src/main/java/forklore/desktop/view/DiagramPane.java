package forklore.desktop.view;

import forklore.desktop.draw.Brush;
import forklore.desktop.draw.Culling;
import forklore.desktop.draw.Palette;
import forklore.desktop.draw.View;
import forklore.desktop.model.DiagramModel;
import forklore.desktop.model.Playback;
import forklore.stage.layout.Film;
import forklore.stage.layout.Overlay;
import forklore.stage.lens.Lane;
import forklore.stage.lens.Viewed;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The space-time diagram. The picture lies on one canvas and is drawn again only when it, its place, the theme or
/// the size changes; veil, ring and playhead lie above it and change with each step.
final class DiagramPane extends Region {

    private static final double ZOOM_STEP = 1.15;

    private final Playback playback;
    private final DiagramModel diagram;
    private final ObservableValue<Theme> theme;
    private final Canvas below = new Canvas();
    private final StepLayer above = new StepLayer();
    private final Rectangle pointed = frame(12);
    private final Rectangle focused = frame(0);
    private final Brush brush = new Brush();
    private Optional<Culling> culling = Optional.empty();
    private boolean stale = true;
    private boolean within;
    private Optional<Integer> hovered = Optional.empty();
    private double dragX;
    private double dragY;

    /// Makes a diagram.
    ///
    /// @param playback what it shows
    /// @param diagram which part of it
    /// @param theme the colours
    DiagramPane(Playback playback, DiagramModel diagram, ObservableValue<Theme> theme) {
        this.playback = playback;
        this.diagram = diagram;
        this.theme = theme;
        setId("diagram");
        getStyleClass().add("diagram");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        below.setMouseTransparent(true);
        getChildren().addAll(below, above, pointed, focused, new LaneOverlay(this, playback, diagram, theme));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinSize(0, 0);
        repaintWhenNeeded();
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(diagram.stepAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(Optional.empty()));
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    private void repaintWhenNeeded() {
        diagram.pictureProperty().subscribe(_ -> wantPicture());
        diagram.scrollXProperty().subscribe(_ -> wantPicture());
        diagram.scrollYProperty().subscribe(_ -> wantPicture());
        theme.subscribe(_ -> wantPicture());
        playback.filmProperty().subscribe(_ -> wantPicture());
        playback.stepProperty().subscribe(_ -> step());
        playback.frameProperty().subscribe(_ -> tell());
        focusVisibleProperty().subscribe(_ -> requestLayout());
    }

    /// Within a long run that is one mark, each step moves the playhead a little, as a film does.
    private void step() {
        stale |= diagram.moment() < 1 || within;
        within = diagram.moment() < 1;
        requestLayout();
    }

    /// Several properties can change at once; the picture is drawn once, before the next frame.
    private void wantPicture() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (below.getWidth() != getWidth() || below.getHeight() != getHeight()) {
            below.setWidth(getWidth());
            below.setHeight(getHeight());
            stale = true;
            diagram.resize(getWidth(), getHeight());
        }
        if (stale) {
            stale = false;
            paint();
        }
        paintAbove();
    }

    private View view() {
        return new View(
                diagram.scrollXProperty().get(), diagram.scrollYProperty().get(), getWidth(), getHeight());
    }

    private void paint() {
        View view = view();
        Palette palette = Palette.of(theme.getValue());
        GraphicsContext on = placed(below, view);
        Brush.flood(on, palette.of(Role.CANVAS), view);
        brush.draw(on, primitives(view), palette, view);
        on.restore();
    }

    private List<Primitive> primitives(View view) {
        Optional<DisplayList> picture = diagram.pictureProperty().get();
        Optional<Viewed> viewed = diagram.lens().viewedProperty().get();
        double film = diagram.moment();
        if (picture.isEmpty() || viewed.isEmpty()) {
            return List.of();
        }
        return film >= 1
                ? culled(picture.get()).near(view)
                : Film.at(
                        viewed.get().story(),
                        picture.get(),
                        diagram.drawn(),
                        film,
                        viewed.get().options());
    }

    private Culling culled(DisplayList picture) {
        if (culling.isEmpty() || !culling.get().isOf(picture.primitives())) {
            culling = Optional.of(new Culling(picture.primitives(), picture.width()));
        }
        return culling.get();
    }

    private void paintAbove() {
        View view = view();
        Palette palette = Palette.of(theme.getValue());
        // The film brings its own veil and playhead.
        List<Primitive> seen = diagram.pictureProperty()
                .get()
                .filter(_ -> diagram.moment() >= 1)
                .map(picture -> Overlay.at(picture, diagram.drawn()))
                .orElse(List.of());
        above.show(seen, palette, view);
        highlights(palette, view);
    }

    private void highlights(Palette palette, View view) {
        Optional<DisplayList.Place> place = diagram.pictureProperty()
                .get()
                .flatMap(picture -> hovered.map(diagram::drawn)
                        .filter(step -> step <= picture.places().size())
                        .map(step -> picture.places().get(step - 1)));
        pointed.setVisible(place.isPresent());
        place.ifPresent(at -> {
            pointed.setX(at.x() - 2 - Math.round(view.x()));
            pointed.setY(at.y() - 2 - Math.round(view.y()));
            pointed.setWidth(at.width() + 4);
            pointed.setHeight(at.height() + 4);
        });
        focused.setVisible(isFocusVisible());
        focused.setX(1);
        focused.setY(1);
        focused.setWidth(Math.max(0, view.width() - 2));
        focused.setHeight(Math.max(0, view.height() - 2));
        pointed.setStroke(palette.of(Role.ACCENT));
        focused.setStroke(palette.of(Role.ACCENT));
    }

    private static Rectangle frame(double arc) {
        Rectangle frame = new Rectangle();
        frame.setArcWidth(arc);
        frame.setArcHeight(arc);
        frame.setFill(null);
        frame.setStrokeWidth(2);
        frame.setVisible(false);
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        return frame;
    }

    private void hover(Optional<Integer> step) {
        if (!step.equals(hovered)) {
            hovered = step;
            setCursor(step.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            requestLayout();
        }
    }

    /// The caller gives the state back with `restore`.
    private static GraphicsContext placed(Canvas canvas, View view) {
        GraphicsContext on = canvas.getGraphicsContext2D();
        on.save();
        on.translate(-Math.round(view.x()), -Math.round(view.y()));
        return on;
    }

    private void tell() {
        playback.frameProperty()
                .get()
                .ifPresent(frame -> setAccessibleText("Step " + frame.step() + " of "
                        + playback.lastProperty().get() + ". "
                        + (frame.who().isEmpty() ? "" : frame.who() + ": ") + frame.sentence()));
    }

    private void grab(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        diagram.pan(dragX - event.getX(), dragY - event.getY());
        dragX = event.getX();
        dragY = event.getY();
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress()) {
            return;
        }
        Optional<Lane> lane = diagram.laneAt(event.getX(), event.getY());
        lane.ifPresent(each -> diagram.lens().select(each, event.isShortcutDown()));
        diagram.stepAt(event.getX(), event.getY()).filter(_ -> lane.isEmpty()).ifPresent(step -> {
            playback.goTo(step);
            if (event.getClickCount() == 2) {
                diagram.lens().unfold(step);
            }
        });
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown()) {
            diagram.zoom(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event.getX());
        } else if (event.isShiftDown()) {
            diagram.pan(-event.getDeltaX() - event.getDeltaY(), 0);
        } else {
            diagram.pan(-event.getDeltaX(), -event.getDeltaY());
        }
        event.consume();
    }
}
