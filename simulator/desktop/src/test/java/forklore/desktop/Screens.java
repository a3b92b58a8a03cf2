package forklore.desktop;

import forklore.desktop.lab.LabModel;
import forklore.desktop.lab.LabsModel;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Memory;
import forklore.desktop.model.Opened;
import forklore.desktop.model.Playback;
import forklore.desktop.model.RealRuns;
import forklore.desktop.model.SearchProgress;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.desktop.view.Zoomed;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.runner.ComparedStep;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.XRay;
import forklore.stage.picture.Theme;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;

/// The main screens of the window, each as it is in use, for whoever looks at all of them.
final class Screens {

    /// What the window looks like when somebody uses it.
    ///
    /// @param name what it shows
    /// @param use brings the window there
    record Screen(String name, Use use) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Brings a window to a screen.
    interface Use {
        /// Called on the thread of the window.
        ///
        /// @param desk the models of the window
        /// @param view the window
        void use(DeskModel desk, SimulatorView view);
    }

    /// How the window is seen.
    ///
    /// @param size how large it is
    /// @param theme light or dark
    /// @param textStep how often its text was enlarged
    record Sight(Snapshot.Size size, Theme theme, int textStep) {
        /// As it is at first.
        static final Sight USUAL = new Sight(Snapshot.Size.DESIGN, Theme.LIGHT, 0);
    }

    /// In these, what runs in the background never ends.
    private static final Set<String> WAITING = Set.of("checking", "native-running");

    private Screens() {}

