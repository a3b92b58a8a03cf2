package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.DiagramModel;
import forklore.desktop.model.LensModel;
import forklore.desktop.model.Milestones;
import forklore.desktop.model.Playback;
import forklore.desktop.model.SchedulerModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Command.Group;
import forklore.desktop.view.Command.Press;
import forklore.stage.lens.LongRuns;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;

/// Everything the window can do, said once: the keys, the sheet of keys and the palette all come from this list.
final class Commands {

    private static final double ZOOM = 1.25;
    private static final double PAN = 60;

    private final DeskModel desk;
    private final DiagramModel diagram;
    private final Filing filing;
    private final List<Command> all = new ArrayList<>();

    /// Makes the list.
    ///
    /// @param desk what is commanded
    /// @param diagram what zooms
    /// @param filing files and copies
    /// @param labs the labs
    Commands(DeskModel desk, DiagramModel diagram, Filing filing, LabCorner labs) {
        this.desk = desk;
        this.diagram = diagram;
        this.filing = filing;
        moving(desk.simulator().playback());
        looking(desk.window());
        lanes(diagram.lens());
        choosing(desk.scheduler());
        window(desk.window());
        help(desk.window());
        labs(labs);
    }

    /// {@return every command, in the order of the sheet}
    List<Command> all() {
        return List.copyOf(all);
    }

    private void moving(Playback playback) {
        key("next", "next step", playback::next, KeyCode.RIGHT, KeyCode.PERIOD);
        key("back", "previous step", playback::back, KeyCode.LEFT, KeyCode.COMMA);
        add("same-next", "next step of this thread", Group.MOVE, () -> playback.sameThread(1), shift(KeyCode.RIGHT));
        add(
                "same-back",
                "previous step of this thread",
                Group.MOVE,
                () -> playback.sameThread(-1),
                shift(KeyCode.LEFT));
        key("play", "play or pause", playback::togglePlay, KeyCode.SPACE);
        key("start", "the start", playback::first, KeyCode.HOME);
        key("end", "the end", playback::end, KeyCode.END);
        key("fork", "the fork", playback::toFork, KeyCode.K);
        key("last-good", "the last good step", this::lastGood, KeyCode.C);
        key("branch", "next branch", playback::nextBranch, KeyCode.N);
        key("branch-back", "previous branch", playback::previousBranch, KeyCode.P);
        key("mark", "mark this step", playback::toggleMark, KeyCode.M);
        key("details", "details of this step", () -> desk.window().open(WindowModel.DrawerTab.STEPS), KeyCode.ENTER);
    }

    private void lastGood() {
        Playback playback = desk.simulator().playback();
        playback.path().ifPresent(path -> playback.goTo(Milestones.of(path).lastGoodStep()));
    }

