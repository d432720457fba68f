package vn.bantin.delivery;

/** A file of a letter. */
public record Attachment(String name, byte[] content) {

    /** Its media type, by the end of its name. */
    String mediaType() {
        if (name.endsWith(".pdf")) {
            return "application/pdf";
        }
        if (name.endsWith(".docx")) {
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        return name.endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "application/octet-stream";
    }
}
