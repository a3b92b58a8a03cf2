package forklore.engine.verdict;

import forklore.engine.machine.Event;

/// Sentences about what is printed and written.
///
/// @param scene the step
record OutputSentences(Scene scene) {

    String printed(Event.Printed printed) {
        String buffer = printed.stream().isEmpty() ? "the buffer of its process" : "the buffer of " + printed.stream();
        return scene.who() + " prints " + Endings.quote(printed.text()) + " into " + buffer
                + ". Nothing is written yet.";
    }

    String flushed(Event.Flushed flushed) {
        String what = flushed.stream().isEmpty() ? " flushes" : " flushes " + flushed.stream();
        return flushed.text().isEmpty()
                ? scene.who() + what + ", but the buffer is empty: nothing is written."
                : scene.who() + what + ": " + written(flushed);
    }

    private String written(Event.Flushed flushed) {
        String quoted = Endings.quote(flushed.text());
        return writtenBefore(flushed.text(), flushed.stream())
                ? "the buffer is empty now, and " + quoted + " is written, again."
                : quoted + " is written, and the buffer is empty.";
    }

    private boolean writtenBefore(String text, String stream) {
        var before = scene.path().stateAfter(scene.number() - 1);
        String written = stream.isEmpty()
                ? before.output()
                : before.streams().stream()
                        .filter(each -> each.stream().equals(stream))
                        .map(each -> each.text())
                        .findFirst()
                        .orElse("");
        return written.contains(text);
    }

    String exited(Event.Exited exited) {
        String who = scene.who();
        String end = switch (exited.how()) {
            case EXIT -> who + " calls exit: " + scene.process() + " ends with " + exited.code();
            case IMMEDIATE_EXIT -> who + " calls _exit: " + scene.process() + " ends with " + exited.code();
            case END_OF_MAIN -> who + " reaches its end, and so " + scene.process() + " ends with 0";
        };
        if (exited.text().isEmpty()) {
            return end + ".";
        }
        String text = Endings.quote(exited.text());
        return exited.how() == Event.How.IMMEDIATE_EXIT
                ? end + ". Its buffer, " + text + ", is thrown away."
                : end + ", and its buffer is written: " + text + (writtenBefore(exited.text(), "") ? ", again." : ".");
    }
}
