package forklore.stage.picture;

/// Which part of a text is at its x.
public enum Anchor {
    /// Its start.
    START(0),
    /// Its middle.
    MIDDLE(0.5),
    /// Its end.
    END(1);

    private final double share;

    Anchor(double share) {
        this.share = share;
    }

    /// {@return how much of its width is left of x, from 0 to 1}
    public double share() {
        return share;
    }
}
