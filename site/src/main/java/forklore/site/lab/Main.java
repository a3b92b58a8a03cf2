package forklore.site.lab;

import forklore.lab.grade.Evidence;
import forklore.lab.result.Graded;
import forklore.lab.result.Result;
import forklore.lab.result.ResultText;
import forklore.lab.session.Handing;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.session.WorkText;
import forklore.site.graph.Linkage;
import org.teavm.jso.JSExport;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/// Where the script of a lab's page begins. It is the page, and in a worker it is the grader.
public final class Main {

    /// Stands between a result and the work behind it.
    static final String BEHIND = "\n@@@\n";

    private Main() {}

    /// Makes the lab of the page one that can be worked on. Its sheet and scenarios stand in the page, the platforms in
    /// a script beside this one; nothing is fetched.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        HTMLElement place = HTMLDocument.current().querySelector(".forklore-lab[data-lab]");
        if (place != null) {
            LabPage.open(place);
        }
    }

    /// {@return what the answers of a work are worth, see [ResultText], or what is wrong with its text}
    ///
    /// @param parcel the lab, see [Parcel]
    /// @param platforms the texts of all platforms, one behind the other
    /// @param work the work, see [WorkText]
    @JSExport
    public static String check(String parcel, String platforms, String work) {
        return switch (WorkText.read(Parcel.open(parcel, platforms), "work", work)) {
            case Opening.Opened(Work opened) -> say(opened.check(Evidence.recorded(opened.files())));
            case Opening.Refused refused -> Linkage.mistakes(refused.problems(), refused.text());
        };
    }

    /// {@return the result of handing in, a line `@@@`, and the work as it is then; or why it cannot be handed in}
    ///
    /// @param parcel the lab, see [Parcel]
    /// @param platforms the texts of all platforms, one behind the other
    /// @param work the work, see [WorkText]
    /// @param version the version of Forklore
    @JSExport
    public static String handIn(String parcel, String platforms, String work, String version) {
        return switch (WorkText.read(Parcel.open(parcel, platforms), "work", work)) {
            case Opening.Opened(Work opened) ->
                switch (opened.submit(Evidence.recorded(opened.files()), version)) {
                    case Handing.Handed handed ->
                        say(handed.result()) + BEHIND + handed.work().text();
                    case Handing.Refused refused -> Linkage.mistakes(refused.problems(), "");
                };
            case Opening.Refused refused -> Linkage.mistakes(refused.problems(), refused.text());
        };
    }

    private static String say(Result result) {
        return ResultText.text(new ResultText.Stored("", new Graded("", result, 0, "")));
    }
}
