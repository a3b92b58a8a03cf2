package forklore.site.player;

import java.util.List;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/// The program of the player as text that can be changed, the choice of the platform, and what is said about both.
final class EditorView {

    private static final int ROWS = 18;

    private final HTMLSelectElement platforms;
    private final HTMLElement details;
    private final HTMLTextAreaElement area;
    private final HTMLButtonElement check;
    private final HTMLButtonElement cancel;
    private final HTMLElement words;
    private final HTMLTextAreaElement snippet;

    /// What the reader asks for.
    interface Commands {
        /// The text is another one.
        void typed();

        /// Search the text.
        void check();

        /// Call the search off.
        void cancel();

        /// Back to what the page said.
        void reset();
    }

    /// Makes a closed editor.
    ///
    /// @param figure where it is put
    /// @param row where the choice of the platform is put
    /// @param names the platforms
    /// @param commands what it asks for
    EditorView(HTMLElement figure, HTMLElement row, List<String> names, Commands commands) {
        HTMLElement label = Dom.add(row, "label", "forklore-platform-choice");
        label.setInnerText("Platform ");
        platforms = (HTMLSelectElement) Dom.add(label, "select", "");
        for (String name : names) {
            Dom.add(platforms, "option", "").setInnerText(name);
        }
        Dom.on(platforms, "change", commands::check);
        snippet = (HTMLTextAreaElement) Dom.add(figure, "textarea", "forklore-snippet");
        snippet.setReadOnly(true);
        snippet.setAttribute("aria-label", "HTML for another page");
        snippet.setHidden(true);
        details = Dom.add(figure, "details", "forklore-editor");
        Dom.add(details, "summary", "").setInnerText("Change the program");
        area = (HTMLTextAreaElement) Dom.add(details, "textarea", "");
        area.setRows(ROWS);
        area.setAttribute("aria-label", "The program");
        area.setAttribute("spellcheck", "false");
        area.setAttribute("autocapitalize", "off");
        Dom.on(area, "input", commands::typed);
        HTMLElement buttons = Dom.add(details, "p", "");
        check = Dom.button(buttons, "Check", commands::check);
        check.setClassName("forklore-button forklore-play");
        cancel = Dom.button(buttons, "Cancel", commands::cancel);
        cancel.setHidden(true);
        Dom.button(buttons, "Back to the original", commands::reset);
        words = Dom.add(figure, "pre", "forklore-words");
        words.setAttribute("role", "status");
    }

    /// {@return the text as it is now}
    String text() {
        return area.getValue();
    }

    /// {@return the chosen platform}
    String platform() {
        return platforms.getValue();
    }

    /// Shows a text and a platform.
    ///
    /// @param text the text
    /// @param platform the name of the platform
    void write(String text, String platform) {
        area.setValue(text);
        platforms.setValue(platform);
    }

    /// Shows the text to the reader.
    void open() {
        details.setAttribute("open", "");
    }

    /// Says something about the text.
    ///
    /// @param text what to say; empty to say nothing
    void say(String text) {
        words.setInnerText(text.strip());
    }

    /// Shows whether a search goes on.
    ///
    /// @param on whether it does
    void searching(boolean on) {
        cancel.setHidden(!on);
        platforms.setDisabled(on);
    }

    /// Shows what is to be put into another page.
    ///
    /// @param html the HTML
    void offer(String html) {
        snippet.setHidden(false);
        snippet.setValue(html);
        snippet.focus();
        snippet.select();
    }
}
