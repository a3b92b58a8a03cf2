package forklore.guide.macro;

import forklore.engine.platform.AsyncSignalSafe;
import forklore.guide.source.Html;
import java.util.List;

/// The table of what the child of a multi-threaded process, and a signal handler, may call.
final class SafeFunctions {

    private SafeFunctions() {}

    /// `safe-functions::[]`: each function that the engine knows, with a field to search in.
    static String table(MacroCall call, PageScope page) {
        Lookup.allow(call, page, 0, List.of());
        List<AsyncSignalSafe.Answer> known = AsyncSignalSafe.search("");
        StringBuilder out = new StringBuilder();
        out.append("<p class=\"filter\" hidden><label>Search <input type=\"search\" data-filter=\"safe-functions\">"
                + "</label> <span role=\"status\"></span></p>\n"
                + "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Functions\">\n"
                + "<table id=\"safe-functions\">\n<thead><tr><th scope=\"col\">Function</th>"
                + "<th scope=\"col\">May be called</th><th scope=\"col\">To know</th></tr></thead>\n<tbody>\n");
        known.forEach(each -> row(out, each));
        return out.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static void row(StringBuilder out, AsyncSignalSafe.Answer answer) {
        out.append("<tr><th scope=\"row\"><code>")
                .append(Html.escape(answer.name()))
                .append("</code></th>");
        switch (answer) {
            case AsyncSignalSafe.Safe safe ->
                out.append("<td><span class=\"tag success\">yes</span></td><td>Since ")
                        .append(Html.escape(safe.since().title()))
                        .append(". ")
                        .append(safe.note().map(Html::sentence).orElse(""));
            case AsyncSignalSafe.Unsafe unsafe ->
                out.append("<td><span class=\"tag danger\">no</span></td><td>")
                        .append(Html.sentence(unsafe.reason() + " " + unsafe.instead()));
            case AsyncSignalSafe.Unknown _ -> out.append("<td>unknown</td><td>");
        }
        out.append("</td></tr>\n");
    }
}
