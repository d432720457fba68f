package vn.bantin.press;

/** A printed file: its bytes and how many pages they hold. */
public record Pdf(byte[] content, int pages) {

    public String sha256() {
        return Digests.hex(content);
    }
}
