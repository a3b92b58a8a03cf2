package forklore.lab.result;

import java.util.Optional;

/// The forms in which results leave Forklore.
public enum Format {
    /// A page for people: [HtmlReport].
    HTML("html", "html", true),
    /// A line for each hand-in: [CsvTable].
    CSV("csv", "csv", true),
    /// For build servers: [JunitReport].
    JUNIT("junit", "xml", true),
    /// For job summaries and pull requests: [MarkdownReport].
    MARKDOWN("markdown", "md", true),
    /// For Gradescope, one hand-in a file: [GradescopeResults].
    GRADESCOPE("gradescope", "json", false),
    /// For PrairieLearn, one hand-in a file: [PrairieLearnResults].
    PRAIRIELEARN("prairielearn", "json", false),
    /// As check50 writes it, one hand-in a file: [Check50Results].
    CHECK50("check50", "json", false);

    private final String word;
    private final String ending;
    private final boolean holdsSeveral;

    Format(String word, String ending, boolean holdsSeveral) {
        this.word = word;
        this.ending = ending;
        this.holdsSeveral = holdsSeveral;
    }

    /// {@return how it is asked for}
    public String word() {
        return word;
    }

    /// {@return the ending of a file in this form}
    public String ending() {
        return ending;
    }

    /// {@return whether one text may hold several hand-ins}
    public boolean holdsSeveral() {
        return holdsSeveral;
    }

    /// {@return the form of that name}
    ///
    /// @param word how it is asked for
    public static Optional<Format> of(String word) {
        for (Format format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /// {@return the text}
    ///
    /// @param book what to write; exactly one hand-in where a text cannot hold several
    public String text(Gradebook book) {
        if (!holdsSeveral && book.graded().size() != 1) {
            throw new IllegalArgumentException(
                    word + " holds one hand-in, not " + book.graded().size());
        }
        return switch (this) {
            case HTML -> HtmlReport.text(book);
            case CSV -> CsvTable.text(book);
            case JUNIT -> JunitReport.text(book);
            case MARKDOWN -> MarkdownReport.text(book);
            case GRADESCOPE -> GradescopeResults.text(book.graded().getFirst());
            case PRAIRIELEARN ->
                PrairieLearnResults.text(book.graded().getFirst().result());
            case CHECK50 -> Check50Results.text(book.graded().getFirst().result());
        };
    }
}
