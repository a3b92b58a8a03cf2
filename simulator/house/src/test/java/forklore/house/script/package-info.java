/// Tests of the scripts at the top: how they look for a JDK, call Maven and say what is missing.
package forklore.house.script;
