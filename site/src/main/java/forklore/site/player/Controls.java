package forklore.site.player;

import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/// The row of buttons, the scrub bar and the counter.
final class Controls {

    private static final String FIRST = "M2 2h2v12H2zM14 2v12L5 8z";
    private static final String BACK = "M12 2v12L3 8z";
    private static final String PLAY = "M4 2l10 6-10 6z";
    private static final String PAUSE = "M3 2h4v12H3zM9 2h4v12H9z";
    private static final String NEXT = "M4 2v12l9-6z";
    private static final String LAST = "M2 2v12l9-6zM12 2h2v12h-2z";

    private final HTMLButtonElement first;
    private final HTMLButtonElement back;
    private final HTMLButtonElement play;
    private final HTMLButtonElement next;
    private final HTMLButtonElement last;
    private final HTMLInputElement scrub;
    private final HTMLElement counter;

    /// What the row asks the player to do.
    interface Commands {
        /// Shows that step.
        void goTo(int step);

        /// Shows the step so many further.
        void move(int steps);

        /// Shows the last step.
        void goToEnd();

        /// Starts to play, or stops.
        void playOrPause();

        /// {@return whether steps have links}
        boolean hasLinks();

        /// Puts the link to this step on the clipboard.
        void copyLink();
    }

    Controls(HTMLElement parent, Commands commands) {
        HTMLElement row = Dom.add(parent, "div", "forklore-controls");
        first = Dom.iconButton(row, FIRST, "First step (Home)", () -> commands.goTo(0));
        back = Dom.iconButton(row, BACK, "One step back (left arrow)", () -> commands.move(-1));
        play = Dom.iconButton(row, PLAY, "Play (space)", commands::playOrPause);
        play.setClassName("forklore-button forklore-play");
        next = Dom.iconButton(row, NEXT, "One step on (right arrow)", () -> commands.move(1));
        last = Dom.iconButton(row, LAST, "Last step (End)", commands::goToEnd);
        scrub = Dom.input(row, "range", "forklore-scrub");
        scrub.setAttribute("min", "0");
        scrub.setAttribute("aria-label", "Step");
        Dom.on(scrub, "input", () -> commands.goTo(Integer.parseInt(scrub.getValue())));
        counter = Dom.add(row, "span", "forklore-counter");
        if (commands.hasLinks()) {
            Dom.button(row, "Copy link to this step", commands::copyLink).setClassName("forklore-button forklore-copy");
        }
    }

    /// Shows where we are.
    ///
    /// @param step the step that is shown
    /// @param count the number of steps
    void show(int step, int count) {
        String text = "step " + step + " of " + count;
        scrub.setAttribute("max", Integer.toString(count));
        scrub.setValue(Integer.toString(step));
        scrub.setAttribute("aria-valuetext", text);
        counter.setInnerText(text);
        disable(first, step == 0);
        disable(back, step == 0);
        disable(next, step == count);
        disable(last, step == count);
    }

    /// Shows whether the run plays by itself.
    ///
    /// @param playing whether it does
    void showPlaying(boolean playing) {
        Dom.setIcon(play, playing ? PAUSE : PLAY, playing ? "Pause (space)" : "Play (space)");
    }

    /// A button that is switched off while it has the focus would drop the focus out of the player, so it stays
    /// reachable and only says that it does nothing.
    private static void disable(HTMLElement button, boolean disabled) {
        if (disabled) {
            button.setAttribute("aria-disabled", "true");
        } else {
            button.removeAttribute("aria-disabled");
        }
    }
}
