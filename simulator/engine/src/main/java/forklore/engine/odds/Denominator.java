package forklore.engine.odds;

import forklore.engine.explore.Components;
import forklore.engine.explore.Graph;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/// A number by which every probability is a whole number.
///
/// A run that goes through a component divides its probability by the determinant of the component's equations:
/// that is the number of choices where there is no cycle. What is a factor of those on one way and of those on
/// another need not be counted twice, so each factor counts as often as on the way that has it most often.
final class Denominator {

    private static final int[] SMALL_PRIMES = {2, 3, 5, 7, 11, 13};

    private final Graph graph;
    private final Components components;
    private final BigInteger[] determinants;
    /// For each factor how often it is in the determinant of which component.
    private final Map<BigInteger, TreeMap<Integer, Integer>> factors = new TreeMap<>();

    /// @param determinants for each component that is left again the determinant of its equations, else 1
    Denominator(Graph graph, Components components, BigInteger[] determinants) {
        this.graph = graph;
        this.components = components;
        this.determinants = determinants;
        for (int number = 0; number < determinants.length; number++) {
            factorise(number);
        }
    }

    private void factorise(int number) {
        BigInteger rest = determinants[number];
        for (int prime : SMALL_PRIMES) {
            BigInteger factor = BigInteger.valueOf(prime);
            int times = 0;
            while (rest.mod(factor).signum() == 0) {
                rest = rest.divide(factor);
                times++;
            }
            add(factor, number, times);
        }
        if (rest.bitLength() > 1) {
            add(rest, number, 1);
        }
    }

    private void add(BigInteger factor, int number, int times) {
        if (times > 0) {
            factors.computeIfAbsent(factor, _ -> new TreeMap<>()).put(number, times);
        }
    }

    /// {@return how many edges are looked at to find it}
    long work() {
        return (long) factors.size() * graph.edges();
    }

    BigInteger find() {
        BigInteger product = BigInteger.ONE;
        for (var factor : factors.entrySet()) {
            product = product.multiply(factor.getKey().pow(most(factor.getValue())));
        }
        return product;
    }

    /// {@return how often a factor is there on the way that has it most often}
    private int most(TreeMap<Integer, Integer> times) {
        int[] sofar = new int[components.count()];
        int most = 0;
        for (int number = components.count() - 1; number >= 0; number--) {
            int now = sofar[number] + times.getOrDefault(number, 0);
            most = Math.max(most, now);
            for (int i = 0; i < components.size(number); i++) {
                int state = components.member(number, i);
                for (int choice = 0; choice < graph.choices(state); choice++) {
                    int target = components.of(graph.target(state, choice));
                    if (target != number) {
                        sofar[target] = Math.max(sofar[target], now);
                    }
                }
            }
        }
        return most;
    }
}
