package forklore.stage.layout;

/// How much can be said in a column.
public enum Detail {
    /// Two lines of words.
    WORDS,
    /// An icon.
    ICONS,
    /// A plain bar.
    BARS;

    /// The narrowest column that has room for words, in pixels.
    public static final double WORDS_FROM = 58;

    /// The narrowest column that has room for an icon, in pixels.
    public static final double ICONS_FROM = 18;

    /// {@return what fits into a column}
    ///
    /// @param columnWidth in pixels
    public static Detail of(double columnWidth) {
        if (columnWidth >= WORDS_FROM) {
            return WORDS;
        }
        return columnWidth >= ICONS_FROM ? ICONS : BARS;
    }
}
