package forklore.desktop.lab;

import forklore.desktop.model.NativeModel;
import forklore.desktop.model.Opened;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.SteerModel;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Records of the real runs that were made in this window, as files to hand in.
final class RealRecord {

    private RealRecord() {}

    /// {@return the record that a task asks for; empty if no such runs were made yet}
    ///
    /// @param task the task
    /// @param simulator the window's runs
    static Optional<HandIn.Attached> of(PersonalTask task, SimulatorModel simulator) {
        Optional<Opened.Ready> ready = simulator
                .ready()
                .filter(open -> task.given()
                        .filter(given -> given.name().equals(open.scenario().name()))
                        .isPresent());
        return ready.flatMap(open -> switch (task.task().format()) {
            case Format.Measure _ -> runs(simulator.natives());
            case Format.Steer _ -> steered(open, simulator);
            case Format.Predict _, Format.Drive _, Format.Find _, Format.Break _, Format.Fix _, Format.Explain _ ->
                Optional.empty();
            case Format.Recording _, Format.Migrate _ -> Optional.empty();
        });
    }

    private static Optional<HandIn.Attached> runs(NativeModel natives) {
        boolean over = natives.stateProperty().get() instanceof NativeModel.State.Finished;
        return over && natives.countsProperty().get() instanceof NativeModel.Counts.Here(RunLog log)
                ? Optional.of(new HandIn.Attached(log.fileName(), log.text()))
                : Optional.empty();
    }

    private static Optional<HandIn.Attached> steered(Opened.Ready open, SimulatorModel simulator) {
        boolean done = simulator.steering().stateProperty().get() instanceof SteerModel.State.Reproduced;
        Optional<String> outcome = simulator.runProperty().get().flatMap(run -> run.outcome());
        if (!done || outcome.isEmpty()) {
            return Optional.empty();
        }
        String name = open.scenario().name();
        SteeredLog.Story story = new SteeredLog.Story(
                name,
                open.linked().fingerprint(),
                Optional.empty(),
                List.of(new SteeredLog.Line(outcome.get(), 1, 1, "")));
        SteeredLog log = new SteeredLog(
                open.linked().platform(), "c", simulator.realRuns().machine(), new LinkedHashMap<>(), List.of(story));
        return Optional.of(new HandIn.Attached(name + ".steered", log.text()));
    }
}
