package forklore.desktop.model;

import forklore.emit.NativeProgram;
import forklore.engine.compare.Agreement;
import forklore.engine.model.Language;
import forklore.engine.trace.RunLog;
import forklore.runner.ComparedStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What shows that the machine did something that the model excludes: everything that is needed to look into it
/// elsewhere. One of the two is wrong, and both are ours.
///
/// @param name what the file may be called
/// @param files the text of each file, by its name; `report.txt` comes first
public record Evidence(String name, SequencedMap<String, String> files) {

    private static final String REPORT = "report.txt";
    private static final double MICROS_PER_MILLI = 1000;

    /// {@return what the report says}
    public String report() {
        return files.get(REPORT);
    }

    /// {@return all files as one, the same for the same evidence}
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The time of writing says nothing.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// {@return the evidence, if real runs of what is open did something that the model excludes}
    ///
    /// @param simulator what is open, and its real runs
    public static Optional<Evidence> of(SimulatorModel simulator) {
        List<String> found = new ArrayList<>();
        if (simulator.steering().stateProperty().get() instanceof SteerModel.State.Diverged diverged) {
            found.add(diverged.sentence());
        }
        Optional<RunLog> log = simulator.natives().countsProperty().get().shown();
        for (Agreement.Row row : simulator.contradictions()) {
            found.add(row.outcome() + ": seen " + row.times() + " times in "
                    + log.map(RunLog::runs).orElse(0) + " runs, and the model says that it cannot happen");
        }
        return simulator.ready().filter(_ -> !found.isEmpty()).map(ready -> of(simulator, ready, found, log));
    }

    private static Evidence of(SimulatorModel simulator, Opened.Ready ready, List<String> found, Optional<RunLog> log) {
        String scenario = ready.scenario().name();
        String token = simulator.token().orElse("");
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put(scenario + ".fork", ready.text());
        files.put("schedule.txt", token + "\n");
        program(ready, files);
        log.filter(_ -> !simulator.contradictions().isEmpty())
                .ifPresent(runs -> files.put(scenario + ".log", runs.text()));
        if (!simulator.steering().steps().isEmpty()) {
            files.put(
                    "steered.txt",
                    simulator.steering().steps().stream()
                            .map(Evidence::line)
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        simulator.steering().xRay().ifPresent(xRay -> files.put("x-ray.txt", xRay.sentence() + "\n"));
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put(REPORT, report(ready, found, token, log, files));
        all.putAll(files);
        return new Evidence(scenario + "-evidence.zip", all);
    }

    private static void program(Opened.Ready ready, SequencedMap<String, String> files) {
        for (Language language : Language.values()) {
            if (NativeProgram.gap(ready.scenario(), language).isEmpty()) {
                NativeProgram program = NativeProgram.of(ready.scenario(), language);
                files.put(program.fileName(), program.text());
            }
        }
    }

    private static String report(
            Opened.Ready ready,
            List<String> found,
            String token,
            Optional<RunLog> log,
            SequencedMap<String, String> files) {
        StringBuilder text = new StringBuilder("The machine did something that the model excludes.\n\n");
        found.forEach(each -> text.append("  ").append(each).append('\n'));
        text.append("\nscenario  ").append(ready.scenario().name());
        text.append("\nplatform  ").append(ready.verdict().platform());
        text.append("\nhash      ").append(ready.verdict().hash());
        text.append("\nschedule  ").append(token);
        text.append("\n\nforklore  ").append(version());
        text.append("\njava      ").append(Runtime.version());
        text.append("\nsystem    ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.version"))
                .append(' ')
                .append(System.getProperty("os.arch"));
        text.append("\nprocessors ")
                .append(Runtime.getRuntime().availableProcessors())
                .append('\n');
        log.ifPresent(runs -> runs.environment()
                .forEach((key, value) ->
                        text.append(key).append(": ").append(value).append('\n')));
        text.append("\nFiles: ").append(String.join(", ", files.keySet())).append('\n');
        return text.toString();
    }

    /// The jar's manifest knows it; classes in a folder have none.
    private static String version() {
        return Optional.ofNullable(Evidence.class.getPackage().getImplementationVersion())
                .orElse("0.1.0-SNAPSHOT");
    }

    private static String line(SteerModel.Timed timed) {
        ComparedStep step = timed.step();
        return String.format(
                        Locale.ROOT, "%3d  +%.1f ms  %s", step.step(), timed.micros() / MICROS_PER_MILLI, step.actor())
                + step.processes().stream().map(Evidence::process).collect(Collectors.joining())
                + (step.note().isEmpty() ? "" : "  " + step.note());
    }

    private static String process(ComparedStep.RealProcess process) {
        return "  " + process.process() + " " + process.pid() + " threads "
                + process.threads().stream()
                        .map(thread -> thread.thread() + "=" + thread.tid())
                        .collect(Collectors.joining(","))
                + process.locks().stream()
                        .map(lock -> " " + lock.mutex() + "=" + lock.word()
                                + (lock.ownerTid().isPresent()
                                        ? "/" + lock.ownerTid().getAsInt()
                                        : ""))
                        .collect(Collectors.joining());
    }
}
