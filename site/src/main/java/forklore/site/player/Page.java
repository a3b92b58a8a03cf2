package forklore.site.player;

import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Schedule;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import forklore.site.graph.Linkage;
import forklore.site.graph.Shelf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/// The players of one page, and the link that the page was opened with.
final class Page implements Workbench.Library {

    /// A page has one thread: what takes longer than a moment must not be begun.
    private static final Limits LIMITS = new Limits(200_000, 8);

    /// The longest program that a link may carry, in bytes.
    private static final int LONGEST_PROGRAM = 60_000;

    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final Shelf shelf = new Shelf(this::platform);
    private final List<Workbench> benches = new ArrayList<>();

    /// A scenario on a platform, searched.
    private record Story(String text, Program program, Verdict verdict) {}

    /// Makes a player of a figure. Where that is impossible the figure keeps what it shows, and says why.
    ///
    /// @param figure the figure
    void add(HTMLElement figure) {
        String name = figure.getAttribute("data-scenario");
        String platform = platformOf(figure);
        String key = name + '@' + platform;
        if (!stories.containsKey(key)) {
            Optional<String> text = source("source", name);
            if (text.isEmpty()) {
                complain(figure, "The page does not carry the text of the scenario " + name + ".");
                return;
            }
            Linkage linkage = shelf.link(name + ".fork", text.get(), platform);
            if (linkage instanceof Linkage.Mistaken mistaken) {
                complain(figure, mistaken.mistakes());
                return;
            }
            Linked linked = ((Linkage.Whole) linkage).linked();
            stories.put(key, new Story(text.get(), Program.of(linked), Judge.judge(linked, LIMITS)));
        }
        add(figure, stories.get(key));
    }

    /// {@return the platform of the run that a figure shows; empty for the first one of the scenario}
    private static String platformOf(HTMLElement figure) {
        String token = figure.getAttribute("data-schedule");
        return token == null
                ? ""
                : Schedule.parse(token).map(Schedule::platform).orElse("");
    }

    /// A platform stands in the page if a figure of the page is played on it; the others come with a script.
    private Optional<String> platform(String name) {
        Optional<String> inPage = source("platform", name);
        return inPage.isPresent() ? inPage : Main.platformIn(Dom.platforms(), name);
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public String all() {
        return Dom.platforms();
    }

    @Override
    public void fetch(Runnable then) {
        if (Dom.platforms().isEmpty()) {
            Dom.load(Dom.fromScript("platforms.js"), then::run);
        } else {
            then.run();
        }
    }

    /// The text of a scenario or of a platform as the page carries it. `</` ends a script, so the page writes it as
    /// `<\/`.
    private static Optional<String> source(String kind, String name) {
        String attribute = kind.equals("source") ? "scenario" : kind;
        HTMLElement source = HTMLDocument.current()
                .querySelector("script.forklore-" + kind + "[data-" + attribute + "='" + name + "']");
        return Optional.ofNullable(source).map(each -> Dom.text(each).replace("<\\/", "</"));
    }

    private void add(HTMLElement figure, Story story) {
        Program program = story.program();
        Optional<Playback> playback = Runs.of(story.verdict()).map(runs -> opened(figure, program, runs));
        if (playback.isEmpty()) {
            complain(
                    figure,
                    "The search stopped at its limits before it found an end of "
                            + program.scenario().name() + ".");
            return;
        }
        Checked checked = new Checked(Runs.remark(story.verdict()), playback.get());
        String id = "forklore-player-" + benches.size();
        benches.add(new Workbench(figure, id, story.text(), program, checked, this));
    }

    /// A figure may name the run and the step that it shows without a player; the player begins there.
    private static Playback opened(HTMLElement figure, Program program, Playback runs) {
        String token = figure.getAttribute("data-schedule");
        String step = figure.getAttribute("data-step");
        if (token == null || step == null) {
            return runs;
        }
        return Schedule.parse(token)
                .map(schedule -> Replay.of(program, LIMITS, schedule))
                .filter(replay -> replay instanceof Replay.Played)
                .map(replay -> runs.restored(
                        new Playback.Run("the run of this page", "", "", Playback.Mood.SHARED, replay.path()),
                        Integer.parseInt(step)))
                .orElse(runs);
    }

    /// Opens the step that the address names, if it names one.
    void openLink() {
        String hash = Window.current().getLocation().getHash();
        String fragment = hash.startsWith("#") ? hash.substring(1) : hash;
        if (!ShareLink.looksLikeOne(fragment) || benches.isEmpty()) {
            return;
        }
        Optional<ShareLink> link = ShareLink.parse(fragment);
        if (link.isEmpty()) {
            benches.getFirst()
                    .player()
                    .say("This link cannot be read, so the player shows the run it always begins with.");
            return;
        }
        Workbench bench = benchFor(link.get());
        Optional<String> packed = ShareLink.programIn(fragment);
        if (packed.isPresent()) {
            Packed.unpack(packed.get(), LONGEST_PROGRAM, text -> openProgram(bench, text, link.get()));
        } else {
            bench.play(link.get());
        }
        bench.figure().scrollIntoView();
    }

    private static void openProgram(Workbench bench, String text, ShareLink link) {
        if (text.isEmpty()) {
            bench.player().say("The program of this link cannot be read, so the player shows its own.");
        } else {
            bench.open(text, link);
        }
    }

    private Workbench benchFor(ShareLink link) {
        for (Workbench bench : benches) {
            if (bench.program().scenario().name().equals(link.schedule().scenario())) {
                return bench;
            }
        }
        return benches.getFirst();
    }

    private static void complain(HTMLElement figure, String problem) {
        Dom.add(figure, "pre", "forklore-notice").setInnerText(problem);
    }
}
