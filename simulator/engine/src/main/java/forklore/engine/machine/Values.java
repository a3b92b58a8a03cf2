package forklore.engine.machine;

import static forklore.engine.machine.Terms.constant;

import forklore.engine.model.Expression;
import forklore.engine.model.Expression.Binary;
import forklore.engine.model.Expression.Constant;
import forklore.engine.model.Expression.Read;
import forklore.engine.model.Expression.Unary;
import forklore.engine.model.Expression.UnaryOperator;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers names, expressions and assignments.
///
/// A variable gets only the bits it needs: one that is only ever set to constants holds these, and any other the full
/// range.
final class Values {

    private static final int RESULT_LEAST = -1;
    private static final int RESULT_GREATEST = 255;

    private final Lowering lowering;
    /// Where each thread keeps a value between evaluating and storing it.
    private final Slot[] registers;

    Values(Lowering lowering) {
        this.lowering = lowering;
        this.registers = new Slot[lowering.scenario.threads().size()];
        for (int i = 0; i < registers.length; i++) {
            registers[i] = lowering.fields.own(0, 0, true);
        }
    }

    Slot register(int thread) {
        return registers[thread];
    }

    /// {@return what a name stands for that may be one of a parameter}
    String name(String name, Scope scope) {
        return switch (scope.arguments().get(name)) {
            case null -> name;
            case Argument.Named named -> named.name();
            case Argument.Value value when value.value() instanceof Read read -> read.variable();
            case Argument.Value value -> throw new IllegalArgumentException(name + " stands for an expression");
            case Argument.Text text -> throw new IllegalArgumentException(name + " stands for a text");
        };
    }

    /// {@return an argument with the parameters around it replaced by what they stand for}
    Argument resolve(Argument argument, Scope scope) {
        return switch (argument) {
            case Argument.Named named -> scope.arguments().getOrDefault(named.name(), named);
            case Argument.Value value -> new Argument.Value(resolve(value.value(), scope));
            case Argument.Text text -> text;
        };
    }

    private static Expression resolve(Expression expression, Scope scope) {
        return switch (expression) {
            case Constant constant -> constant;
            case Read read ->
                switch (scope.arguments().get(read.variable())) {
                    case null -> read;
                    case Argument.Named named -> new Read(named.name());
                    case Argument.Value value -> value.value();
                    case Argument.Text text ->
                        throw new IllegalArgumentException(read.variable() + " stands for a text");
                };
            case Unary unary -> new Unary(unary.operator(), resolve(unary.operand(), scope));
            case Binary binary ->
                new Binary(binary.operator(), resolve(binary.left(), scope), resolve(binary.right(), scope));
        };
    }

    Term term(Expression expression, Scope scope) {
        return term(resolve(expression, scope), scope.thread());
    }

    private Term term(Expression expression, int thread) {
        return switch (expression) {
            case Constant constant -> constant(constant.value());
            case Read read -> new Term.Read(variable(read.variable(), thread));
            case Unary unary -> {
                Term operand = term(unary.operand(), thread);
                yield unary.operator() == UnaryOperator.NOT
                        ? Terms.not(operand)
                        : new Term.Binary(Expression.BinaryOperator.SUBTRACT, constant(0), operand);
            }
            case Binary binary ->
                new Term.Binary(binary.operator(), term(binary.left(), thread), term(binary.right(), thread));
        };
    }

    private Slot variable(String name, int thread) {
        return lowering.objects.variable(lowering.objects.variable(name), thread);
    }

    /// Two steps, one that reads and one that stores, unless nothing is read.
    int assign(Statement.Assign assign, int next, Scope scope) {
        Expression value = resolve(assign.value(), scope);
        if (!reads(value)) {
            return lowering.steps.add(scope, assign.span(), Lowering.then(store(assign, scope), next));
        }
        String name = name(assign.variable(), scope);
        Slot register = registers[scope.thread()];
        Slot variable = variable(name, scope.thread());
        lowering.fields.widen(register, Scenario.MIN_VALUE, Scenario.MAX_VALUE);
        lowering.fields.widen(variable, Scenario.MIN_VALUE, Scenario.MAX_VALUE);
        int store = lowering.steps.add(
                scope,
                assign.span(),
                told(name, Terms.read(register), true),
                new Act.Set(variable, Terms.read(register)),
                new Act.Set(register, constant(0)),
                new Act.Go(next));
        Term term = term(value, scope.thread());
        return lowering.steps.add(
                scope, assign.span(), told(name, term, false), new Act.Set(register, term), new Act.Go(store));
    }

    /// An assignment as a part of a step.
    List<Act> store(Statement.Assign assign, Scope scope) {
        String name = name(assign.variable(), scope);
        Slot variable = variable(name, scope.thread());
        Expression value = resolve(assign.value(), scope);
        Term term = term(value, scope.thread());
        if (reads(value)) {
            lowering.fields.widen(variable, Scenario.MIN_VALUE, Scenario.MAX_VALUE);
            return List.of(told(name, term, true), new Act.Set(variable, term));
        }
        int known = term.value(null, null, 0);
        if (known < Scenario.MIN_VALUE || known > Scenario.MAX_VALUE) {
            return List.of(new Act.Bound("numbers from " + Scenario.MIN_VALUE + " to " + Scenario.MAX_VALUE));
        }
        lowering.fields.widen(variable, Math.min(0, known), Math.max(0, known));
        return List.of(told(name, constant(known), true), new Act.Set(variable, constant(known)));
    }

    private static Act told(String name, Term value, boolean stored) {
        return new Act.Tell(
                List.of(value),
                told -> stored ? new Event.Stored(name, told.value(0)) : new Event.Evaluated(name, told.value(0)));
    }

    /// What puts a result into the variable that a statement names for it, if it names one.
    List<Act> into(Optional<String> variable, Term result, Scope scope) {
        if (variable.isEmpty()) {
            return List.of();
        }
        Slot slot = variable(name(variable.get(), scope), scope.thread());
        lowering.fields.widen(slot, RESULT_LEAST, RESULT_GREATEST);
        return List.of(new Act.Set(slot, result));
    }

    List<Act> into(Optional<String> variable, int result, Scope scope) {
        return into(variable, constant(result), scope);
    }

    /// What sets every variable to its first value; 0 is there already.
    List<Act> initial() {
        List<Act> acts = new ArrayList<>();
        List<Variable> variables = lowering.scenario.variables();
        for (int i = 0; i < variables.size(); i++) {
            int value = variables.get(i).initial();
            int copies = variables.get(i).storage() == forklore.engine.model.Storage.THREAD ? registers.length : 1;
            for (int thread = 0; thread < copies && value != 0; thread++) {
                acts.add(new Act.Set(lowering.objects.variable(i, thread), constant(value)));
            }
        }
        return acts;
    }

    private static boolean reads(Expression expression) {
        return switch (expression) {
            case Constant _ -> false;
            case Read _ -> true;
            case Unary unary -> reads(unary.operand());
            case Binary binary -> reads(binary.left()) || reads(binary.right());
        };
    }
}
