package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Signal;
import forklore.stage.story.ProcessStory.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells when a thread was inside a function or a handler.
final class SectionTelling {

    private final Path path;
    private final int process;
    private final int thread;
    private final List<Section> sections = new ArrayList<>();
    private String open = "";
    private int from;
    private int last;

    private SectionTelling(Path path, int process, int thread) {
        this.path = path;
        this.process = process;
        this.thread = thread;
    }

    static List<Section> of(Path path, int process, int thread) {
        return new SectionTelling(path, process, thread).sections();
    }

    private List<Section> sections() {
        int count = path.steps().size();
        for (int step = 1; step <= count; step++) {
            Path.Step made = path.steps().get(step - 1);
            if (made.actor().process() == process && made.actor().thread() == thread) {
                next(step, within(step - 1));
            }
        }
        boolean inside =
                !open.isEmpty() && path.ending().isPresent() && within(count).equals(open);
        close(inside ? count + 1 : last);
        return sections;
    }

    private void next(int step, String within) {
        if (!within.equals(open)) {
            close(last);
            open = within;
            from = step;
        }
        last = step;
    }

    private void close(int to) {
        if (!open.isEmpty()) {
            sections.add(new Section(from, to, label(open)));
        }
    }

    /// The outermost function or handler that the thread's next statement is inside of, or an empty text.
    private String within(int step) {
        Optional<ThreadView> view =
                Telling.find(path, step, process).map(found -> found.threads().get(thread));
        return view.isEmpty() || view.get().within().isEmpty()
                ? ""
                : view.get().within().getFirst();
    }

    private static String label(String name) {
        boolean signal =
                List.of(Signal.values()).stream().anyMatch(each -> each.name().equals(name));
        if (signal) {
            return name + " handler";
        }
        return name.indexOf(' ') >= 0 ? name : name + "()";
    }
}
