package forklore.desktop.model;

import forklore.catalogue.Catalogue;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Schedule;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.stage.story.Storyboard;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The shipped scenarios as cards that can be searched. Nothing is checked for it: what happens in a scenario is in the
/// verdict that is shipped beside it.
public final class LibraryModel {

    private final ScenarioSource source;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Fate>> fate = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<LibraryCard> cards = FXCollections.observableArrayList();
    private final ObservableList<LibraryCard> view = FXCollections.unmodifiableObservableList(cards);
    private final Map<String, Optional<Storyboard>> stories = new LinkedHashMap<>();
    private List<LibraryCard> all = List.of();

    /// The worst that happens in a scenario on any of its platforms.
    public enum Fate {
        /// A process can wait for ever.
        HANGS("hangs"),
        /// Nothing is promised.
        UNDEFINED("undefined"),
        /// It ends, but not always as one expects.
        SURPRISES("surprises"),
        /// It always ends well.
        FINE("fine");

        private final String word;

        Fate(String word) {
            this.word = word;
        }

        /// {@return the tag}
        public String word() {
            return word;
        }
    }

    /// Makes a library that is closed.
    ///
    /// @param source knows the platforms
    /// @param background where runs are played for thumbnails
    /// @param window where properties may change
    public LibraryModel(ScenarioSource source, Executor background, Executor window) {
        this.source = source;
        this.background = background;
        this.window = window;
    }

    /// {@return whether it is shown}
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// {@return the cards that fit the search, by topic}
    public ObservableList<LibraryCard> cards() {
        return view;
    }

    /// {@return what is searched for}
    public ReadOnlyStringProperty queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// {@return the index of the card that Enter opens}
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// {@return the only outcome that is shown, if one was chosen}
    public ReadOnlyObjectProperty<Optional<Fate>> fateProperty() {
        return fate.getReadOnlyProperty();
    }

    /// Shows it.
    public void show() {
        if (all.isEmpty()) {
            all = Catalogue.load().entries().stream().map(LibraryCard::of).toList();
            filter();
        }
        open.set(true);
    }

    /// Hides it.
    public void hide() {
        open.set(false);
    }

    /// Shows only what has all of these words in its name, title, topic or text.
    ///
    /// @param words what was typed
    public void search(String words) {
        query.set(words);
        filter();
    }

    /// Shows only scenarios of that fate; once more shows all again.
    ///
    /// @param wanted the fate
    public void only(Fate wanted) {
        fate.set(fate.get().equals(Optional.of(wanted)) ? Optional.empty() : Optional.of(wanted));
        filter();
    }

    /// Moves the selection; it stays within the cards.
    ///
    /// @param by how many cards
    public void move(int by) {
        selected.set(Math.clamp(selected.get() + (long) by, 0, Math.max(0, cards.size() - 1)));
    }

    /// {@return the selected card}
    public Optional<LibraryCard> selection() {
        return cards.stream().skip(selected.get()).findFirst();
    }

    /// Plays the worst run of a scenario, for a small picture of it.
    ///
    /// @param card which scenario
    /// @param told gets the run when there is one; at once if it was asked for before
    public void story(LibraryCard card, Consumer<Storyboard> told) {
        Optional<Storyboard> known = stories.getOrDefault(card.name(), Optional.empty());
        if (stories.containsKey(card.name())) {
            known.ifPresent(told);
            return;
        }
        background.execute(() -> {
            Optional<Storyboard> story = play(card);
            window.execute(() -> {
                stories.put(card.name(), story);
                story.ifPresent(told);
            });
        });
    }

    private Optional<Storyboard> play(LibraryCard card) {
        return card.worst()
                .flatMap(Schedule::parse)
                .flatMap(schedule -> program(card, schedule.platform())
                        .map(program -> Storyboard.of(
                                Replay.of(program, Limits.DEFAULT, schedule).path())));
    }

    private Optional<Program> program(LibraryCard card, String platform) {
        return Reader.read(card.name() + ".fork", card.text()) instanceof Reading.Parsed parsed
                        && Linker.link(parsed.scenario(), source.platforms(), platform)
                                instanceof Linking.Complete complete
                ? Optional.of(Program.of(complete.linked()))
                : Optional.empty();
    }

    private void filter() {
        List<String> words = Stream.of(query.get().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        cards.setAll(all.stream()
                .filter(card -> fate.get().map(wanted -> card.fate() == wanted).orElse(true))
                .filter(card -> words.stream().allMatch(card::mentions))
                .sorted(Comparator.comparingInt(card -> rank(card, words)))
                .toList());
        selected.set(0);
    }

    /// What is called so comes before what only speaks of it.
    private static int rank(LibraryCard card, List<String> words) {
        if (words.isEmpty() || card.name().equals(String.join("-", words))) {
            return 0;
        }
        String called = (card.name() + " " + card.title()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(called::contains) ? 1 : 2;
    }
}
