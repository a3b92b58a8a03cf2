/// What a student hands in: one text with every graded try, each sealed to the one before it.
package forklore.lab.handin;
