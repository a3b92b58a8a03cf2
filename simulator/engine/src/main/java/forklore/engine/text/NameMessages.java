package forklore.engine.text;

import forklore.engine.model.Ending;
import forklore.engine.model.ThreadBody;
import java.util.List;
import java.util.Optional;

/// The wording of what is wrong with names.
final class NameMessages {

    private NameMessages() {}

    static Message reserved(Declaration declaration) {
        String name = declaration.name().text();
        String kind = declaration.kind().word();
        String text = "a " + kind + " cannot be named " + Words.quoted(name);
        String help = name.equals(ThreadBody.MAIN)
                ? "`main` is the thread that a process begins with; choose another name"
                : "it is a word of the language; choose another name, for example " + Words.quoted(name + "_1");
        return Message.of(text, "reserved").help(help);
    }

    static Message duplicate(Declaration second, Declaration first) {
        String name = Words.quoted(second.name().text());
        String before = "a " + first.kind().word();
        String text = second.kind() == first.kind()
                ? "there are two " + first.kind().plural() + " " + name
                : name + " is the name of " + before + " already";
        return Message.of(text, "declared again")
                .see(first.name().span(), "first declared here, as " + before)
                .help("give one of them another name");
    }

    static Message unknown(Use use, Optional<Declaration> other, List<String> known) {
        if (use.kind() == Kind.PROCESS && use.name().text().equals(Ending.PARENT)) {
            return Message.of("`parent` is nobody's child, so nobody can wait for it", "not forked")
                    .help("name a fork; `parent` is only known in conditions");
        }
        String name = Words.quoted(use.name().text());
        String kind = use.kind().word();
        Message message = other.map(declaration -> wrongKind(name, kind, declaration))
                .orElse(Message.of("there is no " + kind + " " + name, "not declared"))
                .help(help(use.kind(), known));
        return Suggestions.nearest(use.name().text(), known)
                .map(near -> message.suggest(use.name().span(), near))
                .orElse(message);
    }

    private static Message wrongKind(String name, String kind, Declaration declaration) {
        String actual = "a " + declaration.kind().word();
        return Message.of(name + " is " + actual + ", not a " + kind, "must be a " + kind)
                .see(declaration.name().span(), "declared here, as " + actual);
    }

    private static String help(Kind kind, List<String> known) {
        if (known.isEmpty()) {
            return switch (kind) {
                case MUTEX -> "no mutex is declared; write `mutex NAME` in a line that is not indented";
                case VARIABLE -> "no variable is declared; write `int NAME = 0` in a line that is not indented";
                case THREAD -> "no thread is declared; write `thread NAME` in a line that is not indented";
                case PROCESS -> "nothing is forked";
            };
        }
        String list = Words.allOf(known.subList(0, Math.min(known.size(), 8)));
        return known.size() == 1
                ? "the only " + kind.word() + " is " + list
                : "the " + kind.plural() + " are " + list + (known.size() > 8 ? " and others" : "");
    }
}