    private void looking(WindowModel window) {
        look("fit", "all, the selection, words again", diagram::fit, KeyCode.F);
        look("zoom-in", "zoom in", () -> diagram.zoomHere(ZOOM), KeyCode.W, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
        look("zoom-out", "zoom out", () -> diagram.zoomHere(1 / ZOOM), KeyCode.S, KeyCode.MINUS, KeyCode.SUBTRACT);
        look("pan-left", "pan left", () -> diagram.pan(-PAN, 0), KeyCode.A);
        look("pan-right", "pan right", () -> diagram.pan(PAN, 0), KeyCode.D);
        look("theme", "light or dark", window::toggleTheme, KeyCode.T);
        add("contrast", "high contrast", Group.LOOK, window::toggleContrast, shift(KeyCode.T));
        add(
                "larger",
                "larger text",
                Group.LOOK,
                () -> window.enlarge(1),
                control(KeyCode.PLUS),
                control(KeyCode.EQUALS));
        add("smaller", "smaller text", Group.LOOK, () -> window.enlarge(-1), control(KeyCode.MINUS));
        look("drawer", "drawer", window::toggleDrawer, KeyCode.Q);
        look("program", "program", window::toggleProgram, KeyCode.DIGIT1, KeyCode.NUMPAD1);
        look("state", "state", window::toggleState, KeyCode.DIGIT2, KeyCode.NUMPAD2);
    }

    private void lanes(LensModel lens) {
        lane("hide", "hide the lane or the selected ones", () -> desk.window().tell(lens.hide()), Press.of(KeyCode.H));
        lane("show-all", "show every lane", lens::showAll, shift(KeyCode.H));
        lane("pin", "keep the lane in sight, or not", lens::pin, Press.of(KeyCode.L));
        lane("select-all", "select every lane", lens::selectAll, control(KeyCode.A));
        lane("ghosts", "threads not copied: one row or more", lens::toggleGhosts, Press.of(KeyCode.O));
        lane("unfold", "unfold or fold this long run", this::unfold, Press.of(KeyCode.U));
        lane("merge", "unfold or fold every long run", lens::toggleMerged, shift(KeyCode.U));
        lane("arrows", "arrows: what came after what", lens::toggleArrows, Press.of(KeyCode.B));
    }

    private void unfold() {
        if (!diagram.lens().unfold(desk.simulator().playback().stepProperty().get())) {
            desk.window()
                    .tell("This step belongs to no long run: one thread making " + LongRuns.LEAST
                            + " local steps or more, one after the other.");
        }
    }

    private void lane(String id, String does, Runnable action, Press press) {
        add(id, does, Group.LANES, action, press);
    }

    private void choosing(SchedulerModel scheduler) {
        add("choose", "you choose, or stop", Group.CHOOSE, scheduler::toggle, Press.of(KeyCode.Y));
        add("undo", "take a turn back", Group.CHOOSE, scheduler::undo, control(KeyCode.Z));
        add("redo", "make it again", Group.CHOOSE, scheduler::redo, control(KeyCode.Y));
        add("paste", "play a copied schedule", Group.CHOOSE, filing::paste, control(KeyCode.V));
        add("difference", "the first difference", Group.CHOOSE, desk.compare()::toDifference, Press.of(KeyCode.X));
    }

    private void window(WindowModel window) {
        add("library", "all scenarios", Group.WINDOW, desk.library()::show, Press.of(KeyCode.G));
        add("edit", "edit the text", Group.WINDOW, desk.editor()::edit, Press.of(KeyCode.E));
        add("new", "a new scenario", Group.WINDOW, desk::begin, control(KeyCode.N));
        add("open", "open a file", Group.WINDOW, filing::open, control(KeyCode.O));
        add("save", "save the text", Group.WINDOW, filing::save, control(KeyCode.S));
        add("export", "export this picture", Group.WINDOW, filing::export, control(KeyCode.E));
        add("copy", "copy the schedule", Group.WINDOW, filing::copyToken, control(KeyCode.L));
        add("copy-link", "copy a link to this step", Group.WINDOW, filing::copyLink, new Press(KeyCode.L, true, true));
        add("natively", "run natively, or cancel", Group.WINDOW, filing::runNatively, Press.of(KeyCode.R));
        add("steer", "steer on the real kernel", Group.WINDOW, filing::steer, Press.of(KeyCode.I));
        add(
                "letters",
                "letters as keys, or not",
                Group.WINDOW,
                window::toggleLetters,
                new Press(KeyCode.K, true, true));
    }

    private void help(WindowModel window) {
        add(
                "find",
                "find a thread, lock, step",
                Group.WINDOW,
                () -> desk.palette().find(),
                control(KeyCode.P));
        add(
                "commands",
                "all commands",
                Group.WINDOW,
                () -> desk.palette().commands(),
                new Press(KeyCode.P, true, true));
        add("guide", "its page in the guide", Group.WINDOW, filing::guidePage, Press.of(KeyCode.F1));
        add("tour", "the tour", Group.WINDOW, desk.tour()::begin);
        add("keys", "this list", Group.WINDOW, window::toggleKeys, Press.of(KeyCode.F2));
    }

    private void labs(LabCorner labs) {
        add("labs", "the list of labs", Group.LABS, labs::toggle, Press.of(KeyCode.F6));
        add("lab-check", "check the answers", Group.LABS, labs::check, Press.of(KeyCode.F7));
        add("lab-next", "next task", Group.LABS, () -> labs.turn(1), Press.of(KeyCode.F8));
        add("lab-back", "previous task", Group.LABS, () -> labs.turn(-1), shift(KeyCode.F8));
    }

    private void key(String id, String does, Runnable action, KeyCode... codes) {
        add(id, does, Group.MOVE, action, presses(codes));
    }

    private void look(String id, String does, Runnable action, KeyCode... codes) {
        add(id, does, Group.LOOK, action, presses(codes));
    }

    private void add(String id, String does, Group group, Runnable action, Press... presses) {
        all.add(new Command(id, does, group, List.of(presses), action));
    }

    private static Press[] presses(KeyCode... codes) {
        return List.of(codes).stream().map(Press::of).toArray(Press[]::new);
    }

    private static Press shift(KeyCode code) {
        return new Press(code, false, true);
    }

    private static Press control(KeyCode code) {
        return Press.control(code);
    }
}
