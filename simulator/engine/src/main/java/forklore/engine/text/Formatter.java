package forklore.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings the text of a scenario or of a platform into the canonical form, that of [Printer], and keeps what a scenario
/// does not have: comments, the order of declarations, and which lines stand together.
///
/// Two spaces for each block, one blank line at most and at least one between the parts, one space between words. What
/// is formatted reads as the same scenario, and formatting it again changes nothing.
public final class Formatter {

    /// What a line of the result is.
    private enum Part {
        BLANK,
        COMMENT,
        /// What the file says about itself, one line each.
        HEADING,
        /// A declaration of one line.
        OBJECT,
        /// What has a block, and prose.
        BLOCK,
        CLAIM,
        /// A line inside a block.
        INNER
    }

    /// A line of the result, or several of them for prose.
    private record Item(Part part, int depth, String text) {}

    /// A line that says something, and how deep it is.
    private record Placed(Line line, int depth, boolean hasBlock) {}

    private static final Item BLANK = new Item(Part.BLANK, 0, "");

    private final Source source;
    private final Map<Integer, Placed> placed = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();

    private Formatter(Source source) {
        this.source = source;
        Problems none = new Problems();
        place(Layout.of(new Lexer(source, none).lines(), none), 0);
    }

    /// {@return the text in the canonical form, or what is wrong with it}
    ///
    /// @param file the name of the file, for messages, as for [Reader]
    /// @param text the whole text; a platform if its first word is `platform`, otherwise a scenario
    public static Formatting format(String file, String text) {
        List<Problem> problems = Reader.problems(file, text, Reader.isPlatform(text));
        if (!problems.isEmpty()) {
            return new Formatting.Rejected(problems);
        }
        String formatted = new Formatter(Source.of(text)).text();
        // Deeper indentation can make a file too large that was nearly so before.
        return new Formatting.Formatted(formatted.length() > Limits.FILE_CHARACTERS ? text : formatted);
    }

    private void place(List<Node> nodes, int depth) {
        for (Node node : nodes) {
            boolean block = !node.block().isEmpty();
            placed.put(node.line().number(), new Placed(node.line(), depth, block));
            place(node.block(), depth + 1);
        }
    }

    private String text() {
        int number = 1;
        while (number <= source.size()) {
            Placed here = placed.get(number);
            if (here == null) {
                other(number);
            } else {
                number = code(here);
            }
            number++;
        }
        separate();
        return write();
    }

    /// Adds a line that is blank or only a comment.
    private void other(int number) {
        String bare = trimmed(source.line(number));
        if (!bare.isEmpty()) {
            items.add(new Item(Part.COMMENT, depthOfComment(number), bare));
        } else if (!items.isEmpty() && last().part() != Part.BLANK) {
            items.add(BLANK);
        }
    }

    /// Adds a line that says something.
    ///
    /// @return the number of the last line that belongs to it
    private int code(Placed here) {
        Line line = here.line();
        String written = source.line(line.number());
        StringBuilder text = new StringBuilder(LineFormat.of(line, written));
        int end = line.end().column() - 1;
        boolean prose = line.tokens().size() > 2 && line.tokens().get(1).is(Lexer.ABOUT_MARK);
        String rest = trimmed(written.substring(Math.min(written.length(), end)));
        text.append(rest.isEmpty() ? "" : "  " + rest);
        int last = line.number();
        if (prose) {
            String inside = line.tokens().get(2).text();
            text.append('\n')
                    .append(inside)
                    .append(inside.isEmpty() ? "" : "\n")
                    .append(Lexer.ABOUT_MARK);
            last = closing(line.number());
        }
        items.add(new Item(prose ? Part.BLOCK : part(here), here.depth(), text.toString()));
        return last;
    }

    private int closing(int opening) {
        int number = opening + 1;
        while (!source.line(number).contains(Lexer.ABOUT_MARK)) {
            number++;
        }
        return number;
    }

    private static Part part(Placed here) {
        String word = here.line().keyword();
        if (here.depth() > 0) {
            return Part.INNER;
        }
        if (here.hasBlock()) {
            return Part.BLOCK;
        }
        boolean heading = Keywords.HEADER.contains(word) || Keywords.PLATFORM_HEADER.contains(word);
        return heading ? Part.HEADING : word.equals("expect") ? Part.CLAIM : Part.OBJECT;
    }

    /// {@return how deep a comment belongs: as deep as the line below it, unless it is indented as the block above it}
    private int depthOfComment(int number) {
        Placed below = neighbour(number, 1);
        Placed above = neighbour(number, -1);
        int next = below == null ? 0 : below.depth();
        if (above == null || above.depth() <= next) {
            return next;
        }
        int indent =
                source.line(number).length() - leftTrimmed(source.line(number)).length();
        int depth = above.depth();
        Placed block = above;
        while (depth > next && block.line().indent() > indent) {
            depth--;
            block = enclosing(block);
        }
        return depth;
    }

    private Placed neighbour(int number, int step) {
        int at = number;
        while (at >= 1 && at <= source.size()) {
            if (placed.containsKey(at)) {
                return placed.get(at);
            }
            at += step;
        }
        return null;
    }

    private Placed enclosing(Placed inner) {
        int at = inner.line().number();
        Placed outer = inner;
        while (outer.depth() >= inner.depth()) {
            at--;
            outer = placed.getOrDefault(at, outer);
        }
        return outer;
    }

    /// Adds the blank lines between the parts, above the comments that belong to the part below.
    private void separate() {
        Part before = Part.BLANK;
        for (int i = 0; i < items.size(); i++) {
            Part part = items.get(i).part();
            boolean top = part != Part.BLANK && part != Part.COMMENT && part != Part.INNER;
            boolean apart = before != Part.BLANK && (part != before || part == Part.BLOCK);
            if (top && apart) {
                i += insertBlank(i);
            }
            before = top ? part : before;
        }
        while (!items.isEmpty() && last().part() == Part.BLANK) {
            items.remove(items.size() - 1);
        }
    }

    /// {@return how many lines were inserted}
    private int insertBlank(int at) {
        int first = at;
        while (first > 0
                && items.get(first - 1).part() == Part.COMMENT
                && items.get(first - 1).depth() == 0) {
            first--;
        }
        boolean blank = first == 0 || items.get(first - 1).part() == Part.BLANK;
        if (!blank) {
            items.add(first, BLANK);
        }
        return blank ? 0 : 1;
    }

    private Item last() {
        return items.get(items.size() - 1);
    }

    private String write() {
        StringBuilder out = new StringBuilder();
        for (Item item : items) {
            if (item.part() != Part.BLANK) {
                out.append(Words.spaces(2 * item.depth())).append(item.text());
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String leftTrimmed(String line) {
        int start = 0;
        while (start < line.length() && isBlank(line.charAt(start))) {
            start++;
        }
        return line.substring(start);
    }

    private static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return leftTrimmed(line.substring(0, end));
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == Characters.BYTE_ORDER_MARK;
    }
}
