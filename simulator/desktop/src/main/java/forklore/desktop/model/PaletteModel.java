package forklore.desktop.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A list of things to choose from by typing a part of their names: all commands, or all that can be found in a run.
public final class PaletteModel {

    private final ReadOnlyObjectWrapper<Optional<Kind>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> view = FXCollections.unmodifiableObservableList(entries);
    private final Supplier<List<Entry>> places;
    private Supplier<List<Entry>> commands = List::of;
    private List<Entry> all = List.of();

    /// What is chosen from.
    public enum Kind {
        /// Everything the window can do.
        COMMANDS("Do what?"),
        /// Threads, locks, variables and steps.
        PLACES("Find what? A thread, a lock, a step");

        private final String prompt;

        Kind(String prompt) {
            this.prompt = prompt;
        }

        /// {@return what is asked}
        public String prompt() {
            return prompt;
        }
    }

    /// Something to choose.
    ///
    /// @param name what it is called
    /// @param detail what stands beside it
    /// @param action what choosing it does
    public record Entry(String name, String detail, Runnable action) {}

    /// Makes a palette that is closed.
    ///
    /// @param places what can be found
    public PaletteModel(Supplier<List<Entry>> places) {
        this.places = places;
    }

    /// Says what the window can do.
    ///
    /// @param known the commands, asked for each time
    public void teach(Supplier<List<Entry>> known) {
        commands = known;
    }

    /// {@return what is chosen from, if it is open}
    public ReadOnlyObjectProperty<Optional<Kind>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// {@return what fits the search}
    public ObservableList<Entry> entries() {
        return view;
    }

    /// {@return the index of the entry that Enter chooses}
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Opens it with the commands.
    public void commands() {
        show(Kind.COMMANDS, commands.get());
    }

    /// Opens it with what can be found.
    public void find() {
        show(Kind.PLACES, places.get());
    }

    private void show(Kind kind, List<Entry> found) {
        all = found;
        search("");
        open.set(Optional.of(kind));
    }

    /// Leaves only what has all of these words.
    ///
    /// @param words what was typed
    public void search(String words) {
        List<String> parts = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(part -> !part.isEmpty())
                .toList();
        entries.setAll(all.stream()
                .filter(entry -> parts.stream()
                        .allMatch((entry.name() + " " + entry.detail()).toLowerCase(Locale.ROOT)::contains))
                .toList());
        selected.set(0);
    }

    /// Moves the selection; it stays within the entries.
    ///
    /// @param by how many entries
    public void move(int by) {
        selected.set(Math.clamp(selected.get() + (long) by, 0, Math.max(0, entries.size() - 1)));
    }

    /// Chooses an entry and closes.
    ///
    /// @param index of [#entries]; nothing happens if there is none
    public void choose(int index) {
        if (index >= 0 && index < entries.size()) {
            Runnable action = entries.get(index).action();
            hide();
            action.run();
        }
    }

    /// Closes it.
    public void hide() {
        open.set(Optional.empty());
    }
}
