package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.TraceText;
import forklore.engine.explore.Path;
import forklore.engine.model.Scenario;
import forklore.stage.export.ChromeTrace;
import forklore.stage.export.PdfPicture;
import forklore.stage.export.PlayerLink;
import forklore.stage.export.ShiVizLog;
import forklore.stage.export.Transcript;
import forklore.stage.layout.Film;
import forklore.stage.layout.Layout;
import forklore.stage.layout.LayoutOptions;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run, as a file in one of the forms of `forklore trace`.
///
/// @param scenario what it is a run of
/// @param path the run
/// @param step the number of steps made, for a picture
/// @param moment how far the animation of that step is, from 0 to 1
/// @param arrows whether arrows show what came after what for a reason
/// @param theme the colours
record TraceFile(Scenario scenario, Path path, int step, double moment, boolean arrows, Theme theme) {

    /// All forms.
    static final List<String> FORMATS =
            List.of("text", "json", "svg", "pdf", "png", "gif", "transcript", "perfetto", "shiviz", "link");

    /// Those that are no text.
    static final List<String> BINARY = List.of("pdf", "png", "gif");

    private static final String PIXELS = "forklore.desktop.Export";

    static List<String> themes() {
        return List.of(Theme.values()).stream().map(Theme::word).toList();
    }

    static Theme theme(String word) {
        return List.of(Theme.values()).stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /// Writes it into a file, or prints it if there is none.
    Exit write(Invocation invocation, String format, String file) {
        Optional<byte[]> bytes = bytes(invocation, format);
        if (bytes.isEmpty()) {
            return Exit.MISSING;
        }
        if (file.isEmpty()) {
            invocation.surroundings().out().print(new String(bytes.get(), StandardCharsets.UTF_8));
            return Exit.HOLDS;
        }
        java.nio.file.Path place = invocation.file(file);
        try {
            Files.write(place, bytes.get());
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot write to `" + file + "`",
                    Message.why(Files.isDirectory(place) ? "it is a folder" : "the folder may be missing or protected"),
                    Message.next("name a file in a folder that exists")));
            return Exit.USAGE;
        }
        if (!invocation.globals().quiet()) {
            invocation.say("wrote " + file);
        }
        return Exit.HOLDS;
    }

    private Optional<byte[]> bytes(Invocation invocation, String format) {
        return switch (format) {
            case "pdf" -> Optional.of(pdf());
            case "png" ->
                pixels(
                        invocation,
                        "png",
                        List.of(Storyboard.class, int.class, double.class, Theme.class),
                        List.of(Storyboard.of(path), step, moment, theme));
            case "gif" ->
                pixels(invocation, "gif", List.of(Storyboard.class, Theme.class), List.of(Storyboard.of(path), theme));
            default -> Optional.of(text(format).getBytes(StandardCharsets.UTF_8));
        };
    }

    private String text(String format) {
        return switch (format) {
            case "svg" -> TraceText.svg(this.scenario, path, step, moment, arrows, theme);
            case "transcript" -> Transcript.of(scenario.title(), path);
            case "perfetto" -> ChromeTrace.of(Storyboard.of(path));
            case "shiviz" -> ShiVizLog.of(path);
            case "link" -> PlayerLink.of(path.schedule(), step) + "\n";
            default -> throw new IllegalArgumentException("no form " + format);
        };
    }

    private byte[] pdf() {
        Storyboard story = Storyboard.of(path);
        LayoutOptions options = LayoutOptions.USUAL.withArrows(arrows);
        DisplayList picture = Layout.of(story, Layout.WIDE, options);
        return PdfPicture.of(picture, Film.at(story, picture, step, moment, options), theme, scenario.title());
    }

    /// What needs pixels is drawn by the desktop, which is there at run time only and is found by its
    /// name.
    private static Optional<byte[]> pixels(
            Invocation invocation, String method, List<Class<?>> types, List<Object> arguments) {
        try {
            Class<?> desktop = Class.forName(PIXELS);
            byte[] file = (byte[]) desktop.getMethod(method, types.toArray(Class<?>[]::new))
                    .invoke(null, new ArrayList<>(arguments).toArray());
            desktop.getMethod("done").invoke(null);
            return Optional.of(file);
        } catch (ClassNotFoundException absent) {
            invocation.report(Message.error(
                    "pictures of pixels are not part of this build",
                    Message.why(PIXELS + " is not on the class path"),
                    Message.next("start Forklore by its launcher, ./forklore: it builds what is missing"),
                    Message.next("--format svg or pdf, which need nothing")));
            return Optional.empty();
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof UnsupportedOperationException
                    || failure.getCause() instanceof LinkageError) {
                invocation.report(Message.error(
                        "JavaFX cannot draw here",
                        Message.why("it says: " + failure.getCause().getMessage()),
                        Message.next("--format svg or pdf, which need nothing")));
                return Optional.empty();
            }
            throw new IllegalStateException("drawing failed: " + failure.getCause(), failure.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(PIXELS + " cannot be called", changed);
        }
    }
}
