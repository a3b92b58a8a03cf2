/// What the tests of the engine share.
package forklore.engine;
