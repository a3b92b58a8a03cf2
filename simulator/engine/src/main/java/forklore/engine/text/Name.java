package forklore.engine.text;

import forklore.engine.model.Span;

/// A name as it is written somewhere.
///
/// @param text the characters; empty if the name is missing, which has then been said already
/// @param span where it is written
record Name(String text, Span span) {

    boolean isMissing() {
        return text.isEmpty();
    }
}
