/// The player in the page. Compiled to JavaScript; [forklore.site.player.Playback] and
/// [forklore.site.player.ShareLink] are plain Java and tested on the JVM.
package forklore.site.player;
