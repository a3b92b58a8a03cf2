package forklore.house.bytecode;

/// One thing that a class names.
///
/// @param from the method that names it, or an empty text when the declaration of the class or of a field does
/// @param owner the binary name of the class, for example `java.util.Map$Entry`
/// @param member the method or field, or an empty text when the class alone is named
/// @param descriptor the descriptor of the member, or an empty text
/// @param line the line of the source, or 0 when the class file does not say
public record Reference(String from, String owner, String member, String descriptor, int line) {

    /// {@return the package of the owner}
    public String packageName() {
        int end = owner.lastIndexOf('.');
        return end < 0 ? "" : owner.substring(0, end);
    }

    /// {@return the class without its package}
    public String simpleName() {
        return owner.substring(owner.lastIndexOf('.') + 1);
    }

    /// {@return how a person writes it: `java.lang.System.nanoTime`}
    public String display() {
        return owner.replace('$', '.') + (member.isEmpty() ? "" : "." + member);
    }
}
