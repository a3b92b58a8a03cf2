package forklore.guide.source;

/// One thing that is wrong with the documents. A single one fails the build.
///
/// @param place where
/// @param message what is wrong, the value, what is allowed, and what to do next
public record Problem(Place place, String message) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }

    /// {@return `file:line: message`}
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
