package forklore.engine.odds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers that are known by their remainders modulo several primes (the Chinese remainder theorem).
final class Remainders {

    private final List<Modulus> moduli = new ArrayList<>();
    private final List<int[]> remainders = new ArrayList<>();

    /// Adds what the numbers are modulo one more prime.
    void add(Modulus modulus, int[] numbers) {
        moduli.add(modulus);
        remainders.add(numbers);
    }

    int count() {
        return moduli.size();
    }

    /// {@return the numbers, from 0 and below the product of the primes}
    BigInteger[] numbers() {
        BigInteger product = BigInteger.ONE;
        for (Modulus modulus : moduli) {
            product = product.multiply(BigInteger.valueOf(modulus.prime()));
        }
        BigInteger[] numbers = new BigInteger[remainders.getFirst().length];
        Arrays.fill(numbers, BigInteger.ZERO);
        for (int i = 0; i < moduli.size(); i++) {
            Modulus modulus = moduli.get(i);
            BigInteger prime = BigInteger.valueOf(modulus.prime());
            BigInteger others = product.divide(prime);
            int inverse = modulus.inverse(others.mod(prime).intValue());
            for (int number = 0; number < numbers.length; number++) {
                int factor = modulus.times(remainders.get(i)[number], inverse);
                numbers[number] = numbers[number].add(others.multiply(BigInteger.valueOf(factor)));
            }
        }
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = numbers[number].mod(product);
        }
        return numbers;
    }

    /// {@return how many primes it takes for numbers up to a bound}
    static int needed(BigInteger bound) {
        return bound.bitLength() / Modulus.BITS + 1;
    }
}
