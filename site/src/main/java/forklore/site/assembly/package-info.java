/// Puts the guide's pages, the player and the scenario files into one folder that works from anywhere.
package forklore.site.assembly;
