package vn.bantin;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the comparison of pages lets pass and what it does not, on a drawn page of 50 dots an inch. */
class GoldenImageTest {

    private static final double MM = 50 / 25.4;
    private static final Color PALEST_BAR = new Color(0xA9C4E0);

    @Test
    void the_same_page_does_not_differ() {
        assertThat(page(0, 40, 0).differenceTo(page(0, 40, 0))).isZero();
    }

    @Test
    void the_noise_of_another_rasteriser_passes() {
        GoldenImage page = page(0, 40, 0);
        Random random = new Random(5);
        BufferedImage noisy = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int noise = page.at(x, y) == 255 ? 0 : random.nextInt(19) - 9;
                noisy.setRGB(x, y, Math.max(0, Math.min(255, page.at(x, y) + noise)) * 0x010101);
            }
        }

        assertThat(page.differenceTo(GoldenImage.of(noisy))).isPositive().isLessThan(GoldenImage.TOLERANCE / 2);
    }

    @Test
    void a_fiftieth_of_a_millimetre_passes() {
        assertThat(page(0, 40, 0).differenceTo(page(0.02, 40, 0))).isLessThan(GoldenImage.TOLERANCE / 2);
    }

    @Test
    void a_rule_that_moves_by_two_millimetres_does_not_pass() {
        assertThat(page(0, 40, 0).differenceTo(page(2, 40, 0))).isGreaterThan(GoldenImage.TOLERANCE * 1.2);
    }

    @Test
    void the_palest_bar_that_is_two_millimetres_longer_does_not_pass() {
        assertThat(page(0, 40, 0).differenceTo(page(0, 42, 0))).isGreaterThan(GoldenImage.TOLERANCE * 1.2);
    }

    @Test
    void a_word_that_moves_by_two_millimetres_does_not_pass() {
        assertThat(page(0, 40, 0).differenceTo(page(0, 40, 2))).isGreaterThan(GoldenImage.TOLERANCE * 1.2);
    }

    @Test
    void a_page_of_another_size_does_not_pass() {
        BufferedImage small = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);

        assertThat(page(0, 40, 0).differenceTo(GoldenImage.of(small))).isEqualTo(255);
    }

    /** A rule of half a point, a bar 4 mm high, strokes like those of small letters; moved to the right by so many mm. */
    private static GoldenImage page(double rule, double bar, double word) {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D page = image.createGraphics();
        page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        page.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, 200, 200);
        page.setColor(Color.BLACK);
        page.fill(new Rectangle2D.Double((20 + rule) * MM, 0, 0.18 * MM, 200));
        for (int stroke = 0; stroke < 8; stroke++) {
            page.fill(new Rectangle2D.Double((40 + word + stroke * 1.3) * MM, 20 * MM, 0.35 * MM, 2.4 * MM));
        }
        page.setColor(PALEST_BAR);
        page.fill(new Rectangle2D.Double(30 * MM, 50 * MM, bar * MM, 4 * MM));
        page.dispose();
        return GoldenImage.of(image);
    }
}
