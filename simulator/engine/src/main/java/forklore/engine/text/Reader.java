package forklore.engine.text;

/// Reads scenario files.
public final class Reader {

    private Reader() {}

    /// {@return the scenario that a text says, or everything that is wrong with it}
    ///
    /// @param file the name of the file, for messages; the scenario's name must equal its last part without `.fork`
    /// @param text the whole text
    public static Reading read(String file, String text) {
        throw new UnsupportedOperationException("in work " + file + text);
    }
}
