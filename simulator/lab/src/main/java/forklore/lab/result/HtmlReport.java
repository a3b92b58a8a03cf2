package forklore.lab.result;

import java.util.List;

/// A page for people, whole in itself: the class, each check over the class, and each hand-in.
///
/// It follows the reader's choice of light or dark, prints on white, and needs neither a script nor a network.
final class HtmlReport {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Results of the labs</title>
            <style>
            :root { color-scheme: light dark; --ink: #1c2430; --soft: #566173; --page: #ffffff; --line: #d5dbe4;
              --head: #f2f5f9; --yes: #0b6b3a; --no: #a8261c; --not: #7a5200; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e7ecf3; --soft: #a9b4c4; --page: #12161d;
              --line: #353e4c; --head: #1b212b; --yes: #6fd59c; --no: #ff9d92; --not: #eebd62; } }
            @media print { :root { color-scheme: light; --ink: #000; --soft: #333; --page: #fff; --line: #999;
              --head: #fff; --yes: #000; --no: #000; --not: #000; } section { break-inside: avoid; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; background: var(--page);
              color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
            h3 { font-size: 1.05rem; margin: 2rem 0 .25rem; } p { margin: .25rem 0; } .soft { color: var(--soft); }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left;
              vertical-align: top; }
            thead th { background: var(--head); } .number { text-align: right; white-space: nowrap; }
            .passed { color: var(--yes); } .failed { color: var(--no); } .not-run { color: var(--not); }
            td.passed, td.failed, td.not-run { font-weight: 600; white-space: nowrap; }
            pre { margin: .35rem 0 0; padding: .5rem; background: var(--head); border: 1px solid var(--line);
              overflow-wrap: anywhere; white-space: pre-wrap; font: .85rem/1.45 ui-monospace, monospace; }
            a { color: inherit; }
            </style>
            </head>
            <body>
            """;

    private HtmlReport() {}

    static String text(Gradebook book) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("<h1>Results of the labs</h1>\n<p class=\"soft\">");
        text.append(count(book.graded().size(), "hand-in")).append(" graded, ").append(Words.seconds(book.millis()));
        text.append(" s of grading all together")
                .append(book.refused().isEmpty() ? "" : ", " + book.refused().size() + " not graded");
        text.append("</p>\n");
        overview(book, text);
        refused(book.refused(), text);
        tallies(book.tallies(), text);
        text.append("<h2>Each hand-in</h2>\n");
        for (int i = 0; i < book.graded().size(); i++) {
            handIn(i, book.graded().get(i), text);
        }
        return text.append("</body>\n</html>\n").toString();
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static void head(StringBuilder text, List<String> words, List<String> numbers) {
        text.append("<div class=\"wide\"><table>\n<thead><tr>");
        words.forEach(word -> text.append("<th scope=\"col\">").append(word).append("</th>"));
        numbers.forEach(word ->
                text.append("<th scope=\"col\" class=\"number\">").append(word).append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
    }

    private static void end(StringBuilder text) {
        text.append("</tbody></table></div>\n");
    }

    private static void cell(String value, StringBuilder text) {
        text.append("<td>").append(Markup.escaped(value)).append("</td>");
    }

    private static void number(Object value, StringBuilder text) {
        text.append("<td class=\"number\">").append(value).append("</td>");
    }

    private static void overview(Gradebook book, StringBuilder text) {
        text.append("<h2>The class</h2>\n");
        head(text, List.of("Student", "Lab"), List.of("Points", "Of", "Attempt", "Seconds"));
        for (int i = 0; i < book.graded().size(); i++) {
            Graded graded = book.graded().get(i);
            text.append("<tr><th scope=\"row\"><a href=\"#hand-in-")
                    .append(i + 1)
                    .append("\">");
            text.append(Markup.escaped(graded.result().student())).append("</a></th>");
            cell(graded.result().lab(), text);
            number(graded.result().points(), text);
            number(graded.result().most(), text);
            number(graded.result().attempt(), text);
            number(Words.seconds(graded.millis()), text);
            text.append("</tr>\n");
        }
        end(text);
    }

    private static void refused(List<Gradebook.Refused> refused, StringBuilder text) {
        if (refused.isEmpty()) {
            return;
        }
        text.append("<h2>Not graded</h2>\n");
        head(text, List.of("File", "Why"), List.of());
        for (Gradebook.Refused each : refused) {
            text.append("<tr>");
            cell(each.file(), text);
            cell(each.reason(), text);
            text.append("</tr>\n");
        }
        end(text);
    }

    private static void tallies(List<Gradebook.Tally> tallies, StringBuilder text) {
        text.append("<h2>Each check over the class</h2>\n");
        head(text, List.of("Lab", "Check"), List.of("Passed", "Failed", "Not run"));
        for (Gradebook.Tally tally : tallies) {
            text.append("<tr>");
            cell(tally.lab(), text);
            cell(tally.name(), text);
            number(tally.passed(), text);
            number(tally.failed(), text);
            number(tally.notRun(), text);
            text.append("</tr>\n");
        }
        end(text);
    }

    private static void handIn(int index, Graded graded, StringBuilder text) {
        Result result = graded.result();
        text.append("<section id=\"hand-in-").append(index + 1).append("\">\n<h3>");
        text.append(Markup.escaped(result.student() + ": " + result.title())).append("</h3>\n<p class=\"soft\">");
        text.append(result.points())
                .append(" of ")
                .append(count(result.most(), "point"))
                .append(", attempt ");
        text.append(result.attempt()).append(", seed ").append(result.seed()).append(", ");
        text.append(Words.seconds(graded.millis())).append(" s");
        text.append(graded.file().isEmpty() ? "" : ", " + Markup.escaped(graded.file()))
                .append("</p>\n");
        if (!graded.note().isEmpty()) {
            text.append("<p class=\"failed\">")
                    .append(Markup.escaped(graded.note()))
                    .append("</p>\n");
        }
        head(text, List.of("Check", "Result", "Why"), List.of("Points"));
        for (Check check : result.checks()) {
            check(check, text);
        }
        end(text);
        text.append("</section>\n");
    }

    private static void check(Check check, StringBuilder text) {
        String word = Words.of(check.passed());
        text.append("<tr><th scope=\"row\">")
                .append(Markup.escaped(check.name()))
                .append("</th><td class=\"");
        text.append(word.replace(' ', '-')).append("\">").append(word).append("</td><td>");
        text.append(Markup.escaped(check.rationale().isEmpty() ? check.description() : check.rationale()));
        if (!check.log().isBlank()) {
            text.append("<pre>").append(Markup.escaped(check.log().strip())).append("</pre>");
        }
        if (!check.help().isBlank()) {
            text.append("<p class=\"soft\">")
                    .append(Markup.escaped(check.help()))
                    .append("</p>");
        }
        text.append("</td><td class=\"number\">")
                .append(check.points())
                .append('/')
                .append(check.most());
        text.append("</td></tr>\n");
    }
}
