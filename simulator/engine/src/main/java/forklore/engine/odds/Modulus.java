package forklore.engine.odds;

import java.util.ArrayList;
import java.util.List;

/// Whole numbers modulo a prime of 26 bits, from 0 and below the prime.
///
/// The product of two of them fits exactly into the 53 bits of a `double`, whose arithmetic is the same
/// everywhere and, unlike that of 64-bit integers, fast in JavaScript.
final class Modulus {

    /// The number of bits that one prime is worth.
    static final int BITS = 25;

    private static final int BOUND = 1 << BITS + 1;

    /// Small numbers, of which the inverses are kept.
    private static final int SMALL = 128;

    private final int prime;
    private final double inverse;
    private final int[] inverses = new int[SMALL];

    private Modulus(int prime) {
        this.prime = prime;
        this.inverse = 1.0 / prime;
        inverses[1] = 1;
        for (int number = 2; number < SMALL; number++) {
            inverses[number] = prime - times(prime / number, inverses[prime % number]);
        }
    }

    /// Some of them, from the greatest one downwards: the first few at once, the others when they are needed.
    static final class Series {
        private static final List<Modulus> FIRST = List.copyOf(new Series(List.of()).upTo(24));

        private final List<Modulus> found;

        Series() {
            this(FIRST);
        }

        private Series(List<Modulus> found) {
            this.found = new ArrayList<>(found);
        }

        Modulus get(int index) {
            return upTo(index + 1).get(index);
        }

        private List<Modulus> upTo(int count) {
            while (found.size() < count) {
                found.add(new Modulus(primeBelow(found.isEmpty() ? BOUND : found.getLast().prime)));
            }
            return found;
        }
    }

    private static int primeBelow(int bound) {
        int candidate = bound - 1;
        while (!isPrime(candidate)) {
            candidate--;
        }
        return candidate;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    int prime() {
        return prime;
    }

    int plus(int left, int right) {
        int sum = left + right;
        return sum >= prime ? sum - prime : sum;
    }

    int minus(int left, int right) {
        int difference = left - right;
        return difference < 0 ? difference + prime : difference;
    }

    int times(int left, int right) {
        double product = (double) left * right;
        double rest = product - Math.floor(product * inverse) * prime;
        if (rest < 0) {
            rest += prime;
        } else if (rest >= prime) {
            rest -= prime;
        }
        return (int) rest;
    }

    /// {@return what gives 1 when it is multiplied by a number, which is not 0}
    int inverse(int number) {
        if (number < SMALL) {
            return inverses[number];
        }
        int one = prime;
        int other = number;
        int ofOne = 0;
        int ofOther = 1;
        while (other != 0) {
            int quotient = one / other;
            int rest = one - quotient * other;
            int ofRest = minus(ofOne, times(quotient, ofOther));
            one = other;
            ofOne = ofOther;
            other = rest;
            ofOther = ofRest;
        }
        return ofOne;
    }
}
