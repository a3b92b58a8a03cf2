/// What one student gets: the sheet filled with data of their own, made from a seed and checked by
/// the engine.
package forklore.lab.personal;
