package forklore.guide.page;

import java.util.List;

/// A converted document.
///
/// @param source what it was made from
/// @param body its HTML, without a title and without what all pages share
/// @param contents its sections, in order
public record Page(PageSource source, String body, List<Heading> contents) {

    /// Copies the list.
    public Page {
        contents = List.copyOf(contents);
    }

    /// The heading of a section.
    ///
    /// @param id the anchor
    /// @param html the title as HTML
    /// @param level 1 for a section, 2 for a section of a section
    public record Heading(String id, String html, int level) {}
}
