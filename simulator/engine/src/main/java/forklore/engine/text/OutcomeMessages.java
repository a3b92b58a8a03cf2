package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.List;

/// The wording of what is wrong with outcomes and expectations.
final class OutcomeMessages {

    private OutcomeMessages() {}

    static Message noOutcome() {
        return Message.of("the file names no outcome", "the file ends here")
                .help("write `outcome NAME`, and below it `when CONDITION` and `grade acceptable \"REASON\"`");
    }

    static Message noWhen(Name name) {
        return Message.of("outcome " + Words.quoted(name.text()) + " does not say when it happens", "has no `when`")
                .help("indent `when CONDITION` below it, for example `when parent exits 0`");
    }

    static Message noGrade(Name name) {
        return Message.of("outcome " + Words.quoted(name.text()) + " does not say what it is worth", "has no `grade`")
                .help("indent `grade acceptable \"REASON\"` below it; the grades are `acceptable`, `interesting` and"
                        + " `forbidden`");
    }

    static Message duplicate(Name name, Span first) {
        return Message.of("there are two outcomes " + Words.quoted(name.text()), "the second one")
                .see(first, "the first one")
                .help("give one of them another name");
    }

    static Message unknown(Name name, List<String> known) {
        Message message = Message.of("there is no outcome " + Words.quoted(name.text()), "not declared")
                .help(known.isEmpty() ? "no outcome is declared" : "the outcomes are " + Words.allOf(known));
        return Suggestions.nearest(name.text(), known)
                .map(near -> message.suggest(name.span(), near))
                .orElse(message);
    }

    static Message noTurns(String text) {
        return Message.of(Words.quoted(text) + " is no list of turns", "no turns")
                .help("write who runs and for how many steps, as in the last part of a schedule token:"
                        + " `show \"main.1,worker.2,main.1\"`");
    }

    static Message expectedTwice(Name name, Span first) {
        return Message.of("outcome " + Words.quoted(name.text()) + " is expected twice", "the second claim")
                .see(first, "the first claim")
                .help("leave one of them out");
    }

    static Message otherPlatform(String platform, List<String> named) {
        return Message.of("the scenario is not checked on " + Words.quoted(platform), "not named by `on`")
                .help("it is checked on " + Words.allOf(named) + "; name the platform in the line `on`, or leave the"
                        + " claim out");
    }
}
