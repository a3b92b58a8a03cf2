package forklore.guide.macro;

import forklore.engine.text.Code;
import forklore.engine.text.Problem;
import forklore.guide.source.Html;
import java.util.List;
import java.util.Optional;

/// Every code that a message about a scenario file can carry, from the reader's own table.
final class CodeList {

    private CodeList() {}

    /// `codes::[]`: each code with its rule, what it means, a file that has the mistake, the message, and the file
    /// without the mistake. Each has its code as anchor.
    static String codes(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        StringBuilder out = new StringBuilder();
        for (Code code : Code.all()) {
            out.append("<section class=\"error-code\">\n<h3 id=\"")
                    .append(code.id())
                    .append("\">")
                    .append(code.id())
                    .append(": ")
                    .append(Html.sentence(code.title()))
                    .append("</h3>\n<p>")
                    .append(Html.sentence(code.explanation()))
                    .append("</p>\n<p class=\"note\">The rule: ")
                    .append(Html.sentence(code.rule()))
                    .append(".</p>\n<details>\n<summary>Example of ")
                    .append(code.id())
                    .append("</summary>\n")
                    .append(Listings.plain("The message", message(code, call, page)))
                    .append(Listings.fork("Without the mistake", code.corrected()))
                    .append("</details>\n</section>\n");
        }
        return out.toString();
    }

    private static String message(Code code, MacroCall call, PageScope page) {
        Optional<Problem> own = code.problems().stream()
                .filter(each -> each.code().equals(code.id()))
                .findFirst();
        if (own.isEmpty()) {
            page.problem(call, call + ": the example of " + code.id() + " does not have this mistake");
        }
        return own.map(problem -> problem.render(code.example()).stripTrailing())
                .orElse("");
    }
}
