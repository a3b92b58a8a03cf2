package forklore.site.player;

import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import forklore.site.graph.Mistakes;
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

    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final List<Seat> seats = new ArrayList<>();

    /// A scenario of the page and its player.
    private record Seat(HTMLElement figure, Scenario scenario, PagePlayer player) {}

    /// Makes a player of a figure. Where that is impossible the figure keeps what it shows, and says why.
    ///
    /// @param figure the figure
    void add(HTMLElement figure) {
        String name = figure.getAttribute("data-scenario");
        if (!verdicts.containsKey(name)) {
            Optional<String> text = source(name);
            if (text.isEmpty()) {
                complain(figure, "The page does not carry the text of the scenario " + name + ".");
                return;
            }
            switch (Reader.read(name + ".fork", text.get())) {
                case Reading.Parsed parsed -> verdicts.put(name, Judge.judge(parsed.scenario(), LIMITS));
                case Reading.Rejected rejected -> {
                    complain(figure, Mistakes.of(rejected, text.get()));
                    return;
                }
            }
        }
        add(figure, verdicts.get(name));
    }

    /// The text of a scenario as the page carries it. `</` ends a script, so the page writes it as `<\/`.
    private static Optional<String> source(String name) {
        HTMLElement source =
                HTMLDocument.current().querySelector("script.forklore-source[data-scenario='" + name + "']");
        return Optional.ofNullable(source).map(each -> Dom.text(each).replace("<\\/", "</"));
    }

    private void add(HTMLElement figure, Verdict verdict) {
        Scenario scenario = verdict.scenario();
        Optional<Playback> playback = Runs.of(verdict).map(runs -> opened(figure, scenario, runs));
        if (playback.isEmpty()) {
            complain(figure, "The search stopped at its limits before it found an end of " + scenario.name() + ".");
            return;
        }
        String id = "forklore-player-" + seats.size();
        seats.add(new Seat(figure, scenario, new PagePlayer(figure, id, verdict, playback.get())));
    }

    /// A figure may name the run and the step that it shows without a player; the player begins there.
    private static Playback opened(HTMLElement figure, Scenario scenario, Playback runs) {
        String token = figure.getAttribute("data-schedule");
        String step = figure.getAttribute("data-step");
        if (token == null || step == null) {
            return runs;
        }
        return Schedule.parse(token)
                .map(schedule -> Replay.of(Program.of(scenario), LIMITS, schedule))
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
            if (seat.scenario().name().equals(link.schedule().scenario())) {
                return seat;
            }
        }
        return seats.getFirst();
    }

    private static void open(Seat seat, ShareLink link) {
        Replay replay = Replay.of(Program.of(seat.scenario()), LIMITS, link.schedule());
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
