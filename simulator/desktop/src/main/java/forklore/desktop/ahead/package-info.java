/// What is done with the built jars ahead of the first start, so that each start is shorter.
package forklore.desktop.ahead;
