package forklore.site.lab;

import forklore.engine.text.Problem;
import forklore.lab.personal.PersonalTask;
import forklore.lab.result.Check;
import forklore.lab.result.Result;
import forklore.lab.result.ResultText;
import forklore.lab.session.Entered;
import forklore.lab.session.Library;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.session.WorkText;
import forklore.lab.sheet.LabSheet;
import forklore.site.graph.Linkage;
import forklore.site.player.Background;
import forklore.site.player.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/// One lab in its page: a student begins, works, and hands in. The page shows the tasks with the data of an example;
/// as soon as somebody works on it, each task has their own data and something to answer with.
final class LabPage implements Desk {

    private static final String KEPT = "forklore-lab-";

    /// The section that says whose data the page shows, and how to work elsewhere.
    private static final String EXAMPLE = "how-to-work";

    private static final String REFUSED = "The browser keeps nothing for this page (a private window, or storage is"
            + " switched off): what you enter is lost when the page is closed. Save a copy before.";

    private final String parcel;
    private final Library library;
    private final LabSheet sheet;
    private final String version;
    private final WorkPanel panel;
    private final List<TaskView> tasks = new ArrayList<>();
    private Optional<Work> work = Optional.empty();
    private Optional<Result> result = Optional.empty();
    private boolean grading;

    private LabPage(HTMLElement place, String parcel) {
        this.parcel = parcel;
        library = Parcel.open(parcel, Dom.platforms());
        sheet = library.course().labs().getFirst();
        version = place.getAttribute("data-version");
        panel = new WorkPanel(place, this);
    }

    /// Opens the lab of a page, with the work that the browser keeps.
    ///
    /// @param place where it is put
    static void open(HTMLElement place) {
        HTMLElement carried = HTMLDocument.current().querySelector("script.forklore-lab-parcel");
        LabPage page = new LabPage(place, Dom.text(carried).replace("<\\/", "</"));
        String kept = Memory.get(page.key());
        if (kept.isEmpty()) {
            page.panel.offer("");
        } else {
            page.goOn(WorkText.read(page.library, "the work that the browser keeps", kept));
        }
    }

    private String key() {
        return KEPT + sheet.name();
    }

    @Override
    public LabSheet sheet() {
        return sheet;
    }

    @Override
    public Work work() {
        return work.orElseThrow();
    }

    @Override
    public void begin(String student, int course) {
        goOn(Work.begin(sheet, library.sources(), student, course, 1));
    }

    @Override
    public void open(String name, String text) {
        boolean handedIn = text.startsWith("forklore-lab");
        Opening opening = handedIn ? WorkText.handedIn(library, name, text) : WorkText.read(library, name, text);
        if (opening instanceof Opening.Opened(Work opened)
                && opened.lab().sheet().number() != sheet.number()) {
            panel.offer(name + " is for lab " + opened.lab().sheet().number() + ": open it on the page of that lab.");
        } else {
            goOn(opening);
        }
    }

    private void goOn(Opening opening) {
        switch (opening) {
            case Opening.Opened(Work opened) -> {
                result = Optional.empty();
                keep(opened);
                show();
            }
            case Opening.Refused refused -> panel.offer(Linkage.mistakes(refused.problems(), refused.text()));
        }
    }

    /// Remembers a work, in the page and in the browser.
    private void keep(Work next) {
        work = Optional.of(next);
        panel.warn(Memory.put(key(), next.text()) ? "" : REFUSED);
    }

    private void show() {
        tasks.clear();
        for (PersonalTask task : work().lab().tasks()) {
            HTMLElement heading = Dom.byId(task.id());
            if (heading != null) {
                tasks.add(new TaskView(Dom.nextElement(heading), task, this));
            }
        }
        HTMLElement example = Dom.byId(EXAMPLE);
        if (example != null) {
            Dom.hideSection(example);
        }
        refresh();
    }

    private void refresh() {
        panel.show(work(), result);
    }

    @Override
    public String enter(String task, String text) {
        return entered(work().enter(task, text), text);
    }

    @Override
    public String attach(String name, String text) {
        return entered(work().attach(name, text), text);
    }

    private String entered(Entered entered, String text) {
        keep(entered.work());
        refresh();
        return switch (entered) {
            case Entered.Taken _ -> "";
            case Entered.Refused(Work _, List<Problem> problems) -> Linkage.mistakes(problems, text);
        };
    }

    @Override
    public void change(Work next) {
        keep(next);
        refresh();
    }

    @Override
    public void check() {
        grade("check", this::say);
    }

    @Override
    public void handIn() {
        grade("handIn", text -> {
            int end = text.indexOf(Main.BEHIND);
            if (end < 0) {
                say(text);
                return;
            }
            String after = text.substring(end + Main.BEHIND.length());
            if (WorkText.read(library, "the work", after) instanceof Opening.Opened(Work handed)) {
                keep(handed);
                show();
                say(text.substring(0, end));
                save();
            }
        });
    }

    private void grade(String what, Consumer<String> then) {
        if (grading) {
            return;
        }
        grading = true;
        panel.busy(true);
        String[] texts = {parcel, Dom.platforms(), work().text(), version};
        Background.start("forkloreLab", what, texts, text -> {
            grading = false;
            panel.busy(false);
            then.accept(text);
        });
    }

    private void say(String text) {
        Optional<ResultText.Stored> stored = ResultText.read(text);
        if (stored.isEmpty()) {
            panel.say(text.isEmpty() ? "Grading broke off. Check again; if it stays so, use the command line." : text);
            return;
        }
        result = stored.map(each -> each.graded().result());
        for (Check check : result.get().checks()) {
            tasks.forEach(view -> view.told(check));
        }
        refresh();
    }

    @Override
    public void save() {
        work().handInText().ifPresent(text -> Files.give(work().handInFile(), text));
    }

    @Override
    public void copy() {
        Files.give(work().student() + "-" + sheet.id() + ".forklore-work", work().text());
    }

    @Override
    public void next() {
        goOn(work().next());
    }

    @Override
    public void forget() {
        Memory.forget(key());
        Dom.reload();
    }
}
