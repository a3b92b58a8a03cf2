package forklore.site.player;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.stage.layout.Detail;
import forklore.stage.layout.ForkFilm;
import forklore.stage.layout.Layout;
import forklore.stage.layout.Overlay;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Pin;
import forklore.stage.picture.Primitive;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.teavm.jso.browser.AnimationFrameCallback;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;

/// The picture of a run as SVG in an area that scrolls sideways. The picture is written once for each run; a step
/// changes only what lies above it.
final class PictureView {

    /// How much of the area lies right of the step that is shown, so that one sees what comes.
    private static final double AHEAD = 0.3;

    private final HTMLElement area;
    private final SvgOptions options;
    private Storyboard story;
    private DisplayList picture;
    private int shown = -1;
    private int films;

    /// Makes an empty picture.
    ///
    /// @param parent where it is put
    /// @param id what its ids start with; unique in the page
    /// @param title what it is called
    /// @param onChoice told the step that was clicked
    PictureView(HTMLElement parent, String id, String title, IntConsumer onChoice) {
        options = new SvgOptions(Optional.empty(), title, "", id);
        area = Dom.add(parent, "div", "forklore-picture");
        area.setTabIndex(0);
        area.setAttribute("role", "group");
        area.setAttribute("aria-label", "Picture of the run; arrow keys go from step to step");
        Dom.on(area, "scroll", this::holdLabels);
        area.addEventListener("click", (MouseEvent event) -> {
            double x = event.getClientX() - svg().getBoundingClientRect().getLeft();
            onChoice.accept(picture.columns().stepAt(x));
        });
    }

    /// Draws another run.
    ///
    /// @param path the run
    void draw(Path path) {
        story = Storyboard.of(path);
        double column = Math.max(Detail.WORDS_FROM, Layout.fit(story, area.getClientWidth()));
        picture = Layout.of(story, column);
        area.setInnerHTML(SvgText.of(picture, 0, options));
        shown = -1;
        holdLabels();
    }

    /// Shows a step of the run.
    ///
    /// @param step its number
    /// @param sentence what happens in it
    void show(int step, String sentence) {
        films++;
        drawAbove(Overlay.at(picture, step), false);
        HTMLElement description = area.querySelector("desc");
        if (description != null) {
            description.withText(sentence);
        }
        follow(step);
        shown = step;
        holdLabels();
    }

    /// {@return whether a step is a fork, which can be shown as a film}
    ///
    /// @param step its number
    boolean isFork(int step) {
        return step > 0 && story.path().steps().get(step - 1).event() instanceof Event.Forked;
    }

    /// Plays the film of a fork, until it is over or another step is shown.
    ///
    /// @param step the number of a step that is a fork
    void playFork(int step) {
        int film = ++films;
        double[] start = {-1};
        AnimationFrameCallback[] frame = new AnimationFrameCallback[1];
        frame[0] = now -> {
            if (film != films) {
                return;
            }
            start[0] = start[0] < 0 ? now : start[0];
            double moment = (now - start[0]) / ForkFilm.DURATION_MILLIS;
            if (moment >= 1) {
                drawAbove(Overlay.at(picture, step), false);
            } else {
                drawAbove(ForkFilm.at(story, picture, step, moment), true);
                Window.requestAnimationFrame(frame[0]);
            }
            holdLabels();
        };
        Window.requestAnimationFrame(frame[0]);
    }

    /// Draws what lies above the picture; a film lies there alone.
    private void drawAbove(List<Primitive> primitives, boolean film) {
        area.querySelector("#" + options.id() + "-overlay").setInnerHTML(SvgText.elements(primitives, options));
        HTMLElement below = area.querySelector("#" + options.id() + "-picture");
        if (film) {
            below.setAttribute("visibility", "hidden");
            area.setAttribute("data-film", "fork");
        } else {
            below.removeAttribute("visibility");
            area.removeAttribute("data-film");
        }
    }

    /// Scrolls so that the step is seen, and what led to it, and a little of what follows. At the end of the run it
    /// is the end of the picture that matters.
    private void follow(int step) {
        double width = area.getClientWidth();
        double right = step == picture.columns().count()
                ? picture.width()
                : picture.columns().edge(step);
        double left = picture.columns().edge(Math.max(0, step - 1));
        double scroll = area.getScrollLeft();
        boolean seen = left >= scroll + picture.columns().start() && right <= scroll + width;
        if (!seen) {
            double target = Math.max(0, right - width * (1 - AHEAD));
            Dom.scrollSideways(area, target, shown >= 0 && !Dom.prefersLessMotion());
        }
    }

    private HTMLElement svg() {
        return area.querySelector("svg");
    }

    /// Holds the labels at the left edge while time scrolls.
    private void holdLabels() {
        double scroll = area.getScrollLeft();
        for (HTMLElement element : Dom.all(area, "[data-pin]")) {
            double shift = new Pin(Dom.number(element, "data-pin"), false).shift(scroll);
            Dom.shiftSideways(element, shift);
            if (element.hasAttribute("data-cover")) {
                element.setAttribute("visibility", shift > 0 ? "visible" : "hidden");
            }
        }
    }
}
