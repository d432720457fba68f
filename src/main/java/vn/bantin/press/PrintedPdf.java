package vn.bantin.press;

import vn.bantin.progress.Sha256;

/** A printed file: its bytes and how many pages they hold. */
public record PrintedPdf(byte[] content, int pages) {

    public String sha256() {
        return Sha256.hex(content);
    }
}
