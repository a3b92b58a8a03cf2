package forklore.site.player;

import forklore.engine.explore.Path;
import forklore.engine.verdict.Narrator;
import forklore.stage.layout.ForkFilm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/// Plays the runs of one scenario inside one figure of the page.
public final class PagePlayer implements Controls.Commands {

    private static final int MILLIS_PER_STEP = 1400;
    private static final int MILLIS_BEFORE_FIRST = 400;
    private static final int NOT_PLAYING = -1;

    private final HTMLElement figure;
    private final RunChooser chooser;
    private final PictureView picture;
    private final StoryView story;
    private final Controls controls;
    private final HTMLElement notice;
    private final StepList list;
    private final HTMLElement remark;
    private final SchedulerRow scheduler;
    private final List<Playback> undo = new ArrayList<>();
    private final Host host;
    private Choices choices;
    private Playback playback;
    private int timer = NOT_PLAYING;

    /// What a player stands in.
    ///
    /// @param links what is done with the link to a step; empty where steps have none
    /// @param runs told every run that is shown
    public record Host(Optional<Consumer<ShareLink>> links, Consumer<Path> runs) {}

    /// Turns a figure into a player. What it showed before is replaced; the links it had are kept.
    ///
    /// @param figure the figure
    /// @param id an id that no other player of the page has
    /// @param choices the program, for a reader who is the scheduler
    /// @param checked its runs, opened at what is shown first
    /// @param host what it stands in
    public PagePlayer(HTMLElement figure, String id, Choices choices, Checked checked, Host host) {
        this.host = host;
        this.figure = figure;
        this.choices = choices;
        String title = choices.program().scenario().title();
        List<HTMLElement> anchors = Dom.all(figure, "a");
        figure.clear();
        figure.setAttribute("role", "group");
        figure.setAttribute("aria-label", "Player: " + title);
        chooser = new RunChooser(figure, id, index -> show(this.playback.choose(index)));
        remark = Dom.add(figure, "p", "forklore-remark");
        picture = new PictureView(figure, id, title, this::goTo);
        story = new StoryView(figure);
        controls = new Controls(figure, this);
        scheduler = new SchedulerRow(figure, this::pick, this::takeBack);
        story.addEnding(figure);
        notice = Dom.add(figure, "p", "forklore-notice");
        notice.setAttribute("role", "status");
        keep(anchors);
        list = StepList.below(figure, this::goTo);
        figure.addEventListener("keydown", (KeyboardEvent event) -> onKey(event));
        playback = checked.playback();
        show(choices, checked);
    }

    /// Shows another program, or the same one on another platform.
    ///
    /// @param program the program
    /// @param checked its runs
    public void show(Choices program, Checked checked) {
        choices = program;
        undo.clear();
        remark.setInnerText(checked.remark());
        open(checked.playback());
    }

    /// {@return the step that is shown, as a link}
    ShareLink link() {
        return playback.link();
    }

    /// Makes the reader the scheduler, or the runs go as they are chosen.
    ///
    /// @param chosen whether the reader chooses
    public void letChoose(boolean chosen) {
        scheduler.open(chosen);
        stop();
        showStep();
    }

    private void pick(String actor) {
        undo.add(playback);
        Playback next = choices.pick(playback, actor);
        if (next.runs().equals(playback.runs())) {
            show(next);
        } else {
            open(next);
        }
    }

    private void takeBack() {
        if (!undo.isEmpty()) {
            open(undo.removeLast());
        }
    }

    private void keep(List<HTMLElement> links) {
        if (!links.isEmpty()) {
            HTMLElement row = Dom.add(figure, "p", "forklore-links");
            links.forEach(row::appendChild);
        }
    }

    /// Shows a run from a link.
    ///
    /// @param run the run
    /// @param step the step
    public void restore(Playback.Run run, int step) {
        open(playback.restored(run, step));
    }