    /// {@return all of them}
    static List<Screen> all() {
        Map<String, Use> uses = new LinkedHashMap<>();
        uses.put("simulator", (desk, _) -> playback(desk).goTo(8));
        uses.put("simulator-end", (desk, _) -> playback(desk).end());
        uses.put("program", (desk, _) -> desk.window().show(WindowModel.Place.PROGRAM));
        uses.put("state", (desk, _) -> {
            playback(desk).goTo(6);
            desk.window().show(WindowModel.Place.STATE);
        });
        uses.put("you-choose", (desk, _) -> {
            playback(desk).goTo(3);
            desk.scheduler().begin();
            desk.scheduler().choose(0);
        });
        uses.put("notice", (desk, _) -> desk.window().toggleLetters());
        uses.put("comparison", (desk, _) -> {
            desk.compare().withPlatform("posix");
            desk.window().tell("Something about the window.");
        });
        uses.put("editor", (desk, _) -> desk.editor().edit());
        uses.put("editor-mistakes", (desk, _) -> {
            desk.editor().edit();
            String text = desk.editor().textProperty().get();
            desk.editor().type(text.replace("scenario orphaned-lock", "scenaro orphaned-lock"));
        });
        uses.put("checking", (desk, _) -> check(desk.simulator()));
        uses.put("no-such-scenario", (desk, _) -> desk.open("no-such-scenario"));
        drawer(uses);
        above(uses);
        labs(uses);
        return uses.entrySet().stream()
                .map(entry -> new Screen(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// {@return one of them}
    ///
    /// @param name what it shows
    static Screen named(String name) {
        return all().stream()
                .filter(screen -> screen.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void drawer(Map<String, Use> uses) {
        uses.put("steps", (desk, _) -> desk.window().open(WindowModel.DrawerTab.STEPS));
        uses.put("why", (desk, _) -> desk.window().open(WindowModel.DrawerTab.WHY));
        uses.put("native", (desk, _) -> desk.window().open(WindowModel.DrawerTab.NATIVE));
        uses.put("native-missing", (desk, _) -> {
            desk.simulator().natives().run();
            desk.window().open(WindowModel.DrawerTab.NATIVE);
        });
        uses.put("native-running", (desk, _) -> {
            desk.simulator().natives().run();
            desk.window().open(WindowModel.DrawerTab.NATIVE);
        });
        uses.put("native-contradiction", (desk, _) -> {
            contradict(desk.simulator());
            desk.window().open(WindowModel.DrawerTab.NATIVE);
        });
        uses.put("native-diverged", (desk, _) -> {
            desk.simulator().steering().steer();
            desk.window().open(WindowModel.DrawerTab.NATIVE);
        });
    }

    private static void above(Map<String, Use> uses) {
        uses.put("library", (desk, _) -> desk.library().show());
        uses.put("welcome", (desk, _) -> desk.tour().welcome());
        uses.put("tour", (desk, _) -> desk.tour().begin());
        uses.put("keys", (desk, _) -> desk.window().toggleKeys());
        uses.put("palette", (desk, _) -> desk.palette().commands());
        uses.put("unsaved", (desk, _) -> {
            desk.editor().type(desk.editor().textProperty().get() + "\n# mine\n");
            desk.open("printed-twice");
        });
    }

    private static void labs(Map<String, Use> uses) {
        uses.put("labs", (_, view) -> list(view).show());
        uses.put("lab-predict", (_, view) -> {
            LabModel lab = begin(view, 2);
            lab.go(1);
            lab.hint(lab.task().orElseThrow().id());
        });
        uses.put("lab-find", (_, view) -> {
            LabModel lab = begin(view, 3);
            lab.go(3);
            lab.write("show-twice", "schedule", "main.2");
            lab.check();
            lab.show();
        });
        uses.put("lab-fix", (desk, view) -> {
            LabModel lab = begin(view, 3);
            lab.go(4);
            String given = desk.editor().textProperty().get();
            desk.editor().type(given.replaceFirst("exit 0", "flush\n    _exit 0"));
            lab.check();
        });
        uses.put("lab-migrate", (_, view) -> begin(view, 9).go(4));
    }

    private static Playback playback(DeskModel desk) {
        return desk.simulator().playback();
    }

    /// {@return the labs of a window, with a name}
    static LabsModel list(SimulatorView view) {
        LabsModel labs = view.labs().labs();
        labs.call("alice");
        return labs;
    }

    /// {@return a lab that was begun}
    static LabModel begin(SimulatorView view, int number) {
        LabsModel labs = list(view);
        labs.show();
        labs.begin(labs.rows().get(number - 1).sheet());
        return labs.labProperty().get().orElseThrow();
    }

    /// Shows counts of real runs that the model excludes.
    static void contradict(SimulatorModel simulator) {
        Opened.Ready ready = simulator.ready().orElseThrow();
        RunLog seen = Fixtures.log("orphaned-lock", ready.verdict().hash());
        RunLog impossible = new RunLog(
                seen.scenario(),
                seen.hash(),
                seen.platform(),
                seen.language(),
                seen.environment(),
                1002,
                seen.counts(),
                List.of(new RunLog.Count("child exits 3", 2)));
        simulator.natives().show(Optional.of(ready.linked()), Optional.of(impossible));
    }

    /// A check that has begun and does not go on: how far it is, is always the same.
    private static void check(SimulatorModel simulator) {
        simulator.open("printed-twice", 0, Optional.empty());
        simulator.tell(new SearchProgress(184_320, 14, Optional.of("printed-twice after 9 steps")));
    }

    /// {@return a window on a screen, laid out; called on the thread of the window}
    ///
    /// @param screen which
    /// @param sight how it is seen
    static Scene open(Screen screen, Sight sight) {
        return open(screen, sight, false);
    }

    /// {@return a window on a screen, laid out; called on the thread of the window}
    ///
    /// @param screen which
    /// @param sight how it is seen
    /// @param still whether films are left out
    static Scene open(Screen screen, Sight sight, boolean still) {
        ForkloreApplication.dress(sight.theme());
        Queue<Runnable> waiting = new ArrayDeque<>();
        // The scenario that is open at first is checked at once, another one never.
        Executor background = WAITING.contains(screen.name()) ? new FirstOnly(waiting) : Runnable::run;
        SimulatorModel simulator =
                new SimulatorModel(Fixtures.source(), new Diverging(), background, Runnable::run, Limits.DEFAULT);
        simulator.playback().reduceMotion(still);
        WindowModel window = new WindowModel(sight.theme());
        window.enlarge(sight.textStep());
        DeskModel desk = new DeskModel(simulator, window, Memory.brief());
        simulator.open("orphaned-lock", 8, Optional.empty());
        SimulatorView view = new SimulatorView(desk, Outside.none());
        Scene scene = new Scene(
                new Zoomed(view, window.scale()),
                sight.size().width(),
                sight.size().height());
        // Some are used only when they are in a window of some size.
        scene.snapshot(null);
        screen.use().use(desk, view);
        scene.snapshot(null);
        return scene;
    }

    /// A machine without a compiler, whose kernel does not do what the model says.
    private static final class Diverging implements RealRuns {

        @Override
        public Answer run(Linked linked, int runs, Consumer<RunLog> progress, BooleanSupplier cancelled) {
            return new Answer.Unavailable("There is no C compiler.", "sudo apt-get install gcc libc6-dev");
        }

        @Override
        public SteeringResult steer(Linked linked, Path path, StepListener told) {
            List<ComparedStep.RealLock> locks = List.of(new ComparedStep.RealLock(
                    "m", new forklore.engine.machine.Snapshot.LockOwner.Held("worker"), 1, OptionalInt.of(4241)));
            for (int step = 1; step <= path.steps().size(); step++) {
                ComparedStep.RealProcess parent = new ComparedStep.RealProcess(
                        0, "parent", 4240, List.of(new ComparedStep.RealThread("main", 4240)), locks);
                told.compared(new ComparedStep(step, path.steps().get(step - 1).name(), List.of(parent), "", ""));
            }
            return new SteeringResult.Diverged(
                    List.of(),
                    8,
                    "the owner of m in child",
                    "worker",
                    "nobody",
                    Optional.of(new XRay("child", 4243, List.of())));
        }
    }

    private static final class FirstOnly implements Executor {
        private final Queue<Runnable> waiting;
        private boolean first = true;

        FirstOnly(Queue<Runnable> waiting) {
            this.waiting = waiting;
        }

        @Override
        public void execute(Runnable work) {
            if (first) {
                first = false;
                work.run();
            } else {
                waiting.add(work);
            }
        }
    }
}
