package forklore.engine.text;

import forklore.engine.model.Ending;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The wording of what is wrong with names.
final class NameMessages {

    private NameMessages() {}

    static Message reserved(Declaration declaration) {
        String name = declaration.name().text();
        String kind = declaration.kind().word();
        String text = Words.a(kind) + " cannot be named " + Words.quoted(name);
        String help = name.equals(ThreadBody.MAIN)
                ? "`main` is the thread that a process begins with; choose another name"
                : "it is a word of the language; choose another name, for example " + Words.quoted(name + "_1");
        return Message.of(text, "reserved").help(help);
    }

    static Message duplicate(Declaration second, Declaration first) {
        String name = Words.quoted(second.name().text());
        String before = Words.a(first.kind().word());
        String text = second.kind() == first.kind()
                ? "there are two " + first.kind().plural() + " " + name
                : name + " is the name of " + before + " already";
        return Message.of(text, "declared again")
                .see(first.name().span(), "first declared here, as " + before)
                .help("give one of them another name");
    }

    static Message unknown(Use use, Optional<Declaration> other, List<String> known) {
        boolean process = use.kinds().equals(List.of(Kind.PROCESS));
        if (process && use.name().text().equals(Ending.PARENT)) {
            return Message.of("`parent` is nobody's child, so nobody can wait for it", "not forked")
                    .help("name a fork; `parent` is only known in conditions");
        }
        String name = Words.quoted(use.name().text());
        String kind = kinds(use.kinds());
        Message message = other.map(declaration -> wrongKind(name, use.kinds(), declaration))
                .orElse(Message.of("there is no " + kind + " " + name, "not declared"))
                .help(help(use, known));
        return Suggestions.nearest(use.name().text(), known)
                .map(near -> message.suggest(use.name().span(), near))
                .orElse(message);
    }

    /// {@return the words for what a name may be}
    static String kinds(List<Kind> kinds) {
        if (kinds.size() > 3) {
            return "object";
        }
        StringBuilder words = new StringBuilder();
        for (Kind kind : kinds) {
            words.append(words.isEmpty() ? "" : " or ").append(kind.word());
        }
        return words.toString();
    }

    private static Message wrongKind(String name, List<Kind> kinds, Declaration declaration) {
        String actual = Words.a(declaration.kind().word());
        String needed = Words.a(kinds(kinds));
        String text = kinds.size() > 3 ? ", which cannot stand here" : ", not " + needed;
        return Message.of(name + " is " + actual + text, kinds.size() > 3 ? "of another kind" : "must be " + needed)
                .see(declaration.name().span(), "declared here, as " + actual);
    }

    private static String help(Use use, List<String> known) {
        if (known.isEmpty() && use.kinds().size() > 3) {
            List<String> words = new ArrayList<>();
            use.kinds().forEach(kind -> words.add(kind.word()));
            return "name something that is declared as " + Words.anyOf(words);
        }
        if (known.isEmpty()) {
            return nothing(use.kind());
        }
        boolean one = use.kinds().size() == 1;
        String list = Words.allOf(known.subList(0, Math.min(known.size(), 8)));
        return known.size() == 1
                ? "the only " + kinds(use.kinds()) + " is " + list
                : "the " + (one ? use.kind().plural() : "names") + " are " + list
                        + (known.size() > 8 ? " and others" : "");
    }

    private static String nothing(Kind kind) {
        return switch (kind) {
            case MUTEX -> "no mutex is declared; write `mutex NAME` in a line that is not indented";
            case VARIABLE -> "no variable is declared; write `int NAME = 0` in a line that is not indented";
            case THREAD -> "no thread is declared; write `thread NAME` in a line that is not indented";
            case PROCESS -> "nothing is forked";
            case FUNCTION -> "no function is declared; write `function NAME()` in a line that is not indented";
            case RWLOCK, CONDITION, SEMAPHORE, BARRIER, ONCE, PIPE, FILE, STREAM -> {
                String form = Forms.of(Forms.declaration(kind.word()));
                yield "no " + kind.word() + " is declared; " + form + " in a line that is not indented";
            }
        };
    }
}
