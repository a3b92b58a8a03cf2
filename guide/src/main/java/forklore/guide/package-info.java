/// Builds the guide.
package forklore.guide;
