package forklore.stage.picture;

import java.util.List;

/// What a colour stands for. A picture names roles only; a [Theme] says which colour each one is.
public enum Role {
    /// Behind everything.
    CANVAS("canvas"),
    /// Inside the box of a process.
    PANEL("panel"),
    /// The head of the box of a process.
    HEADER("header"),
    /// Edges of boxes and separators.
    LINE("line"),
    /// What is read.
    TEXT("text"),
    /// What is read second.
    MUTED("muted"),
    /// The fork, and what is chosen.
    ACCENT("accent"),
    /// A bad end, and what leads to it.
    DANGER("danger"),
    /// A wait that can end.
    WARN("warn"),
    /// A good end.
    SUCCESS("success"),
    /// A thread that was not copied.
    GHOST("ghost"),
    /// Things without an owner: buffers, variables.
    NEUTRAL("neutral"),
    /// The first thread.
    T0("t0"),
    /// The second thread.
    T1("t1"),
    /// The third thread.
    T2("t2"),
    /// The fourth thread.
    T3("t3"),
    /// The fifth thread.
    T4("t4"),
    /// The sixth thread.
    T5("t5"),
    /// The seventh thread.
    T6("t6"),
    /// The eighth thread.
    T7("t7"),
    /// Text and marks on a fill of [#ACCENT].
    ON_ACCENT("on-accent"),
    /// Text and marks on a fill of [#DANGER].
    ON_DANGER("on-danger"),
    /// A soft fill for [#ACCENT].
    ACCENT_SOFT("accent-soft"),
    /// A soft fill for [#DANGER].
    DANGER_SOFT("danger-soft"),
    /// A soft fill for [#WARN].
    WARN_SOFT("warn-soft"),
    /// A soft fill for [#SUCCESS].
    SUCCESS_SOFT("success-soft"),
    /// A soft fill for [#NEUTRAL].
    NEUTRAL_SOFT("neutral-soft"),
    /// A soft fill for [#T0].
    T0_SOFT("t0-soft"),
    /// A soft fill for [#T1].
    T1_SOFT("t1-soft"),
    /// A soft fill for [#T2].
    T2_SOFT("t2-soft"),
    /// A soft fill for [#T3].
    T3_SOFT("t3-soft"),
    /// A soft fill for [#T4].
    T4_SOFT("t4-soft"),
    /// A soft fill for [#T5].
    T5_SOFT("t5-soft"),
    /// A soft fill for [#T6].
    T6_SOFT("t6-soft"),
    /// A soft fill for [#T7].
    T7_SOFT("t7-soft");

    /// How many threads have a colour of their own; further threads repeat the colours.
    public static final int THREAD_COLOURS = 8;

    private static final List<Role> ALL = List.of(values());

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /// {@return the name, in lower case with hyphens, for example `t0-soft`}
    public String word() {
        return word;
    }

    /// {@return the name of the CSS variable that holds the colour, for example `--forklore-t0-soft`}
    public String cssVariable() {
        return "--forklore-" + word;
    }

    /// {@return the role of a thread}
    ///
    /// @param thread the index of the declared thread, at least 0
    public static Role ofThread(int thread) {
        return ALL.get(T0.ordinal() + thread % THREAD_COLOURS);
    }

    /// {@return the soft fill of a thread}
    ///
    /// @param thread the index of the declared thread, at least 0
    public static Role softOfThread(int thread) {
        return ALL.get(T0_SOFT.ordinal() + thread % THREAD_COLOURS);
    }
}
