package vn.bantin.press;

/** An arbitrary file as an office's own template: told what is wrong in it, or let through to JasperReports. */
public final class TemplateFuzz {

    private TemplateFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            TemplateText text = TemplateText.of(new TemplateFile("first.jrxml", data, true), "jasperReport");
            TemplateGuard.stop(text);
            new TemplateCheck(text).expressions().forEach(text::lineOf);
        } catch (BrokenTemplateException told) {
            if (told.details().contains("null")) {
                throw new AssertionError(told);
            }
        }
    }
}
