/// From the text of a program to an executable file in the cache.
package forklore.runner.build;
