package forklore.desktop.model;

import forklore.stage.layout.Layout;
import forklore.stage.lens.Lane;
import forklore.stage.lens.LongRuns;
import forklore.stage.lens.Viewed;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.story.Storyboard;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which part of the picture is seen, and how wide a step is drawn. It follows the step that is shown.
public final class DiagramModel {

    /// The narrowest column in pixels.
    public static final double NARROWEST = 6;

    /// The widest column in pixels.
    public static final double WIDEST = 140;

    private static final double READABLE = 58;
    private static final double MARGIN = 24;

    private final Playback playback;
    private final LensModel lens;
    private final ReadOnlyObjectWrapper<Optional<DisplayList>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper columnWidth = new ReadOnlyDoubleWrapper(Layout.WIDE);
    private final ReadOnlyDoubleWrapper scrollX = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper scrollY = new ReadOnlyDoubleWrapper();
    private double width;
    private double height;
    private boolean chosen;
    private Optional<Storyboard> whole = Optional.empty();

    /// Makes a model that follows a playback.
    ///
    /// @param playback what is followed
    public DiagramModel(Playback playback) {
        this.playback = playback;
        this.lens = new LensModel(playback);
        lens.viewedProperty().subscribe(_ -> arrive());
        playback.stepProperty().subscribe(_ -> follow());
    }

    /// {@return what is wanted of the run}
    public LensModel lens() {
        return lens;
    }

    /// Another run is seen from its left; the same one, of which something else is wanted, from where it was.
    private void arrive() {
        Optional<Storyboard> story = playback.storyProperty().get();
        if (story.equals(whole)) {
            draw(columnWidth.get());
            pan(0, 0);
            follow();
            return;
        }
        whole = story;
        chosen = false;
        scrollX.set(0);
        scrollY.set(0);
        usual();
    }

    /// {@return the picture of the run, if there is one}
    public ReadOnlyObjectProperty<Optional<DisplayList>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// {@return the width of one step in pixels}
    public ReadOnlyDoubleProperty columnWidthProperty() {
        return columnWidth.getReadOnlyProperty();
    }

    /// {@return the left edge of what is seen, in the picture}
    public ReadOnlyDoubleProperty scrollXProperty() {
        return scrollX.getReadOnlyProperty();
    }

    /// {@return the upper edge of what is seen, in the picture}
    public ReadOnlyDoubleProperty scrollYProperty() {
        return scrollY.getReadOnlyProperty();
    }

