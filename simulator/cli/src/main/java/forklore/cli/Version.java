package forklore.cli;

/// The version of the product.
final class Version {

    /// The line that `--version` prints.
    static final String TEXT = "forklore " + number();

    private Version() {}

    /// The jar's manifest knows it; classes in a folder have none.
    private static String number() {
        String number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "0.1.0-SNAPSHOT" : number;
    }
}
