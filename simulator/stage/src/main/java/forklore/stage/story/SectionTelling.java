package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.model.Signal;
import forklore.stage.story.ProcessStory.Section;
import forklore.stage.story.ProcessStory.Turn;
import java.util.ArrayList;
import java.util.List;

/// Tells when a thread was inside a function or a handler.
final class SectionTelling {

    private static final List<String> AT_FORK = List.of("prepare handler", "parent handler", "child handler");

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
            sections.add(new Section(from, to, label(open), AT_FORK.contains(open) ? turns(to) : List.of()));
        }
    }

    private List<Turn> turns(int to) {
        List<Turn> turns = new ArrayList<>();
        for (int step = from; step <= Math.min(to, path.steps().size()); step++) {
            Path.Step made = path.steps().get(step - 1);
            if (made.actor().process() == process && made.actor().thread() == thread) {
                boolean direct = names(step - 1).size() == 1;
                int known = turns.isEmpty() ? 0 : turns.getLast().handler();
                turns.add(new Turn(step, direct ? number(step) : known));
            }
        }
        return turns;
    }

    /// A statement of a handler stands below the `atfork` that registered it.
    private int number(int step) {
        int line = path.steps().get(step - 1).span().line();
        int nearest = 0;
        int number = 0;
        for (Path.Step made : path.steps().subList(0, step - 1)) {
            int at = made.span().line();
            if (made.event() instanceof Event.Registered registered && at < line && at > nearest) {
                nearest = at;
                number = registered.number();
            }
        }
        return number;
    }

    /// The outermost function or handler that the thread's next statement is inside of, or an empty text.
    private String within(int step) {
        List<String> names = names(step);
        return names.isEmpty() ? "" : names.getFirst();
    }

    private List<String> names(int step) {
        return Telling.find(path, step, process)
                .map(found -> found.threads().get(thread).within())
                .orElse(List.of());
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