    /// The view has another size.
    ///
    /// @param newWidth in pixels
    /// @param newHeight in pixels
    public void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        if (chosen) {
            pan(0, 0);
            follow();
        } else {
            usual();
        }
    }

    /// Shows the whole run at once; when it already does, the selection; and then goes back to the usual width.
    public void fit() {
        Optional<Viewed> viewed = lens.viewedProperty().get();
        if (viewed.isEmpty()) {
            return;
        }
        double all = fitting(viewed.get().story());
        Optional<LongRuns.Run> selection = lens.selection();
        if (Math.abs(columnWidth.get() - all) >= 0.5) {
            chosen = true;
            draw(all);
            scrollX.set(0);
            follow();
        } else if (selection.isPresent()) {
            fit(
                    viewed.get().drawn(selection.get().from()),
                    viewed.get().drawn(selection.get().to()));
        } else {
            usual();
        }
    }

    /// Shows some steps, as wide as there is room.
    private void fit(int first, int last) {
        double labels = labelWidth(picture.get().orElseThrow());
        double room = width - labels - 2 * MARGIN;
        chosen = true;
        draw(Math.clamp(room / (last - first + 1), NARROWEST, WIDEST));
        scrollX.set(picture.get().get().columns().edge(first - 1) - labels - MARGIN);
        pan(0, 0);
    }

    /// Zooms so that the place under the pointer stays where it is.
    ///
    /// @param factor above 1 to enlarge
    /// @param at the x of the pointer in the view
    public void zoom(double factor, double at) {
        if (picture.get().isEmpty()) {
            return;
        }
        chosen = true;
        DisplayList.Columns before = picture.get().get().columns();
        double step = (scrollX.get() + at - before.start()) / before.width();
        draw(Math.clamp(columnWidth.get() * factor, NARROWEST, WIDEST));
        DisplayList.Columns after = picture.get().get().columns();
        scrollX.set(after.start() + step * after.width() - at);
        pan(0, 0);
    }

    /// Zooms about the step that is shown.
    ///
    /// @param factor above 1 to enlarge
    public void zoomHere(double factor) {
        picture.get().ifPresent(list -> zoom(factor, list.columns().edge(drawn()) - scrollX.get()));
    }

    /// Moves what is seen; it never leaves the picture.
    ///
    /// @param dx to the right
    /// @param dy downwards
    public void pan(double dx, double dy) {
        double farRight = picture.get().map(list -> list.width() - width).orElse(0.0);
        double farDown = picture.get().map(list -> list.height() - height).orElse(0.0);
        scrollX.set(Math.clamp(scrollX.get() + dx, 0, Math.max(0, farRight)));
        scrollY.set(Math.clamp(scrollY.get() + dy, 0, Math.max(0, farDown)));
    }

    /// {@return the step that is drawn there, if there is one}
    ///
    /// @param x a place in the view
    /// @param y a place in the view
    public Optional<Integer> stepAt(double x, double y) {
        return picture.get()
                .flatMap(list -> list.placeAt(x + scrollX.get(), y + scrollY.get()))
                .map(place -> lens.viewedProperty()
                        .get()
                        .orElseThrow()
                        .whole(place.step())
                        .to());
    }

    /// {@return the step that is drawn for the one that is shown}
    public int drawn() {
        return drawn(playback.stepProperty().get());
    }

    /// {@return how much of the step that is drawn is over, from 0 to 1: of its film, or of the long run that it is}
    public double moment() {
        double film = playback.filmProperty().get();
        int step = playback.stepProperty().get();
        if (film < 1 || step == 0 || lens.viewedProperty().get().isEmpty()) {
            return film;
        }
        LongRuns.Run run = lens.viewedProperty().get().get().whole(drawn());
        return (step - run.from() + 1.0) / run.size();
    }

    /// {@return the step that is drawn for another one}
    ///
    /// @param step its number in the run
    public int drawn(int step) {
        return lens.viewedProperty().get().map(viewed -> viewed.drawn(step)).orElse(0);
    }

    /// {@return the lane whose label is there, if there is one}
    ///
    /// @param x a place in the view
    /// @param y a place in the view
    public Optional<Lane> laneAt(double x, double y) {
        return picture.get()
                .flatMap(list -> list.rowAt(y + scrollY.get())
                        .filter(row -> row.kind() == Kind.THREAD || row.kind() == Kind.GHOST)
                        .filter(row -> {
                            double left = labelLeft(list, row);
                            return x >= left && x < left + labelWidth(list);
                        }))
                .map(row -> new Lane(row.process(), row.index()));
    }

    /// {@return where the label of a row begins, in the view}
    ///
    /// @param list the picture
    /// @param row one of its rows
    public double labelLeft(DisplayList list, DisplayList.Row row) {
        return list.boxes().stream()
                .filter(box -> box.process() == row.process())
                .findFirst()
                .map(box -> Math.max(0, box.x() - scrollX.get()))
                .orElse(0.0);
    }

    /// {@return how wide a label is}
    ///
    /// @param list the picture
    public static double labelWidth(DisplayList list) {
        return list.columns().start() - list.boxes().getFirst().x();
    }

    /// Words as wide as the design draws them, narrower while that shows the whole run, but never too narrow to read.
    private void usual() {
        Optional<Viewed> viewed = lens.viewedProperty().get();
        if (viewed.isEmpty()) {
            picture.set(Optional.empty());
            return;
        }
        chosen = false;
        draw(Math.clamp(fitting(viewed.get().story()), READABLE, Layout.WIDE));
        pan(0, 0);
        follow();
    }

    private double fitting(Storyboard story) {
        return width <= 0 ? Layout.WIDE : Math.clamp(Layout.fit(story, width), NARROWEST, WIDEST);
    }

    private void draw(double newColumnWidth) {
        columnWidth.set(newColumnWidth);
        picture.set(
                lens.viewedProperty().get().map(viewed -> Layout.of(viewed.story(), newColumnWidth, viewed.options())));
    }

    private void follow() {
        int step = drawn();
        if (picture.get().isEmpty() || width <= 0) {
            return;
        }
        DisplayList list = picture.get().get();
        if (step == 0) {
            scrollX.set(0);
            scrollY.set(0);
            return;
        }
        double left = list.columns().edge(step - 1);
        double right = list.columns().edge(Math.min(step + 1, list.columns().count())) + MARGIN;
        double labels = labelWidth(list);
        if (left < scrollX.get() + labels || right > scrollX.get() + width) {
            double wanted = right > scrollX.get() + width ? right - 0.7 * width : left - labels - 0.2 * width;
            scrollX.set(step == list.columns().count() ? list.width() - width : wanted);
        }
        if (step <= list.places().size()) {
            followRow(list.places().get(step - 1));
        }
        pan(0, 0);
    }

    private void followRow(DisplayList.Place place) {
        if (place.y() - MARGIN < scrollY.get()) {
            scrollY.set(place.y() - 2 * MARGIN);
        } else if (place.y() + place.height() + MARGIN > scrollY.get() + height) {
            scrollY.set(place.y() + place.height() + 2 * MARGIN - height);
        }
    }
}
