package forklore.stage.picture;

/// What colours look like to people with colour-vision deficiencies, and how far apart two colours then are.
///
/// The simulation is that of Machado, Oliveira and Fernandes (2009) at full severity, in linear light; the distance is
/// CIEDE2000 under D65.
final class Vision {

    static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    static final double[][] PROTAN = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    static final double[][] DEUTAN = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    static final double[][] TRITAN = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };

    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1.0, 1.08883};

    private Vision() {}

    /// The smallest distance between two colours over normal sight and the three deficiencies.
    static double worstDistance(Colour one, Colour other) {
        double worst = Double.MAX_VALUE;
        for (double[][] sight : new double[][][] {NORMAL, PROTAN, DEUTAN, TRITAN}) {
            worst = Math.min(worst, distance(lab(one, sight), lab(other, sight)));
        }
        return worst;
    }

    static double[] lab(Colour colour, double[][] sight) {
        double[] linear = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
        double[] seen = times(sight, linear);
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        double[] xyz = times(TO_XYZ, seen);
        double x = curve(xyz[0] / WHITE[0]);
        double y = curve(xyz[1] / WHITE[1]);
        double z = curve(xyz[2] / WHITE[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }

    /// CIEDE2000 as in Sharma, Wu and Dalal (2005).
    static double distance(double[] one, double[] other) {
        double meanC = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(seventh(meanC)));
        double a1 = one[1] * (1 + g);
        double a2 = other[1] * (1 + g);
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, other[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, other[2]);
        double dL = other[0] - one[0];
        double dC = c2 - c1;
        double dh = c1 * c2 == 0 ? 0 : wrapped(h2 - h1);
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
        double meanL = (one[0] + other[0]) / 2;
        double meanC2 = (c1 + c2) / 2;
        double meanH = meanHue(h1, h2, c1 * c2);
        double t = 1
                - 0.17 * cos(meanH - 30)
                + 0.24 * cos(2 * meanH)
                + 0.32 * cos(3 * meanH + 6)
                - 0.20 * cos(4 * meanH - 63);
        double lightness = (meanL - 50) * (meanL - 50);
        double sL = 1 + 0.015 * lightness / Math.sqrt(20 + lightness);
        double sC = 1 + 0.045 * meanC2;
        double sH = 1 + 0.015 * meanC2 * t;
        double turn = 30 * Math.exp(-Math.pow((meanH - 275) / 25, 2));
        double rT = -2 * Math.sqrt(seventh(meanC2)) * Math.sin(Math.toRadians(2 * turn));
        double l = dL / sL;
        double c = dC / sC;
        double h = dH / sH;
        return Math.sqrt(l * l + c * c + h * h + rT * c * h);
    }

    private static double seventh(double chroma) {
        double power = Math.pow(chroma, 7);
        return power / (power + Math.pow(25, 7));
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double wrapped(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    private static double meanHue(double h1, double h2, double chromaProduct) {
        if (chromaProduct == 0 || Math.abs(h1 - h2) <= 180) {
            return chromaProduct == 0 ? h1 + h2 : (h1 + h2) / 2;
        }
        return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
