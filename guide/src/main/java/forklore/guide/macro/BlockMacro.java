package forklore.guide.macro;

/// A macro that stands on a line of its own, as HTML.
@FunctionalInterface
interface BlockMacro {

    /// {@return the HTML of a call; empty when it has a problem, which is then added to the page}
    String html(MacroCall call, PageScope page);
}
