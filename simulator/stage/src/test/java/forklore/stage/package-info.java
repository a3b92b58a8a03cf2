/// What the tests of the stage share: runs to draw, and pictures once found right.
package forklore.stage;
