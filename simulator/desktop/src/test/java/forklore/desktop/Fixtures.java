package forklore.desktop;

import forklore.catalogue.Catalogue;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Memory;
import forklore.desktop.model.RealRuns;
import forklore.desktop.model.ScenarioSource;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.trace.RunLog;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Small worlds for tests: the shipped scenarios, with counts that no machine made.
public final class Fixtures {

    private static final Map<String, List<RunLog.Count>> COUNTS = Map.of(
            "orphaned-lock", List.of(new RunLog.Count("child-hangs", 220), new RunLog.Count("both-finish", 780)),
            "exec-saves-you", List.of(new RunLog.Count("new-program-runs", 1000)),
            "printed-twice", List.of(new RunLog.Count("printed-twice", 910), new RunLog.Count("printed-once", 90)));

    private static final Map<String, List<RunLog>> LOGS = new ConcurrentHashMap<>();

    private Fixtures() {}

    /// {@return a log of 1000 runs, of the abstract machine}
    ///
    /// @param scenario the name of a shipped scenario
    /// @param hash the hash of its program
    public static RunLog log(String scenario, String hash) {
        return log(scenario, "core", hash);
    }

    /// {@return a log of 1000 runs}
    ///
    /// @param scenario the name of a shipped scenario
    /// @param platform the name of a platform
    /// @param hash the hash of its program there
    public static RunLog log(String scenario, String platform, String hash) {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put("kernel", "an example");
        environment.put("libc", "an example");
        return new RunLog(scenario, hash, platform, "c", environment, 1000, COUNTS.get(scenario), List.of());
    }

    /// {@return the shipped scenarios, each with a recorded log}
    public static ScenarioSource source() {
        return new ScenarioSource(scenario -> LOGS.computeIfAbsent(scenario, Fixtures::logs));
    }

    /// A log for each platform that the shipped scenario names.
    private static List<RunLog> logs(String name) {
        if (!COUNTS.containsKey(name)) {
            return List.of();
        }
        ScenarioSource shipped = new ScenarioSource(_ -> List.of());
        String text = Catalogue.load().find(name).orElseThrow().text();
        Scenario scenario = ((Reading.Parsed) Reader.read(name, text)).scenario();
        return scenario.platforms().stream()
                .map(platform -> {
                    Linking linking = Linker.link(scenario, shipped.platforms(), platform);
                    return log(
                            name,
                            platform,
                            ((Linking.Complete) linking).linked().fingerprint());
                })
                .toList();
    }

    /// {@return a world outside of the window in which nothing is chosen to be opened, and everything is saved}
    ///
    /// @param folder where it is saved
    /// @param browsed is told which addresses were to be shown
    public static Outside outside(Supplier<Path> folder, Consumer<String> browsed) {
        return new Outside() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toSave(String name) {
                return Optional.of(folder.get().resolve(name));
            }

            @Override
            public void browse(String address) {
                browsed.accept(address);
            }
        };
    }

    /// {@return a simulator that works in the calling thread}
    ///
    /// @param runs what runs programs
    public static SimulatorModel simulator(RealRuns runs) {
        return simulator(runs, Limits.DEFAULT);
    }

    /// {@return a simulator whose check may stop early}
    ///
    /// @param runs what runs programs
    /// @param limits the bounds of the check
    public static SimulatorModel simulator(RealRuns runs, Limits limits) {
        return new SimulatorModel(source(), runs, Runnable::run, Runnable::run, limits);
    }

    /// {@return a simulator in which nothing can be run}
    public static SimulatorModel simulator() {
        return simulator((_, _, _, _) -> new RealRuns.Answer.Unavailable("There is no C compiler.", "install one"));
    }

    /// {@return the models of a window that remembers nothing}
    ///
    /// @param simulator what is simulated
    /// @param window the window
    public static DeskModel desk(SimulatorModel simulator, WindowModel window) {
        return new DeskModel(simulator, window, Memory.brief());
    }

    /// {@return a simulator with an open scenario}
    ///
    /// @param scenario its name or file
    /// @param step where it stands
    public static SimulatorModel open(String scenario, int step) {
        SimulatorModel simulator = simulator();
        simulator.open(scenario, step, Optional.empty());
        return simulator;
    }
}
