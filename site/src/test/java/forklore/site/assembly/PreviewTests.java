package forklore.site.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PreviewTests {

    private static final Preview PREVIEW = new Preview("https://example.org/0.1/");

    @Test
    void aPageOfAScenarioNamesItsPictureByItsWholeAddress() {
        assertThat(PREVIEW.in("<head><title>A &amp; B</title></head>", "catalogue/printed-twice.html"))
                .contains("<meta property=\"og:image\" content=\"https://example.org/0.1/preview/printed-twice.png\">")
                .contains("<meta property=\"og:title\" content=\"A &amp; B\">");
        assertThat(PREVIEW.in("<head></head>", "index.html")).contains("preview/orphaned-lock.png");
    }

    @Test
    void whereTheAddressIsNotKnownNothingIsSaid() {
        assertThat(new Preview("0.1/").in("<head></head>", "index.html")).isEqualTo("<head></head>");
    }

    @Test
    void aPictureShowsTheRunBelowItsTitle() throws IOException {
        System.setProperty("java.awt.headless", "true");
        Catalogue catalogue = Catalogue.load();
        PlayPage pages = new PlayPage(catalogue);
        Catalogue.Entry entry = catalogue.entries().stream()
                .filter(each -> each.name().equals("orphaned-lock"))
                .findFirst()
                .orElseThrow();
        byte[] png = PreviewPicture.of(pages.title(entry), pages.worst(entry).orElseThrow());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(PreviewPicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(PreviewPicture.HEIGHT);
        int ground = image.getRGB(2, PreviewPicture.HEIGHT - 2);
        assertThat(java.util.stream.IntStream.range(0, PreviewPicture.WIDTH)
                        .filter(x -> image.getRGB(x, PreviewPicture.HEIGHT * 2 / 3) != ground)
                        .count())
                .isGreaterThan(PreviewPicture.WIDTH / 4);
    }
}
