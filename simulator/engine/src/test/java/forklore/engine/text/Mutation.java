package forklore.engine.text;

import forklore.engine.Chance;
import java.util.ArrayList;
import java.util.List;

/// Makes a text by chance: mostly a scenario with a few changes, sometimes noise.
final class Mutation {

    private static final List<String> NAMES =
            List.of("child", "m", "balance", "worker", "main", "take(", "f(m)", "core", "stdio_lock");

    private static final List<String> SIGNS = List.of(
            "=",
            "==",
            "(",
            ")",
            ",",
            ".",
            "+",
            "-",
            "*",
            "<",
            "!=",
            ">=",
            "<=",
            "0",
            "7",
            "100",
            "99999999999999999999",
            "\"",
            "\"\"\"",
            "\"A\\n\"",
            "#",
            "\t",
            "  ",
            "\n",
            "\n  ",
            "\n    ",
            "\r\n",
            "{",
            ";",
            "ä",
            "😀",
            "\uD83D",
            "\u202E",
            "\u0000",
            "\uFEFF",
            "\\");

    /// The words of the language, then what may stand beside them.
    private static final List<String> PIECES = pieces();

    private final Chance chance;
    private final List<String> originals;

    Mutation(Chance chance, List<String> originals) {
        this.chance = chance;
        this.originals = originals;
    }

    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>(Keywords.all());
        pieces.addAll(NAMES);
        pieces.addAll(SIGNS);
        return List.copyOf(pieces);
    }

    String text() {
        return switch (chance.below(40)) {
            case 0 -> noise();
            case 1 -> words();
            case 2 -> nested();
            case 3 -> deepExpression();
            case 4 -> random();
            case 5, 6, 7 -> mutated(random());
            case 8 -> chance.onceIn(20) ? large() : words();
            default -> mutated(chance.of(originals));
        };
    }

    private String random() {
        return Printer.print(new RandomScenario(chance).scenario()).replace("random", "orphaned-lock");
    }

    private String mutated(String original) {
        List<String> lines = new ArrayList<>(List.of(original.split("\n", -1)));
        int changes = 1 + chance.below(4);
        for (int i = 0; i < changes; i++) {
            line(lines);
        }
        String text = String.join("\n", lines);
        int letters = chance.below(3);
        for (int i = 0; i < letters && !text.isEmpty(); i++) {
            text = character(text);
        }
        return text;
    }

    private void line(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int at = chance.below(lines.size());
        int other = chance.below(lines.size());
        String line = lines.get(at);
        switch (chance.below(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, line);
            case 2 -> lines.set(at, lines.set(other, line));
            case 3 -> lines.set(at, "  " + line);
            case 4 -> lines.set(at, line.isEmpty() ? line : line.substring(1));
            case 5 -> lines.set(at, line + " " + chance.of(PIECES));
            case 6 -> lines.add(at, Words.spaces(chance.below(7)) + chance.of(PIECES) + " " + chance.of(PIECES));
            default -> lines.set(at, piece(line));
        }
    }

    private String piece(String line) {
        int at = chance.below(line.length() + 1);
        return line.substring(0, at) + chance.of(PIECES) + line.substring(at);
    }

    private String character(String text) {
        int at = chance.below(text.length());
        String before = text.substring(0, at);
        return switch (chance.below(4)) {
            case 0 -> before + text.substring(at + 1);
            case 1 -> before + (char) chance.below(128) + text.substring(at + 1);
            case 2 -> before + text.charAt(at) + text.substring(at);
            default -> before + (char) chance.below(0x10000) + text.substring(at);
        };
    }

    private String noise() {
        StringBuilder out = new StringBuilder();
        int length = chance.below(400);
        int range = chance.of(List.of(128, 256, 0x10000));
        for (int i = 0; i < length; i++) {
            out.append(chance.onceIn(20) ? '\n' : (char) chance.below(range));
        }
        return out.toString();
    }

    private String words() {
        StringBuilder out = new StringBuilder();
        int length = chance.below(300);
        for (int i = 0; i < length; i++) {
            out.append(chance.of(PIECES)).append(chance.onceIn(4) ? '\n' : ' ');
        }
        return out.toString();
    }

    private String nested() {
        StringBuilder out = new StringBuilder("thread main\n");
        int depth = chance.below(200);
        for (int i = 0; i < depth; i++) {
            String opener = chance.of(List.of(
                    "repeat 2", "if x", "fork p" + i, "else", "thread t" + i, "while x", "atfork", "child", "once o"));
            out.append(Words.spaces(i + 1)).append(opener).append('\n');
        }
        return out.toString();
    }

    private String deepExpression() {
        StringBuilder out = new StringBuilder("thread main\n  x = ");
        int length = chance.below(chance.onceIn(20) ? 20_000 : 1_000);
        List<String> signs = chance.of(List.of(List.of("("), List.of("-"), List.of("not "), List.of("x + "), PIECES));
        for (int i = 0; i < length; i++) {
            out.append(chance.of(signs).replace("\n", " "));
        }
        return out.toString();
    }

    /// Nearly as large as a file may be, and wrong in every line.
    private String large() {
        StringBuilder out = new StringBuilder();
        String line = chance.of(List.of(
                "a\n",
                "flsh\n",
                "mutex m\n",
                "thread t\n",
                "expect always x\n",
                "when\n  x\n",
                "function f()\n  f()\n",
                "function f(a)\n  g(a)\n",
                "f(a, b, 3)\n",
                "handler SIGTERM\n  vfork x\n",
                "thread t\n fork p\n  wait q\n"));
        while (out.length() < Limits.FILE_CHARACTERS - line.length()) {
            out.append(line);
        }
        return out.toString();
    }
}
