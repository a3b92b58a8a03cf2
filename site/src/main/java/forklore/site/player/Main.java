package forklore.site.player;

import forklore.engine.machine.Limits;
import forklore.engine.verdict.Judge;
import forklore.site.graph.GraphDump;
import forklore.site.graph.Linkage;
import forklore.site.graph.Shelf;
import forklore.site.graph.Transcript;
import java.util.Optional;
import org.teavm.jso.JSExport;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/// Where the script begins: every figure of the page that names a scenario becomes a player of it.
public final class Main {

    private static final String PLATFORM = "platform ";
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
    /// @param platform the name of the platform; empty for the first one of the scenario
    /// @param platforms the texts of all platforms, one behind the other
    /// @param maxStates the bound of the search
    @JSExport
    public static String graph(String file, String text, String platform, String platforms, int maxStates) {
        Linkage linkage = link(file, text, platform, platforms);
        return linkage instanceof Linkage.Whole whole
                ? GraphDump.of(whole.linked(), bounded(maxStates))
                : ((Linkage.Mistaken) linkage).mistakes();
    }

    /// {@return all that the player says and draws about a scenario, see [Transcript]}
    ///
    /// @param file the name of the file
    /// @param text the text of the file
    /// @param platform the name of the platform; empty for the first one of the scenario
    /// @param platforms the texts of all platforms, one behind the other
    /// @param maxStates the bound of the search
    @JSExport
    public static String transcript(String file, String text, String platform, String platforms, int maxStates) {
        Linkage linkage = link(file, text, platform, platforms);
        return linkage instanceof Linkage.Whole whole
                ? Transcript.of(whole.linked(), bounded(maxStates))
                : ((Linkage.Mistaken) linkage).mistakes();
    }

    /// {@return a verdict as text, see [Checked], or what is wrong with the text of the scenario}
    ///
    /// @param file the name of the file
    /// @param text the text of the file
    /// @param platform the name of the platform; empty for the first one of the scenario
    /// @param platforms the texts of all platforms, one behind the other
    @JSExport
    public static String check(String file, String text, String platform, String platforms) {
        Linkage linkage = link(file, text, platform, platforms);
        return linkage instanceof Linkage.Whole whole
                ? Checked.say(Judge.judge(whole.linked(), bounded(Workbench.MOST_STATES)))
                : ((Linkage.Mistaken) linkage).mistakes();
    }

    private static Limits bounded(int maxStates) {
        return new Limits(maxStates, Limits.DEFAULT.processes());
    }

    private static Linkage link(String file, String text, String platform, String platforms) {
        return new Shelf(name -> platformIn(platforms, name)).link(file, text, platform);
    }

    /// {@return the text of a platform}
    ///
    /// @param platforms the texts of all platforms, one behind the other
    /// @param name the name of the platform
    static Optional<String> platformIn(String platforms, String name) {
        return part(platforms, PLATFORM + name + '\n');
    }

    /// {@return the part of a text that begins with that line, up to the next platform}
    private static Optional<String> part(String platforms, String line) {
        int start = platforms.indexOf(line);
        int end = platforms.indexOf('\n' + PLATFORM, Math.max(0, start));
        return start < 0
                ? Optional.empty()
                : Optional.of(platforms.substring(start, end < 0 ? platforms.length() : end + 1));
    }
}
