package forklore.guide.library;

/// A file as text.
///
/// @param file the path, relative to the root of the project, with `/`
/// @param text the whole text
public record TextFile(String file, String text) {

    /// {@return the name of the file without its folder and its ending}
    public String name() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /// {@return the name of the file without its folder and without what follows the first dot}
    public String stem() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
