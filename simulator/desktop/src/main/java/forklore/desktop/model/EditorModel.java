package forklore.desktop.model;

import forklore.catalogue.Catalogue;
import forklore.engine.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The program as a text that can be changed. Each change is read and checked in the background at once; the next
/// change calls that off.
public final class EditorModel {

    /// How the name of a scenario file ends.
    public static final String ENDING = ".fork";

    private static final Pattern NAME = Pattern.compile("(?m)^scenario[ \t]+(\\S+)");

    private final SimulatorModel simulator;
    private final RecentFiles recent;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Live> live = new ReadOnlyObjectWrapper<>(new Live.Checking());
    private String saved = "";
    private String shown = "";
    private String called = "my-scenario";
    private Optional<Kept> coming = Optional.empty();
    private Optional<Consumer<String>> keeper = Optional.empty();

    /// A text that somebody else keeps.
    private record Kept(String text, Consumer<String> keeps) {}

    /// What is known of the text as it stands.
    public sealed interface Live {
        /// It is being checked.
        record Checking() implements Live {}

        /// It is no scenario.
        ///
        /// @param problems everything that is wrong with it
        record Mistakes(List<Problem> problems) implements Live {
            /// Copies the list.
            public Mistakes {
                problems = List.copyOf(problems);
            }
        }

        /// It is a scenario, but it cannot be checked.
        ///
        /// @param message what is wrong
        /// @param help what to do next
        record Unfit(String message, String help) implements Live {}

        /// It was checked.
        ///
        /// @param verdict the answer
        record Checked(forklore.engine.verdict.Verdict verdict) implements Live {}

        /// {@return everything that is wrong with the text}
        default List<Problem> mistakes() {
            return this instanceof Mistakes(List<Problem> problems) ? problems : List.of();
        }
    }

    /// What came of saving.
    public sealed interface Saving {
        /// The text lies in the file.
        ///
        /// @param file the file
        record Saved(Path file) implements Saving {}

        /// There is no file yet: one has to be chosen.
        record Nameless() implements Saving {}

        /// It could not be written.
        ///
        /// @param reason what the system says, and what to do
        record Refused(String reason) implements Saving {}
    }

    /// Makes an editor of what a simulator shows.
    ///
    /// @param simulator what is edited
    /// @param recent where files are noted
    public EditorModel(SimulatorModel simulator, RecentFiles recent) {
        this.simulator = simulator;
        this.recent = recent;
        simulator.openedProperty().subscribe(this::follow);
    }

    /// {@return whether the text can be edited now}
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// {@return whether there are changes that lie in no file}
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// {@return the text}
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// {@return the file it lies in; empty for a shipped scenario and for a new one}
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// {@return what is known of the text}
    public ReadOnlyObjectProperty<Live> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// Shows the text instead of the program. What a task is about is not changed, nor is it said what it comes to.
    public void edit() {
        open.set(simulator.withheldProperty().get() == Exercise.Withheld.NOTHING);
    }

    /// Opens a text that somebody else keeps as it is typed: it needs no file, and is never lost.
    ///
    /// @param exercise the text
    /// @param keeps gets each text
    public void open(Exercise exercise, Consumer<String> keeps) {
        keeper = Optional.empty();
        coming = Optional.of(new Kept(exercise.text(), keeps));
        open.set(true);
        text.set("");
        shown = "";
        simulator.open(exercise, () -> {});
    }

    /// Shows the program again. The text is kept.
    public void done() {
        open.set(false);
    }

    /// Begins a new scenario with the shipped template.
    public void begin() {
        String named = renamed(Catalogue.template(), "my-scenario");
        open.set(true);
        simulator.openText("my-scenario" + ENDING, named);
    }

    /// The text is another one.
    ///
    /// @param now the whole text
    public void type(String now) {
        if (now.equals(text.get())) {
            return;
        }
        set(now);
        changed.set(keeper.isEmpty() && !now.equals(saved));
        keeper.ifPresent(keeps -> keeps.accept(now));
        live.set(new Live.Checking());
        simulator.tryText(name(), now, this::hear);
    }

