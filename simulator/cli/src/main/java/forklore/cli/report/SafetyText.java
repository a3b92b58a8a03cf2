package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.engine.platform.AsyncSignalSafe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a C function may be called in the child of a process with threads, before `exec`.
public final class SafetyText {

    private static final String SOURCE = "POSIX.1-2024, by the list of signal-safety(7)";

    private SafetyText() {}

    /// {@return the answer in words}
    ///
    /// @param answer what the list says
    public static Message of(AsyncSignalSafe.Answer answer) {
        return switch (answer) {
            case AsyncSignalSafe.Safe safe -> safe(safe);
            case AsyncSignalSafe.Unsafe unsafe -> unsafe(unsafe);
            case AsyncSignalSafe.Unknown(String name, Optional<String> nearest) -> unknown(name, nearest);
        };
    }

    private static Message safe(AsyncSignalSafe.Safe safe) {
        List<Message.Note> notes = new ArrayList<>();
        notes.add(Message.why("POSIX names it since " + safe.since().title()
                + "; in the child of a process with threads it may be called before exec, and in a signal handler"));
        safe.note().ifPresent(note -> notes.add(new Message.Note("mind", note)));
        notes.add(new Message.Note("list", SOURCE));
        String headline = "yes: `" + safe.name() + "` is async-signal-safe";
        return new Message(Message.Level.VERDICT, "", headline, "", List.of(), notes);
    }

    private static Message unsafe(AsyncSignalSafe.Unsafe unsafe) {
        String headline = "no: `" + unsafe.name() + "` is not async-signal-safe";
        return new Message(
                Message.Level.REFUTED,
                "",
                headline,
                "",
                List.of(),
                List.of(
                        Message.why(unsafe.reason()),
                        new Message.Note("help", unsafe.instead()),
                        new Message.Note("list", SOURCE)));
    }

    /// {@return what to say of a function that is not known}
    ///
    /// @param name what was asked for
    /// @param nearest a known function of nearly that name
    public static Message unknown(String name, Optional<String> nearest) {
        List<Message.Note> notes = new ArrayList<>();
        nearest.ifPresent(near -> notes.add(new Message.Note("help", "did you mean `" + near + "`?")));
        List<String> alike = alike(name);
        if (!alike.isEmpty()) {
            notes.add(new Message.Note("known", String.join(", ", alike)));
        }
        notes.add(Message.why(
                "what is not one of the " + Layout.count(AsyncSignalSafe.names().size(), "function")
                        + " on the list is not promised to be async-signal-safe, whoever wrote it"));
        notes.add(Message.next("forklore explain, without a name, lists the codes of messages"));
        return Message.error(
                "`" + name + "` is neither a code nor a function that Forklore knows",
                notes.toArray(Message.Note[]::new));
    }

    /// {@return the known functions with that in their names, each with its answer in a word}
    private static List<String> alike(String part) {
        return part.length() < 3
                ? List.of()
                : AsyncSignalSafe.search(part).stream()
                        .map(each -> each.name() + (each instanceof AsyncSignalSafe.Safe ? " (yes)" : " (no)"))
                        .toList();
    }

    /// {@return the answer as one record}
    ///
    /// @param answer what the list says
    public static Map<String, Object> record(AsyncSignalSafe.Answer answer) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "function");
        record.put("name", answer.name());
        switch (answer) {
            case AsyncSignalSafe.Safe safe -> {
                record.put("safe", true);
                record.put("since", safe.since().title());
                record.put("note", safe.note());
            }
            case AsyncSignalSafe.Unsafe unsafe -> {
                record.put("safe", false);
                record.put("reason", unsafe.reason());
                record.put("instead", unsafe.instead());
            }
            case AsyncSignalSafe.Unknown unknown -> {
                record.put("safe", null);
                record.put("nearest", unknown.nearest());
                record.put("known", alike(unknown.name()));
            }
        }
        return record;
    }
}