    /// Says something below the buttons.
    ///
    /// @param text what to say; empty to say nothing
    public void say(String text) {
        notice.setInnerText(text);
    }

    @Override
    public void goTo(int step) {
        stop();
        show(playback.at(step));
    }

    @Override
    public void move(int steps) {
        goTo(playback.step() + steps);
    }

    @Override
    public void goToEnd() {
        goTo(playback.last());
    }

    @Override
    public void playOrPause() {
        if (timer != NOT_PLAYING) {
            stop();
            return;
        }
        if (playback.atEnd()) {
            show(playback.at(0));
        }
        controls.showPlaying(true);
        timer = Window.setTimeout(this::tick, MILLIS_BEFORE_FIRST);
    }

    @Override
    public boolean hasLinks() {
        return host.links().isPresent();
    }

    @Override
    public void copyLink() {
        host.links().ifPresent(links -> links.accept(playback.link()));
    }

    private void tick() {
        show(playback.at(playback.step() + 1));
        if (playback.atEnd()) {
            stop();
        } else {
            int film = picture.isFork(playback.step()) && !Dom.prefersLessMotion() ? ForkFilm.DURATION_MILLIS : 0;
            timer = Window.setTimeout(this::tick, MILLIS_PER_STEP + film);
        }
    }

    private void stop() {
        if (timer != NOT_PLAYING) {
            Window.clearTimeout(timer);
            timer = NOT_PLAYING;
            controls.showPlaying(false);
        }
    }

    /// Shows another set of runs.
    private void open(Playback next) {
        stop();
        playback = next;
        chooser.write(next.runs());
        showRun();
        showStep();
    }

    /// Shows another place in the same set of runs.
    private void show(Playback next) {
        boolean sameRun = next.run() == playback.run();
        boolean oneStepOn = sameRun && next.step() == playback.step() + 1;
        playback = next;
        say("");
        if (!sameRun) {
            stop();
            showRun();
        }
        showStep();
        if (oneStepOn && picture.isFork(next.step()) && !Dom.prefersLessMotion()) {
            picture.playFork(next.step());
        }
    }

    private void showRun() {
        chooser.mark(playback.run());
        picture.draw(playback.current().path());
        story.reserve(playback.current().path());
        list.write(playback.current().path());
        host.runs().accept(playback.current().path());
    }

    private void showStep() {
        int step = playback.step();
        story.tell(playback.current(), step);
        controls.show(step, playback.last());
        picture.show(step, Narrator.sentence(playback.current().path(), step));
        list.mark(step);
        if (scheduler.isOpen()) {
            scheduler.show(choices.after(playback.current().path(), step), choices.progress(playback));
        }
    }

    /// Keys are taken only while something inside the figure has the focus, and only if the thing that has it does
    /// not need them itself.
    private void onKey(KeyboardEvent event) {
        String tag = figure.getOwnerDocument().getActiveElement().getTagName().toLowerCase();
        if (tag.equals("textarea") || tag.equals("select")) {
            return;
        }
        if (scheduler.isOpen() && event.isCtrlKey() && event.getKey().equals("z")) {
            event.preventDefault();
            takeBack();
        }
        if (event.isAltKey() || event.isCtrlKey() || event.isMetaKey()) {
            return;
        }
        if (scheduler.press(event.getKey())) {
            event.preventDefault();
            return;
        }
        boolean input = tag.equals("input");
        boolean pressed = tag.equals("button") || tag.equals("summary");
        Runnable action = switch (event.getKey()) {
            case "ArrowRight" -> input ? null : () -> move(1);
            case "ArrowLeft" -> input ? null : () -> move(-1);
            case "Home" -> input ? null : () -> goTo(0);
            case "End" -> input ? null : this::goToEnd;
            case " " -> pressed || input ? null : this::playOrPause;
            default -> null;
        };
        if (action != null) {
            event.preventDefault();
            action.run();
        }
    }
}
