package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Message;
import forklore.cli.output.Paint;
import forklore.engine.jvm.JvmWorkshop;
import forklore.engine.jvm.ThreadCrew;
import forklore.engine.machine.Limits;
import forklore.engine.model.Platform;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import forklore.lab.result.Json;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One command at work: its surroundings, the global options, and the two streams it may write to.
public final class Invocation {

    /// More threads than this wait for each other most of the time.
    private static final int MAX_THREADS = 4;

    private final Surroundings surroundings;
    private final Globals globals;
    private final Paint paint;
    private final Paint errorPaint;
    private final boolean hints;
    private final Map<String, Platform> platforms = new HashMap<>();
    private Catalogue catalogue;

    /// Makes one.
    ///
    /// @param surroundings what it is started in
    /// @param globals the global options
    public Invocation(Surroundings surroundings, Globals globals) {
        this(surroundings, globals, !globals.quiet());
    }

    private Invocation(Surroundings surroundings, Globals globals, boolean hints) {
        this.surroundings = surroundings;
        this.hints = hints;
        this.globals = globals;
        this.paint = new Paint(
                Globals.wantsColour(globals.colour(), surroundings.terminal().output(), surroundings.environment()));
        this.errorPaint = new Paint(
                Globals.wantsColour(globals.colour(), surroundings.terminal().errors(), surroundings.environment()));
    }

    /// {@return the same, for a command that is part of a larger one: what to do next is said at the end of that}
    public Invocation withoutHints() {
        return new Invocation(surroundings, globals, false);
    }

    /// {@return what it is started in}
    public Surroundings surroundings() {
        return surroundings;
    }

    /// {@return the global options}
    public Globals globals() {
        return globals;
    }

    /// {@return the colour of standard output}
    public Paint paint() {
        return paint;
    }

    /// {@return the columns for running text}
    public int columns() {
        return surroundings.terminal().proseColumns();
    }

    /// {@return the shipped scenarios}
    public Catalogue catalogue() {
        if (catalogue == null) {
            catalogue = Catalogue.load();
        }
        return catalogue;
    }

    /// {@return a platform, which is read once however often it is needed}
    ///
    /// @param name its name
    /// @param reader reads it
    Platform platform(String name, Function<String, Platform> reader) {
        Platform known = platforms.get(name);
        if (known == null) {
            known = reader.apply(name);
            platforms.put(name, known);
        }
        return known;
    }

    /// {@return the file of that name, from the folder to start from}
    ///
    /// @param name the path as it was typed
    public Path file(String name) {
        return surroundings.directory().resolve(globals.directory()).resolve(name);
    }

    /// Prints a line of the result.
    ///
    /// @param line the line
    public void say(String line) {
        surroundings.out().print(line + "\n");
    }

    /// Prints lines of the result.
    ///
    /// @param lines the lines
    public void say(List<String> lines) {
        for (String line : lines) {
            say(line);
        }
    }

    /// Prints a message as part of the result.
    ///
    /// @param message what is said
    public void say(Message message) {
        say(message.typed(surroundings::typed).lines(paint));
    }

    /// Prints the result as JSON.
    ///
    /// @param record see [Json]
    public void sayJson(Object record) {
        surroundings.out().print(Json.text(record));
    }

    /// Prints what to do next, if hints are wanted.
    ///
    /// @param commands the commands to offer
    public void hint(String... commands) {
        if (hints) {
            say("");
            for (String command : commands) {
                say("   = next: " + paint.accent(typed(command)));
            }
        }
    }

    /// {@return the verdict on a scenario on a platform; on a terminal somebody who waits is told what for}
    ///
    /// @param setting what to check
    /// @param limits the bounds of the search
    Verdict judge(Setting setting, Limits limits) {
        try (Ticker _ = Ticker.start(this, "searching every interleaving");
                ThreadCrew crew = new ThreadCrew(
                        Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()))) {
            return Judge.judge(setting.linked(), limits, new JvmWorkshop(crew));
        } finally {
            progress("");
        }
    }

    /// {@return a command as it can be typed here}
    ///
    /// @param command a command
    public String typed(String command) {
        return surroundings.typed(command);
    }

    /// Prints a message to standard error.
    ///
    /// @param message what is said
    public void report(Message message) {
        surroundings.out().flush();
        for (String line : message.typed(surroundings::typed).lines(errorPaint)) {
            surroundings.err().print(line + "\n");
        }
        surroundings.err().flush();
    }

    /// Prints a text to standard error as it is.
    ///
    /// @param text whole lines
    public void reportText(String text) {
        surroundings.out().flush();
        PrintStream err = surroundings.err();
        err.print(text.endsWith("\n") ? text : text + "\n");
        err.flush();
    }

    /// {@return whether somebody watches}
    public boolean showsProgress() {
        return surroundings.terminal().errors() && !globals.quiet();
    }

    /// Shows how far it is, in place, on a terminal only.
    ///
    /// @param text one line, or an empty text to take it away
    public void progress(String text) {
        if (showsProgress()) {
            surroundings.out().flush();
            surroundings.err().print("\r\u001b[K" + text);
            surroundings.err().flush();
        }
    }
}
