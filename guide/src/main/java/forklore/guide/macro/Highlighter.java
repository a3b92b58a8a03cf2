package forklore.guide.macro;

import forklore.engine.text.Vocabulary;
import forklore.guide.source.Html;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Colours one line of code: comments, texts, numbers and the words of the language.
enum Highlighter {
    /// The scenario language.
    FORK("#.*$", Vocabulary.words()),
    /// C11.
    C(
            "//.*$|/\\*.*?(?:\\*/|$)|^\\s*\\*.*$",
            List.of(
                    "int",
                    "void",
                    "char",
                    "static",
                    "const",
                    "return",
                    "if",
                    "else",
                    "for",
                    "while",
                    "do",
                    "switch",
                    "case",
                    "break",
                    "default",
                    "struct",
                    "sizeof",
                    "unsigned",
                    "long",
                    "typedef",
                    "enum",
                    "volatile",
                    "bool",
                    "size_t",
                    "pid_t",
                    "_Noreturn",
                    "_Atomic",
                    "extern",
                    "union")),
    /// Python.
    PYTHON(
            "#.*$|^\\s*\"\"\".*?(?:\"\"\"|$)",
            List.of(
                    "and",
                    "as",
                    "assert",
                    "async",
                    "await",
                    "break",
                    "class",
                    "continue",
                    "def",
                    "del",
                    "elif",
                    "else",
                    "except",
                    "finally",
                    "for",
                    "from",
                    "global",
                    "if",
                    "import",
                    "in",
                    "is",
                    "lambda",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "while",
                    "with",
                    "yield",
                    "None",
                    "True",
                    "False")),
    /// Java.
    JAVA(
            "//.*$|/\\*.*?(?:\\*/|$)",
            List.of(
                    "boolean",
                    "break",
                    "byte",
                    "case",
                    "catch",
                    "class",
                    "else",
                    "extends",
                    "final",
                    "finally",
                    "for",
                    "if",
                    "implements",
                    "import",
                    "instanceof",
                    "int",
                    "interface",
                    "long",
                    "new",
                    "null",
                    "package",
                    "private",
                    "public",
                    "record",
                    "return",
                    "static",
                    "switch",
                    "this",
                    "throw",
                    "throws",
                    "try",
                    "void",
                    "volatile",
                    "while"));

    private final Pattern token;

    Highlighter(String comment, List<String> words) {
        token = Pattern.compile("(?<comment>" + comment + ")|(?<text>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])')"
                + "|(?<directive>^\\s*#\\s*\\w+)|(?<word>(?<![\\w-])(?:" + String.join("|", words)
                + ")(?![\\w-]))|(?<number>(?<![\\w.])\\d+\\b)");
    }

    /// {@return the line as HTML}
    ///
    /// @param line one line of code
    String line(String line) {
        StringBuilder out = new StringBuilder();
        Matcher each = token.matcher(line);
        int done = 0;
        while (each.find()) {
            out.append(Html.escape(line.substring(done, each.start())))
                    .append("<span class=\"code-")
                    .append(kind(each))
                    .append("\">")
                    .append(Html.escape(each.group()))
                    .append("</span>");
            done = each.end();
        }
        return out.append(Html.escape(line.substring(done))).toString();
    }

    private static String kind(Matcher each) {
        for (String name : List.of("comment", "text", "directive", "word")) {
            if (each.group(name) != null) {
                return name;
            }
        }
        return "number";
    }
}
