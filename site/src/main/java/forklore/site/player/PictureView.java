package forklore.site.player;

import forklore.engine.explore.Path;
import forklore.stage.layout.Detail;
import forklore.stage.layout.Layout;
import forklore.stage.layout.Overlay;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Pin;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;

/// The picture of a run as SVG in an area that scrolls sideways. The picture is written once for each run; a step
/// changes only what lies above it.
final class PictureView {

    /// How much of the area lies right of the step that is shown, so that one sees what comes.
    private static final double AHEAD = 0.3;

    private final HTMLElement area;
    private final SvgOptions options;
    private DisplayList picture;
    private int shown = -1;

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
        Storyboard story = Storyboard.of(path);
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
        HTMLElement overlay = area.querySelector("#" + options.id() + "-overlay");
        overlay.setInnerHTML(SvgText.elements(Overlay.at(picture, step), options));
        HTMLElement description = area.querySelector("desc");
        if (description != null) {
            description.withText(sentence);
        }
        follow(step);
        shown = step;
        holdLabels();
    }

    /// Scrolls so that the step is seen, and what led to it, and a little of what follows.
    private void follow(int step) {
        double width = area.getClientWidth();
        double right = picture.columns().edge(step);
        double left = right - picture.columns().width();
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
            double shift = new Pin(Double.parseDouble(element.getAttribute("data-pin")), false).shift(scroll);
            element.setAttribute("transform", "translate(" + shift + " 0)");
            if (element.hasAttribute("data-cover")) {
                element.setAttribute("visibility", shift > 0 ? "visible" : "hidden");
            }
        }
    }
}
