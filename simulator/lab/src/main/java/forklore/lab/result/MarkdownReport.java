package forklore.lab.result;

/// Results as Markdown with tables, for the summary of a job or a comment: what students see, so only visible checks.
///
/// The tables are those of the GitHub Flavored Markdown Spec, section 4.10. A cell keeps to its line, and whatever a
/// student wrote cannot become markup.
final class MarkdownReport {

    private static final String MARKUP = "\\`*_{}[]()#+!|<>~&";

    private MarkdownReport() {}

    static String text(Gradebook book) {
        StringBuilder text = new StringBuilder();
        for (Graded each : book.graded()) {
            section(each.result(), text);
        }
        if (!book.refused().isEmpty()) {
            text.append("## Not graded\n\n");
            for (Gradebook.Refused refused : book.refused()) {
                text.append("- ")
                        .append(plain(refused.file()))
                        .append(": ")
                        .append(plain(refused.reason()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void section(Result result, StringBuilder text) {
        text.append("## ")
                .append(plain(result.student()))
                .append(": ")
                .append(plain(result.title()))
                .append("\n\n");
        text.append("**")
                .append(result.points())
                .append(" of ")
                .append(result.most())
                .append(" points**, attempt ");
        text.append(result.attempt()).append("\n\n| | Check | Points | Why |\n| --- | --- | ---: | --- |\n");
        for (Check check : Words.visible(result)) {
            text.append("| ").append(Words.of(check.passed())).append(" | ").append(plain(check.name()));
            text.append(" | ")
                    .append(check.points())
                    .append('/')
                    .append(check.most())
                    .append(" | ");
            text.append(plain(check.rationale())).append(" |\n");
        }
        text.append('\n');
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.append(c < ' ' ? ' ' : c);
        }
        return plain.toString();
    }
}
