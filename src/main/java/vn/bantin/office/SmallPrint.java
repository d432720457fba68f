package vn.bantin.office;

import java.util.ResourceBundle;

/** The notes, lists and the method at the end of a Word copy, each below its heading. */
final class SmallPrint {

    private final WordDocument pages;
    private final ResourceBundle texts;
    private String heading = "";

    SmallPrint(WordDocument pages, ResourceBundle texts) {
        this.pages = pages;
        this.texts = texts;
    }

    /** A note, without the check code: what a person has edited is no longer what was frozen. */
    void note(String text) {
        int last = text.lastIndexOf('\n');
        String unchecked =
                text.startsWith(texts.getString("check.code"), last + 1) ? text.substring(0, Math.max(0, last)) : text;
        if (!unchecked.isEmpty()) {
            pages.paragraph("Note", unchecked);
        }
    }

    /** A line on targets not assessed, the first one with the title. */
    void open(String title, String text) {
        if (!title.isEmpty()) {
            pages.heading(2, title);
        }
        pages.paragraph("OpenLine", text);
    }

    /** An item of a list, the first one below the list's title. */
    void listed(String title, String text) {
        if (!title.equals(heading)) {
            pages.heading(2, title);
            heading = title;
        }
        note(text);
    }

    /** A paragraph of the method. */
    void method(String text) {
        listed(texts.getString("method.title"), text);
    }
}
