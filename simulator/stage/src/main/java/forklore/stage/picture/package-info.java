/// The display list: a picture as plain data, in five primitives and named colours.
///
/// A renderer draws the primitives in their order; it needs to know nothing of scenarios. The desktop, the guide and
/// the web player draw the same list, so their pictures cannot drift apart.
package forklore.stage.picture;
