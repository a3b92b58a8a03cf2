/// Rules about what the compiled classes refer to: arrows between rooms and packages, and the surface of the JDK.
package forklore.house.bytecode;
