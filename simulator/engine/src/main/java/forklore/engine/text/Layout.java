package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Makes blocks of lines by their indentation.
final class Layout {

    /// A block that is still open.
    private static final class Level {
        private int indent;
        private final List<Node> nodes;

        Level(int indent, List<Node> nodes) {
            this.indent = indent;
            this.nodes = nodes;
        }
    }

    private final Problems problems;
    private final List<Level> open = new ArrayList<>();

    /// The indentation below which every line is too deep, or -1.
    private int tooDeep = -1;

    private Layout(Problems problems) {
        this.problems = problems;
    }

    /// {@return the lines that are not indented, with their blocks}
    static List<Node> of(List<Line> lines, Problems problems) {
        Layout layout = new Layout(problems);
        List<Node> top = new ArrayList<>();
        layout.open.add(new Level(0, top));
        for (Line line : lines) {
            layout.add(line);
        }
        return top;
    }

    private void add(Line line) {
        if (tooDeep >= 0 && line.indent() > tooDeep) {
            return;
        }
        tooDeep = -1;
        Level level = innermost();
        if (line.indent() > level.indent) {
            deeper(line, level);
        } else {
            while (line.indent() < innermost().indent) {
                close(line);
            }
            innermost().nodes.add(new Node(line, new ArrayList<>()));
        }
    }

    private void deeper(Line line, Level level) {
        if (level.nodes.isEmpty()) {
            problems.reportIndentation(LayoutCodes.UNEXPECTED_INDENT, line.span(), LayoutMessages::firstLine);
            level.indent = line.indent();
            level.nodes.add(new Node(line, new ArrayList<>()));
        } else {
            List<Node> block = level.nodes.get(level.nodes.size() - 1).block();
            block.add(new Node(line, new ArrayList<>()));
            if (open.size() > Limits.NESTING) {
                problems.report(ValueCodes.DEEP_NESTING, line.span(), LayoutMessages::tooDeep);
                tooDeep = level.indent;
            } else {
                open.add(new Level(line.indent(), block));
            }
        }
    }

    /// Closes the innermost block, unless the line lies between it and the one around it: then the line is taken
    /// for one of the inner block.
    private void close(Line line) {
        Level level = innermost();
        if (open.size() == 1) {
            level.indent = line.indent();
            return;
        }
        int outer = open.get(open.size() - 2).indent;
        if (line.indent() > outer) {
            int inner = level.indent;
            Span span = new Span(line.number(), 1, line.indent());
            problems.reportIndentation(
                    LayoutCodes.UNEVEN_INDENT, span, () -> LayoutMessages.uneven(span, line.indent(), outer, inner));
            level.indent = line.indent();
        } else {
            open.remove(open.size() - 1);
        }
    }

    private Level innermost() {
        return open.get(open.size() - 1);
    }
}
