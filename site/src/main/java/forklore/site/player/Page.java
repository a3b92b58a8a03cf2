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
final class Page {

    /// A page has one thread: what takes longer than a moment must not be begun.
    private static final Limits LIMITS = new Limits(200_000, 8);

    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final Shelf shelf = new Shelf(name -> source("platform", name));
    private final List<Seat> seats = new ArrayList<>();

    /// A scenario of the page and its player.
    private record Seat(HTMLElement figure, Program program, PagePlayer player) {}

    /// A scenario on a platform, searched.
    private record Story(Program program, Verdict verdict) {}

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
            stories.put(key, new Story(Program.of(linked), Judge.judge(linked, LIMITS)));
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
        String id = "forklore-player-" + seats.size();
        seats.add(new Seat(figure, program, new PagePlayer(figure, id, story.verdict(), playback.get())));
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
                .map(replay -> runs.restored(shared("the run of this page", replay), Integer.parseInt(step)))
                .orElse(runs);
    }

    private static Playback.Run shared(String label, Replay replay) {
        return new Playback.Run(label, "", "", Playback.Mood.SHARED, replay.path());
    }

    /// Opens the step that the address names, if it names one.
    void openLink() {
        String hash = Window.current().getLocation().getHash();
        String fragment = hash.startsWith("#") ? hash.substring(1) : hash;
        if (!ShareLink.looksLikeOne(fragment) || seats.isEmpty()) {
            return;
        }
        Optional<ShareLink> link = ShareLink.parse(fragment);
        if (link.isEmpty()) {
            seats.getFirst()
                    .player()
                    .say("This link cannot be read, so the player shows the run it always begins with.");
            return;
        }
        Seat seat = seatFor(link.get());
        open(seat, link.get());
        seat.figure().scrollIntoView();
    }

    private Seat seatFor(ShareLink link) {
        for (Seat seat : seats) {
            if (seat.program().scenario().name().equals(link.schedule().scenario())) {
                return seat;
            }
        }
        return seats.getFirst();
    }

    private static void open(Seat seat, ShareLink link) {
        Replay replay = Replay.of(seat.program(), LIMITS, link.schedule());
        seat.player().restore(shared("the run of the link", replay), link.step());
        switch (replay) {
            case Replay.Played _ -> seat.player().say("");
            case Replay.Differs differs ->
                seat.player()
                        .say("The link does not fit this page. " + differs.problem() + " Shown is the part of it that"
                                + " could be played.");
        }
    }

    private static void complain(HTMLElement figure, String problem) {
        Dom.add(figure, "pre", "forklore-notice").setInnerText(problem);
    }
}
