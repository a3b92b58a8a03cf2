package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import forklore.lab.personal.Sources;
import forklore.lab.sheet.LabReader;
import forklore.lab.sheet.LabReading;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.World;
import forklore.site.lab.Parcel;
import java.util.List;

/// Turns the guide's page of a lab into one on which the lab can be worked on.
final class LabParts {

    private static final String FOLDER = "labs/";
    private static final String ENDING = ".html";
    private static final String SECTION = "<div class=\"sect1\">";

    private final Catalogue catalogue;
    private final String version;

    /// Has the labs of a catalogue.
    ///
    /// @param catalogue the shipped labs and scenarios
    /// @param version the version of Forklore that stands in what is handed in
    LabParts(Catalogue catalogue, String version) {
        this.catalogue = catalogue;
        this.version = version;
    }

    /// {@return a page, with the lab in it if it is the page of one}
    ///
    /// @param html the page
    /// @param address its path within the site
    String in(String html, String address) {
        for (Catalogue.LabEntry entry : catalogue.labs()) {
            if (address.equals(FOLDER + entry.name() + ENDING)) {
                return with(html, entry);
            }
        }
        return html;
    }

    /// The box stands before the other way to work on the lab, or before the first task, whose heading has its name.
    private String with(String html, Catalogue.LabEntry entry) {
        LabSheet sheet = sheet(entry);
        int other = html.indexOf("<h2 id=\"how-to-work\"");
        int heading =
                other < 0 ? html.indexOf("<h2 id=\"" + sheet.tasks().getFirst().id() + "\"") : other;
        int section = html.lastIndexOf(SECTION, heading);
        if (heading < 0 || section < 0) {
            throw new IllegalStateException("the page of " + entry.name() + " has no section of its first task");
        }
        String box = "<div class=\"forklore-lab\" data-lab=\"" + entry.name() + "\" data-version=\"" + version + "\">"
                + "<p>With JavaScript, this lab can be worked on in this page. Without it, the command line does the"
                + " same.</p></div>\n<script type=\"text/plain\" class=\"forklore-lab-parcel\">"
                + parcel(entry, sheet).replace("</", "<\\/") + "</script>\n";
        String whole = html.substring(0, section) + box + html.substring(section);
        return whole.replaceFirst("</head>", head() + "</head>");
    }

    /// What such a page loads: the script of the labs has the player in it.
    private static String head() {
        String folder = "../player/";
        return "<link rel=\"stylesheet\" href=\"" + folder + "player.css\">\n<link rel=\"stylesheet\" href=\"" + folder
                + "lab.css\">\n<script defer src=\"" + folder + "platforms.js\"></script>\n<script defer src=\""
                + folder
                + "lab.js\"></script>\n";
    }

    private String parcel(Catalogue.LabEntry entry, LabSheet sheet) {
        List<Sources.Story> scenarios = sheet.worlds().stream()
                .map(World::scenario)
                .distinct()
                .map(name -> new Sources.Story(
                        name, catalogue.find(name).orElseThrow().text()))
                .toList();
        return Parcel.of(new Sources.Story(entry.name(), entry.text()), scenarios);
    }

    private static LabSheet sheet(Catalogue.LabEntry entry) {
        return switch (LabReader.read(entry.path(), entry.text())) {
            case LabReading.Parsed parsed -> parsed.sheet();
            case LabReading.Rejected rejected ->
                throw new IllegalStateException(entry.path() + " is no lab: " + rejected.problems());
        };
    }
}