    /// Changes the text as a message offers.
    ///
    /// @param suggestion the change
    public void apply(Problem.Suggestion suggestion) {
        type(suggestion.apply(text.get()));
    }

    /// Goes back to the text as it was opened or saved.
    public void revert() {
        type(saved);
    }

    /// {@return what came of writing the text to its file}
    public Saving save() {
        return file.get().<Saving>map(this::write).orElseGet(Saving.Nameless::new);
    }

    /// Writes the text to another file. A scenario is called as its file, so its name changes with it.
    ///
    /// @param chosen the file; `.fork` is added if it is missing
    /// @return what came of it
    public Saving saveAs(Path chosen) {
        String name = chosen.getFileName().toString();
        Path path = name.endsWith(ENDING) ? chosen : chosen.resolveSibling(name + ENDING);
        String stem = path.getFileName().toString();
        String named = renamed(text.get(), stem.substring(0, stem.length() - ENDING.length()));
        Saving saving = write(path, named);
        if (saving instanceof Saving.Saved) {
            file.set(Optional.of(path));
            type(named);
            changed.set(false);
        }
        return saving;
    }

    /// {@return a name for the file of this text, with its ending}
    public String suggestedName() {
        return called + ENDING;
    }

    /// A scenario is called as its file. While its first line is being typed it keeps the name that it had: with
    /// another one, no offered correction of that line would help.
    private void set(String now) {
        Matcher found = NAME.matcher(now);
        if (found.find()) {
            called = found.group(1).replaceAll("[^A-Za-z0-9._-]", "-");
        }
        text.set(now);
    }

    private Saving write(Path path) {
        return write(path, text.get());
    }

    private Saving write(Path path, String content) {
        try {
            Files.writeString(path, content);
        } catch (IOException failure) {
            return new Saving.Refused("Cannot write " + path + ": " + failure.getMessage()
                    + ". Choose a folder that you may write to; the text is still here.");
        }
        saved = content;
        changed.set(false);
        recent.note(path);
        return new Saving.Saved(path);
    }

    private String name() {
        return file.get().map(Path::toString).orElseGet(this::suggestedName);
    }

    private void hear(Opened result) {
        live.set(
                switch (result) {
                    case Opened.Ready ready -> new Live.Checked(ready.verdict());
                    case Opened.Rejected rejected -> new Live.Mistakes(rejected.problems());
                    case Opened.Unreadable(String message, String help) -> new Live.Unfit(message, help);
                    case Opened.Checking _ -> new Live.Checking();
                });
    }

    /// Something was opened, here or elsewhere: its text is what is edited from now on.
    private void follow(Opened opened) {
        switch (opened) {
            case Opened.Ready ready -> take(ready.file(), ready.text());
            case Opened.Rejected rejected -> {
                take(rejected.file(), rejected.text());
                open.set(true);
            }
            case Opened.Checking _, Opened.Unreadable _ -> {}
        }
        if (!(opened instanceof Opened.Checking)) {
            hear(opened);
        }
    }

    private void take(String name, String now) {
        boolean ours = now.equals(text.get()) || now.equals(shown);
        shown = now;
        if (ours) {
            // It is what was typed here, or the last of it that was a scenario, on another platform.
            return;
        }
        set(now);
        keeper = coming.filter(kept -> kept.text().equals(now)).map(Kept::keeps);
        coming = Optional.empty();
        saved = now;
        changed.set(false);
        file.set(existing(name));
        file.get().ifPresent(recent::note);
    }

    private static Optional<Path> existing(String name) {
        try {
            // A shipped scenario is named by its place in the project; nobody wants to overwrite that by accident.
            return name.startsWith("scenarios/")
                    ? Optional.empty()
                    : Optional.of(Path.of(name)).filter(Path::isAbsolute).filter(Files::isRegularFile);
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }

    private static String renamed(String text, String name) {
        return text.replaceFirst("(?m)^(scenario[ \t]+)\\S+", "$1" + Matcher.quoteReplacement(name));
    }
}
