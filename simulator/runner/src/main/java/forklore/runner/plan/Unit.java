package forklore.runner.plan;

import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;

/// One time that a thread comes to a hooked statement: what one gate of the real program lets through.
///
/// A unit has one step of the model or more: to ask and to get it, the steps inside of a call, the
/// handlers around a fork. The units of a statement that has a block, or handlers, contain those of
/// the statements inside.
public final class Unit {

    /// What tells where a unit ends.
    enum Kind {
        /// The first step that is not only asking ends it.
        PLAIN,
        /// A call of the library: leaving the function ends it.
        CALL,
        /// Waiting for a condition variable: having the mutex again ends it.
        AWAIT,
        /// A wake-up that some libraries make in several steps.
        WAKE_UP,
        /// A fork, from its first handler to its last.
        FORK,
        /// What is done once, with its block.
        ONCE,
        /// A `vfork`, until its child leaves.
        VFORK,
        /// The handler of a signal; no statement, and without a gate.
        HANDLER
    }

    private final int number;
    private final Actor actor;
    private final Span span;
    private final List<String> base;
    private final List<Integer> steps = new ArrayList<>();
    Kind kind;
    boolean complete;
    boolean forked;
    boolean nested;
    boolean copied;
    String mutex = "";
    int held;
    boolean printed;
    Event first;

    Unit(int number, Actor actor, Span span, List<String> base, Kind kind) {
        this.number = number;
        this.actor = actor;
        this.span = span;
        this.base = List.copyOf(base);
        this.kind = kind;
    }

    /// {@return its number among the units of the run}
    int number() {
        return number;
    }

    /// {@return whose it is}
    public Actor actor() {
        return actor;
    }

    /// {@return the statement}
    public Span span() {
        return span;
    }

    /// {@return the functions and handlers that the statement is inside of, and for a call that
    /// function, too}
    public List<String> within() {
        return base;
    }

    /// {@return whether it is a call of the library, whose steps nobody outside sees}
    public boolean isCall() {
        return kind == Kind.CALL;
    }

    /// {@return whether it is a `vfork` and its block}
    public boolean isVFork() {
        return kind == Kind.VFORK;
    }

    /// {@return whether it is a fork, with the handlers around it}
    public boolean isFork() {
        return kind == Kind.FORK;
    }

    /// {@return whether it is a block that is done once}
    public boolean isOnce() {
        return kind == Kind.ONCE;
    }

    /// {@return whether it is the rest of a fork, in the copy}
    public boolean isCopy() {
        return copied;
    }

    /// {@return the function of the library that is called, or an empty text}
    public String function() {
        return kind == Kind.CALL ? base.getLast() : "";
    }

    boolean contains() {
        return kind == Kind.FORK || kind == Kind.ONCE || kind == Kind.VFORK;
    }

    void add(int step) {
        steps.add(step);
    }

    /// The numbers of its steps in the run, from 0.
    List<Integer> steps() {
        return steps;
    }
}
