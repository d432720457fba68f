package vn.bantin.office;

/**
 * A paragraph of a Word copy, of a named style.
 *
 * @param runs its text, as the standard has it
 * @param kept whether it stays on the page of what follows
 * @param before the points above it where they are not those of its style, else 0
 * @param after the points below it where they are not those of its style, else 0
 * @param more further properties, as the standard has them
 */
record WordParagraph(String style, String runs, boolean kept, int before, int after, String more) {

    WordParagraph(String style, String text) {
        this(style, text.isEmpty() ? "" : run(text), false);
    }

    WordParagraph(String style, String runs, boolean kept) {
        this(style, runs, kept, 0, 0, "");
    }

    /** The same, which stays on the page of what follows. */
    WordParagraph keptWithNext() {
        return new WordParagraph(style, runs, true, before, after, more);
    }

    /** A paragraph with so many points above it. */
    WordParagraph below(int points) {
        return points == 0 ? this : new WordParagraph(style, runs, kept, points, after, more);
    }

    /** A paragraph with so many points below it. */
    WordParagraph above(int points) {
        return new WordParagraph(style, runs, kept, before, points, more);
    }

    /** A paragraph with further properties. */
    WordParagraph with(String properties) {
        return new WordParagraph(style, runs, kept, before, after, properties);
    }

    void write(StringBuilder xml) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
        if (kept) {
            xml.append("<w:keepNext/>");
        }
        if (before > 0 || after > 0) {
            xml.append("<w:spacing");
            length(xml, "before", before);
            length(xml, "after", after);
            xml.append("/>");
        }
        xml.append(more).append("</w:pPr>").append(runs).append("</w:p>");
    }

    private static void length(StringBuilder xml, String name, int points) {
        if (points > 0) {
            xml.append(" w:")
                    .append(name)
                    .append("=\"")
                    .append(points * WordTable.TWIPS)
                    .append('"');
        }
    }

    /** A run of letters as the style has them. */
    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">"
                + escaped(text).replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">")
                + "</w:t></w:r>";
    }

    /** A text as XML has it, whose standard knows no control signs. */
    static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(sign < ' ' && sign != '\t' && sign != '\n' ? ' ' : sign);
            }
        }
        return xml.toString();
    }
}
