package forklore.desktop.model;

import forklore.desktop.model.WindowModel.Place;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a newcomer is shown: three cards at the first start, and a tour of five bubbles that can be had again.
public final class TourModel {

    private static final String WELCOMED = "welcomed";

    private static final List<Bubble> BUBBLES = List.of(
            new Bubble(
                    "program",
                    "The program",
                    "One block for each thread, each with its own mark. A click on a line jumps to its step; Edit turns"
                            + " it into a text that you can change."),
            new Bubble(
                    "diagram",
                    "What happens",
                    "Time goes to the right. Each process has its threads above and its memory below. A fork copies the"
                            + " memory, but only the thread that called it."),
            new Bubble(
                    "scrub",
                    "Step by step",
                    "The arrows go forth and back, Space plays. A red mark is where it goes wrong: C jumps to the last"
                            + " good step before it, K to the fork."),
            new Bubble(
                    "state",
                    "The state",
                    "What every thread does and who has which lock, after this step. A dot marks what it changed."
                            + " Here you can also choose whose turn is next."),
            new Bubble(
                    "drawer",
                    "How often",
                    "Every outcome with its exact odds, beside what real runs did. Run natively makes such runs on this"
                            + " machine."));

    private final Memory memory;
    private final ReadOnlyBooleanWrapper welcome = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Bubble>> bubble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A bubble of the tour.
    ///
    /// @param target the id of what it is about
    /// @param title what that is called
    /// @param words what it is good for
    public record Bubble(String target, String title, String words) {
        /// {@return its number, from 1}
        public int number() {
            return BUBBLES.indexOf(this) + 1;
        }

        /// {@return the part of the window that has to be seen, if it is one}
        public Optional<Place> place() {
            return switch (target) {
                case "program" -> Optional.of(Place.PROGRAM);
                case "diagram" -> Optional.of(Place.PICTURE);
                case "state" -> Optional.of(Place.STATE);
                case "drawer" -> Optional.of(Place.RESULTS);
                default -> Optional.empty();
            };
        }

        /// {@return whether none comes after it}
        public boolean last() {
            return number() == BUBBLES.size();
        }
    }

    /// Makes a tour that has not begun.
    ///
    /// @param memory knows whether this is the first start
    public TourModel(Memory memory) {
        this.memory = memory;
    }

    /// {@return whether the cards of the first start are shown}
    public ReadOnlyBooleanProperty welcomeProperty() {
        return welcome.getReadOnlyProperty();
    }

    /// {@return the bubble that is shown, if one is}
    public ReadOnlyObjectProperty<Optional<Bubble>> bubbleProperty() {
        return bubble.getReadOnlyProperty();
    }

    /// {@return whether the window was never open before; from now on it was}
    public boolean firstStart() {
        boolean first = memory.recall(WELCOMED).isEmpty();
        memory.keep(WELCOMED, "yes");
        return first;
    }

    /// Shows the cards of the first start.
    public void welcome() {
        welcome.set(true);
    }

    /// Takes the cards away.
    public void dismiss() {
        welcome.set(false);
    }

    /// Begins the tour.
    public void begin() {
        welcome.set(false);
        bubble.set(Optional.of(BUBBLES.getFirst()));
    }

    /// The next bubble, or the end.
    public void next() {
        bubble.set(bubble.get().filter(now -> !now.last()).map(now -> BUBBLES.get(now.number())));
    }

    /// The bubble before.
    public void back() {
        bubble.set(bubble.get().map(now -> BUBBLES.get(Math.max(0, now.number() - 2))));
    }

    /// Ends the tour.
    public void end() {
        bubble.set(Optional.empty());
    }
}
