package forklore.site.player;

import forklore.engine.machine.Limits;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.site.graph.GraphDump;
import forklore.site.graph.Mistakes;
import forklore.site.graph.Transcript;
import org.teavm.jso.JSExport;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/// Where the script begins: every figure of the page that names a scenario becomes a player of it.
public final class Main {

    private static final String FIGURES = "figure.forklore-player[data-scenario]";

    private Main() {}

    /// Starts the players of the page. The text of a scenario stands in the page, in a
    /// `script.forklore-source` with the same `data-scenario`; nothing is fetched.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        NodeList<? extends HTMLElement> figures = HTMLDocument.current().querySelectorAll(FIGURES);
        Page page = new Page();
        for (int i = 0; i < figures.getLength(); i++) {
            page.add(figures.item(i));
        }
        page.openLink();
        Window.current().onEvent("hashchange", _ -> page.openLink());
    }

    /// {@return the state graph of a scenario as text, see [GraphDump], or what is wrong with its text}
    ///
    /// @param file the name of the file
    /// @param text the text of the file
    @JSExport
    public static String graph(String file, String text) {
        return switch (Reader.read(file, text)) {
            case Reading.Parsed parsed -> GraphDump.of(parsed.scenario(), Limits.DEFAULT);
            case Reading.Rejected rejected -> Mistakes.of(rejected, text);
        };
    }

    /// {@return all that the player says and draws about a scenario, see [Transcript]}
    ///
    /// @param file the name of the file
    /// @param text the text of the file
    @JSExport
    public static String transcript(String file, String text) {
        return switch (Reader.read(file, text)) {
            case Reading.Parsed parsed -> Transcript.of(parsed.scenario(), Limits.DEFAULT);
            case Reading.Rejected rejected -> Mistakes.of(rejected, text);
        };
    }
}
