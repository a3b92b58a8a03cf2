package forklore.guide.macro;

import forklore.engine.text.Code;
import forklore.engine.text.Problem;
import forklore.guide.source.Html;
import forklore.lab.outline.Fault;
import forklore.lab.sheet.FaultExample;
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
            head(code.id(), code.title(), code.explanation(), out);
            out.append("<p class=\"note\">The rule: ")
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

    /// `lab-codes::[]`: the same for every code that a message about a lab can carry: a sheet, answers, a hand-in.
    static String labCodes(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        StringBuilder out = new StringBuilder();
        for (Fault fault : Fault.values()) {
            head(fault.code(), fault.title(), fault.explanation(), out);
            out.append("<p class=\"note\">The rule: ")
                    .append(Html.sentence(fault.rule()))
                    .append("</p>\n");
            FaultExample.of(fault)
                    .ifPresent(example -> out.append("<details>\n<summary>Example of ")
                            .append(fault.code())
                            .append("</summary>\n")
                            .append(Listings.plain(
                                    "The message", example.message().stripTrailing()))
                            .append(Listings.plain(
                                    "Without the mistake", example.corrected().stripTrailing()))
                            .append("</details>\n"));
            out.append("</section>\n");
        }
        return out.toString();
    }

    private static void head(String code, String title, String explanation, StringBuilder out) {
        out.append("<section class=\"error-code\">\n<h3 id=\"")
                .append(code)
                .append("\">")
                .append(code)
                .append(": ")
                .append(Html.sentence(title))
                .append("</h3>\n<p>")
                .append(Html.sentence(explanation))
                .append("</p>\n");
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
