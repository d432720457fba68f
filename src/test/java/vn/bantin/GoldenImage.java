package vn.bantin;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Pages as pictures below {@code src/test/resources}, in sixteen greys, compared as an eye does that looks at where
 * things are: both are blurred, then tile by tile the mean difference must stay small. What one rasteriser does
 * otherwise than another goes under; a rule 2 mm to the right or a bar that is longer does not.
 *
 * <p>{@code -Dbantin.test.golden=write} writes the pictures; the change is then looked at.
 */
public final class GoldenImage {

    /** In greys of 255; noise of a rasteriser makes less than 2, a hair line 2 mm away more than 6. */
    static final double TOLERANCE = 4;

    private static final boolean WRITE = "write".equals(System.getProperty("bantin.test.golden"));
    private static final int TILE = 12;
    private static final int STEP = 17;
    private static final Path FAILED = Path.of("target/golden");

    private final int width;
    private final int height;
    private final int[] greys;

    private GoldenImage(int width, int height, int[] greys) {
        this.width = width;
        this.height = height;
        this.greys = greys;
    }

    /** The picture in sixteen greys. */
    public static GoldenImage of(BufferedImage image) {
        int[] greys = new int[image.getWidth() * image.getHeight()];
        for (int i = 0; i < greys.length; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            int grey = ((rgb >> 16 & 255) * 30 + (rgb >> 8 & 255) * 59 + (rgb & 255) * 11) / 100;
            greys[i] = (grey + STEP / 2) / STEP * STEP;
        }
        return new GoldenImage(image.getWidth(), image.getHeight(), greys);
    }

    /** Says what differs from the picture in that file, and where pictures of it are; empty if nothing to speak of. */
    public static String difference(String file, GoldenImage actual) throws IOException {
        Path expected = Path.of("src/test/resources").resolve(file);
        if (WRITE) {
            Files.createDirectories(expected.getParent());
            actual.write(expected);
        }
        if (!Files.exists(expected)) {
            return expected + " is missing\n";
        }
        GoldenImage golden = of(Objects.requireNonNull(ImageIO.read(expected.toFile()), file));
        double worst = golden.differenceTo(actual);
        if (worst <= TOLERANCE) {
            return "";
        }
        String name = expected.getFileName().toString().replaceFirst("\\.png$", "");
        Files.createDirectories(FAILED);
        Path now = FAILED.resolve(name + ".actual.png");
        Path difference = FAILED.resolve(name + ".difference.png");
        actual.write(now);
        golden.apart(actual).write(difference);
        return "%s differs by %.1f: see %s and %s%n".formatted(file, worst, now, difference);
    }

    /** The mean difference in the tile where it is greatest; pictures of other sizes are as different as can be. */
    double differenceTo(GoldenImage other) {
        if (width != other.width || height != other.height) {
            return 255;
        }
        int[] one = blurred();
        int[] two = other.blurred();
        double worst = 0;
        for (int top = 0; top < height; top += TILE / 2) {
            for (int left = 0; left < width; left += TILE / 2) {
                int sum = 0;
                for (int y = top; y < Math.min(top + TILE, height); y++) {
                    for (int x = left; x < Math.min(left + TILE, width); x++) {
                        sum += Math.abs(one[y * width + x] - two[y * width + x]);
                    }
                }
                worst = Math.max(worst, (double) sum / (TILE * TILE));
            }
        }
        return worst;
    }

    /** The mean of each point and its eight neighbours. */
    private int[] blurred() {
        int[] blurred = new int[greys.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        sum += at(Math.min(Math.max(x + dx, 0), width - 1), Math.min(Math.max(y + dy, 0), height - 1));
                    }
                }
                blurred[y * width + x] = sum / 9;
            }
        }
        return blurred;
    }

    int at(int x, int y) {
        return greys[y * width + x];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Dark where the other picture differs. */
    private GoldenImage apart(GoldenImage other) {
        int[] apart = new int[greys.length];
        boolean same = width == other.width && height == other.height;
        for (int i = 0; i < apart.length; i++) {
            apart[i] = 255 - (same ? Math.abs(greys[i] - other.greys[i]) : 255);
        }
        return new GoldenImage(width, height, apart);
    }

    private BufferedImage image() {
        byte[] levels = new byte[16];
        for (int i = 0; i < 16; i++) {
            levels[i] = (byte) (i * STEP);
        }
        BufferedImage image = new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(4, 16, levels, levels, levels));
        for (int i = 0; i < greys.length; i++) {
            image.getRaster().setSample(i % width, i / width, 0, greys[i] / STEP);
        }
        return image;
    }

    private void write(Path file) {
        try {
            ImageIO.write(image(), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
