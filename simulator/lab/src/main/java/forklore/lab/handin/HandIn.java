package forklore.lab.handin;

import forklore.lab.outline.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that a student did in a lab, in one file: the tries in order, each with a seal over
/// itself and the one
/// before it.
///
/// The seals tell an honest file from one that was edited by hand. They keep no secret and stop
/// nobody who computes them
/// anew, so a teacher never believes the stored points: every try is graded again from its seed.
///
/// @param lab the number of the lab
/// @param student the student's name or number
/// @param seed what the data were drawn from
/// @param version the version of Forklore
/// @param tries the graded tries, in order
public record HandIn(int lab, String student, long seed, String version, List<Try> tries) {

    /// The greatest number of tries.
    public static final int MOST_TRIES = 99;

    /// Copies the list.
    public HandIn {
        tries = List.copyOf(tries);
        if (tries.size() > MOST_TRIES) {
            throw new IllegalArgumentException(tries.size() + " tries");
        }
    }

    /// One graded try.
    ///
    /// @param attempt its number, from 1
    /// @param answers the answer file as it was
    /// @param files other files that were handed in, by name; programs above all
    /// @param points what it was said to be worth when it was made
    /// @param seal the hash of all this and of the seal before it
    public record Try(int attempt, String answers, List<Attached> files, int points, String seal) {
        /// Copies the list.
        public Try {
            files = List.copyOf(files);
        }
    }

    /// A file that belongs to a try.
    ///
    /// @param name its name, without a folder
    /// @param text its text
    public record Attached(String name, String text) {}

    /// {@return this file with one more try}
    ///
    /// @param attempt the number of the try
    /// @param answers the answer file
    /// @param files other files
    /// @param points what it is worth
    public HandIn with(int attempt, String answers, List<Attached> files, int points) {
        List<Try> more = new ArrayList<>(tries);
        more.add(sealed(
                attempt,
                answers,
                files,
                points,
                tries.isEmpty() ? start() : tries.getLast().seal()));
        return new HandIn(lab, student, seed, version, more);
    }

    /// {@return whether the last try is this one}
    ///
    /// @param attempt the number of the try
    /// @param answers the answer file
    /// @param files other files
    public boolean endsWith(int attempt, String answers, List<Attached> files) {
        return last().filter(last -> last.attempt() == attempt
                        && last.answers().equals(Bars.plain(answers))
                        && last.files().equals(plain(files)))
                .isPresent();
    }

    /// Texts are kept as they will be read again: otherwise their seal would not fit.
    private static Try sealed(int attempt, String answers, List<Attached> files, int points, String before) {
        Try bare = new Try(attempt, Bars.plain(answers), plain(files), points, "");
        return new Try(attempt, bare.answers(), bare.files(), points, seal(before, bare));
    }

    private static List<Attached> plain(List<Attached> files) {
        return files.stream()
                .map(file -> new Attached(file.name(), Bars.plain(file.text())))
                .toList();
    }

    /// {@return the last try, which is the one that counts}
    public Optional<Try> last() {
        return tries.isEmpty() ? Optional.empty() : Optional.of(tries.getLast());
    }

    /// {@return the number of the first try whose seal does not fit; empty if all fit}
    public Optional<Integer> tampered() {
        String before = start();
        for (Try each : tries) {
            if (!seal(before, each).equals(each.seal())) {
                return Optional.of(each.attempt());
            }
            before = each.seal();
        }
        return Optional.empty();
    }

    private String start() {
        return Sha256.of("lab " + lab + "\nstudent " + student + "\nseed " + seed);
    }

    private static String seal(String before, Try each) {
        StringBuilder text = new StringBuilder(before);
        text.append("\nattempt ").append(each.attempt()).append("\npoints ").append(each.points());
        text.append("\nanswers ").append(Sha256.of(each.answers()));
        for (Attached file : each.files()) {
            text.append("\nfile ").append(file.name()).append(' ').append(Sha256.of(file.text()));
        }
        return Sha256.of(text.toString());
    }
}
