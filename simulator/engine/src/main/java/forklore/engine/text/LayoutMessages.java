package forklore.engine.text;

import forklore.engine.model.Span;

/// The wording of what is wrong with blocks.
final class LayoutMessages {

    private LayoutMessages() {}

    static Message firstLine() {
        return Message.of("the first line is indented", "must begin in column 1")
                .help("begin `scenario`, `thread`, `outcome` and the like in column 1");
    }

    static Message tooDeep() {
        return Message.of("this block is more than " + Limits.NESTING + " blocks deep", "too deep")
                .help("write a smaller story");
    }

    static Message uneven(Span span, int indent, int outer, int inner) {
        String text =
                "this line is indented by " + spaces(indent) + ", the blocks around it by " + outer + " and " + inner;
        return Message.of(text, "between two blocks")
                .help("indent it by " + outer + " or by " + inner)
                .suggest(span, Words.spaces(inner), "indent it by " + inner + ", as the lines above it");
    }

    static Message unexpected(String keyword) {
        String after = keyword.isEmpty() ? "the line above" : Words.quoted(keyword);
        return Message.of("the line is indented, but " + after + " has no block", "indented too far")
                .help("begin it in the column of the line above");
    }

    static Message missing(String keyword, String contents) {
        return Message.of("nothing is indented below " + Words.quoted(keyword), "has no block")
                .help("indent " + contents + " below it");
    }

    private static String spaces(int count) {
        return count == 1 ? "1 space" : count + " spaces";
    }
}
