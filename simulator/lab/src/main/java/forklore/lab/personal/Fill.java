package forklore.lab.personal;

import forklore.engine.model.Span;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts one student's names, words and numbers into texts.
///
/// In prose, `{m}` stands for what `m` is called there. In pieces of a program the names themselves
/// are changed, and
/// `{...}` stands for drawn words and numbers. `{n+1}` and `{n-m}` are sums.
final class Fill {

    private final List<Slot> slots;
    private final List<Slot> renames;
    private final Findings findings;

    /// A name, and what stands for it.
    record Slot(String name, String value) {}

    /// @param slots the drawn words and numbers
    /// @param renames the changed names
    Fill(List<Slot> slots, List<Slot> renames, Findings findings) {
        this.slots = List.copyOf(slots);
        this.renames = List.copyOf(renames);
        this.findings = findings;
    }

    /// {@return a text for people with everything filled in}
    ///
    /// @param span where it is written
    String prose(String text, Span span) {
        List<Slot> all = new ArrayList<>(slots);
        all.addAll(renames);
        return braces(text, all, span);
    }

    /// {@return what a name of the program is called here}
    String name(String name) {
        return renames.stream()
                .filter(slot -> slot.name().equals(name))
                .map(Slot::value)
                .findFirst()
                .orElse(name);
    }

    /// {@return a fill that knows some more words}
    Fill with(List<Slot> more) {
        List<Slot> all = new ArrayList<>(slots);
        all.addAll(more);
        return new Fill(all, renames, findings);
    }

    /// {@return a piece of a program, or a condition, with everything filled in}
    ///
    /// @param span where it is written
    String code(String text, Span span) {
        return renamed(braces(text, slots, span));
    }

    /// {@return a piece of a program with drawn words and numbers, but the names it has in the
    /// catalogue}
    ///
    /// @param span where it is written
    String catalogueCode(String text, Span span) {
        return braces(text, slots, span);
    }

    private String braces(String text, List<Slot> known, Span span) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                return out.append(text, at, text.length()).toString();
            }
            out.append(text, at, open);
            String inside = text.substring(open + 1, close);
            Optional<String> value = value(inside, known);
            if (value.isEmpty() && isName(inside)) {
                List<String> names = known.stream().map(Slot::name).toList();
                findings.unknown(Fault.UNKNOWN_NAME, span, "a name of this world", inside, names);
            }
            out.append(value.orElse("{" + inside + "}"));
            at = close + 1;
        }
        return out.toString();
    }

    /// Prose has braces of its own, as in attributes of AsciiDoc: only what looks like one of ours
    /// is asked for.
    private static boolean isName(String inside) {
        return !inside.isEmpty()
                && !inside.equals("walk")
                && inside.chars().allMatch(each -> Words.isPart((char) each) && each != '-');
    }

    private static Optional<String> value(String inside, List<Slot> known) {
        Optional<String> whole = known.stream()
                .filter(slot -> slot.name().equals(inside))
                .map(Slot::value)
                .findFirst();
        return whole.or(() -> sum(inside, known));
    }

    private static Optional<String> sum(String inside, List<Slot> known) {
        int sign = Math.max(inside.indexOf('+'), inside.indexOf('-', 1));
        if (sign < 1) {
            return Optional.empty();
        }
        Optional<Integer> left = number(inside.substring(0, sign), known);
        Optional<Integer> right = number(inside.substring(sign + 1), known);
        int factor = inside.charAt(sign) == '+' ? 1 : -1;
        return left.flatMap(one -> right.map(other -> Integer.toString(one + factor * other)));
    }

    private static Optional<Integer> number(String text, List<Slot> known) {
        String digits = known.stream()
                .filter(slot -> slot.name().equals(text))
                .map(Slot::value)
                .findFirst()
                .orElse(text);
        boolean isNumber =
                !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(each -> each >= '0' && each <= '9');
        return isNumber ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /// Text in quotes stays. So does a line that is `child` or `parent` alone, which is a part of
    /// `atfork`.
    String renamed(String program) {
        List<String> lines = new ArrayList<>();
        for (String line : Outline.parts(program, '\n')) {
            String word = line.strip();
            boolean part = word.equals("child") || word.equals("parent");
            lines.add(part ? line : renamedLine(line));
        }
        return String.join("\n", lines);
    }

    private String renamedLine(String line) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        while (at < line.length()) {
            char letter = line.charAt(at);
            if (!quoted && Words.isPart(letter)) {
                int end = Words.end(line, at);
                String word = line.substring(at, end);
                out.append(renames.stream()
                        .filter(slot -> slot.name().equals(word))
                        .map(Slot::value)
                        .findFirst()
                        .orElse(word));
                at = end;
            } else {
                boolean escaped = quoted && letter == '\\';
                quoted = letter == '"' ? !quoted : quoted;
                out.append(line, at, Math.min(line.length(), at + (escaped ? 2 : 1)));
                at += escaped ? 2 : 1;
            }
        }
        return out.toString();
    }
}
