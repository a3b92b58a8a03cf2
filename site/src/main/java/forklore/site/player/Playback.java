package forklore.site.player;

import forklore.engine.explore.Path;
import java.util.ArrayList;
import java.util.List;

/// The runs of one scenario that can be shown, and which step of which one is shown. A value: every move makes
/// another one.
///
/// @param runs the runs, not empty
/// @param run the index of the run that is shown
/// @param step the number of the step that is shown; 0 is the time before the first step
public record Playback(List<Run> runs, int run, int step) {

    /// Copies the runs, and goes to the nearest step there is.
    public Playback {
        runs = List.copyOf(runs);
        if (run < 0 || run >= runs.size()) {
            throw new IllegalArgumentException("no run " + run + " of " + runs.size());
        }
        step = Math.max(0, Math.min(step, runs.get(run).path().steps().size()));
    }

    /// One run that can be chosen.
    ///
    /// @param label what it is called: the name of an outcome, or what it is
    /// @param odds how often it happens, as people read it; may be empty
    /// @param reason why it happens, one sentence; may be empty
    /// @param mood how it is marked
    /// @param path its steps
    public record Run(String label, String odds, String reason, Mood mood, Path path) {}

    /// How a run is marked.
    public enum Mood {
        /// It ends as it should.
        GOOD("good"),
        /// It ends as one should know.
        NOTABLE("notable"),
        /// It must not happen, or nobody said that it does.
        BAD("bad"),
        /// It comes from a link or from the page.
        SHARED("shared");

        private final String word;

        Mood(String word) {
            this.word = word;
        }

        /// {@return the mood of that word; [#SHARED] for any other}
        ///
        /// @param word the last part of the class in the style sheet
        static Mood of(String word) {
            for (Mood mood : values()) {
                if (mood.word.equals(word)) {
                    return mood;
                }
            }
            return SHARED;
        }

        /// {@return the last part of the class in the style sheet}
        String word() {
            return word;
        }
    }

    /// {@return the run that is shown}
    Run current() {
        return runs.get(run);
    }

    /// {@return the number of steps of the run that is shown}
    int last() {
        return current().path().steps().size();
    }

    /// {@return whether no step follows}
    boolean atEnd() {
        return step == last();
    }

    /// {@return the same run at another step; the nearest one if there is no such step}
    ///
    /// @param other the number of the step
    Playback at(int other) {
        return new Playback(runs, run, other);
    }

    /// {@return another run before its first step}
    ///
    /// @param index the index of the run
    Playback choose(int index) {
        return new Playback(runs, index, 0);
    }

    /// {@return a run from a link, at that step: one of the known runs if it is the same, else one more}
    ///
    /// @param shared the run
    /// @param sharedStep the number of the step
    Playback restored(Run shared, int sharedStep) {
        List<Run> all = new ArrayList<>();
        for (Run each : runs) {
            if (each.path().schedule().turns().equals(shared.path().schedule().turns())) {
                return new Playback(runs, runs.indexOf(each), sharedStep);
            }
            if (each.mood() != Mood.SHARED) {
                all.add(each);
            }
        }
        all.add(shared);
        return new Playback(all, all.size() - 1, sharedStep);
    }

    /// {@return the address part of the step that is shown}
    ShareLink link() {
        return new ShareLink(current().path().schedule(), step);
    }
}
