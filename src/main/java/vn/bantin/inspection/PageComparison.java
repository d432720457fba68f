package vn.bantin.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bantin.inspection.PdfText.Block;
import vn.bantin.page.VerificationCode;

/** One thing frozen against the blocks in which it is to be found. */
final class PageComparison {

    private static final int MOST_PAGES = 20;

    /** A cell with more letters may be longer than a page, and is then drawn in pieces. */
    private static final int LONG = 400;

    private final List<Block> blocks;
    private final List<String> texts;
    private final ExpectedText expected;
    private final boolean whole;
    private final boolean structure;
    private final Set<Integer> found = new HashSet<>();

    /** Of rows as they are drawn, where the last one that was found ends. */
    private int behind;

    PageComparison(List<Block> blocks, ExpectedText expected, boolean whole, boolean structure) {
        this(blocks, blocks.stream().map(Block::squeezed).toList(), expected, whole, structure);
    }

    /**
     * @param texts the blocks without white space
     * @param whole whether all must be there as the templates of the build print it
     * @param structure whether the blocks know of rows; else they come as they are drawn
     */
    PageComparison(List<Block> blocks, List<String> texts, ExpectedText expected, boolean whole, boolean structure) {
        this.blocks = blocks;
        this.texts = texts;
        this.expected = expected;
        this.whole = whole;
        this.structure = structure;
    }

    /** All of it is there; of what else is there, no paragraph is unknown and no cell has a figure that is. */
    void alone() throws MisprintException {
        among();
        for (int i = 0; i < texts.size(); i++) {
            boolean known = VerificationCode.lastIn(blocks.get(i).text()).isPresent()
                    || found.contains(i)
                    || texts.get(i).isEmpty()
                    || expected.vocabulary().allows(texts.get(i));
            boolean anybodys = !whole || blocks.get(i).row() > 0;
            if (!known
                    && !(anybodys
                            && expected.vocabulary().foreignNumber(blocks.get(i).text()) == null)) {
                throw new MisprintException(
                        MisprintException.Kind.FOREIGN, "", blocks.get(i).text());
            }
        }
        code();
    }

    /** The code comes last: it says that something is other than frozen, and not what. */
    private void code() throws MisprintException {
        if (whole && !paragraph(expected.code()) && !expected.code().isEmpty()) {
            throw new MisprintException(MisprintException.Kind.TEXT, expected.code(), "");
        }
    }

    /** All of it is there, and the code. */
    void withCode() throws MisprintException {
        among();
        code();
    }

    /** All of it is there; returns how many blocks that took, counted from the first. */
    int among() throws MisprintException {
        for (String text : expected.texts(whole)) {
            if (!paragraph(text)) {
                throw new MisprintException(MisprintException.Kind.TEXT, text, "");
            }
        }
        if (structure) {
            rows();
        } else {
            cells();
        }
        return found.stream().mapToInt(i -> i + 1).max().orElse(0);
    }

    /** Looks for blocks that make up the text, one or, where a page ends within it, more. */
    private boolean paragraph(String text) {
        for (int from = 0; from < texts.size(); from++) {
            int to = end(from, text);
            if (to > from) {
                for (int i = from; i < to; i++) {
                    found.add(i);
                }
                return true;
            }
        }
        return false;
    }

    /** Behind the last of the blocks from there on that make up the text; 0 if they do not. */
    private int end(int from, String text) {
        String rest = text;
        for (int i = from; i < texts.size(); i++) {
            String block = texts.get(i);
            if (block.isEmpty()) {
                return 0;
            }
            if (ended(block).equals(ended(rest))) {
                return i + 1;
            }
            if (!rest.startsWith(block)) {
                return 0;
            }
            rest = rest.substring(block.length());
        }
        return 0;
    }

    /** Without the mark at the end of a text, which the layout sets. */
    private static String ended(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '/')) {
            end--;
        }
        return text.substring(0, end);
    }

    private void rows() throws MisprintException {
        Map<Integer, List<Integer>> byRow = new LinkedHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).row() > 0) {
                byRow.computeIfAbsent(blocks.get(i).row(), any -> new ArrayList<>())
                        .add(i);
            }
        }
        List<List<Integer>> rows = List.copyOf(byRow.values());
        int next = 0;
        for (ExpectedText.Line line : expected.lines()) {
            int at = next;
            while (at < rows.size() && taken(line, rows, at) == 0) {
                at++;
            }
            if (at == rows.size()) {
                throw new MisprintException(
                        MisprintException.Kind.ROW, String.join(" | ", line.cells()), nearest(line, rows));
            }
            next = at + taken(line, rows, at);
            rows.subList(at, next).forEach(found::addAll);
        }
    }

    /** Of how many rows from there on the line is made: more than one where it is longer than a page; 0 for none. */
    private int taken(ExpectedText.Line line, List<List<Integer>> rows, int at) {
        List<String> first = rows.get(at).stream().map(texts::get).toList();
        List<String> cells = new ArrayList<>(first);
        for (int end = at + 1; ; end++) {
            if (is(line, cells.stream().filter(cell -> !cell.isEmpty()).toList())) {
                return end - at;
            }
            if (end == rows.size() || end - at == MOST_PAGES || rows.get(end).size() != first.size()) {
                return 0;
            }
            for (int i = 0; i < first.size(); i++) {
                String below = texts.get(rows.get(end).get(i));
                if (!below.equals(first.get(i))) { // else it is printed once more on the next page
                    cells.set(i, cells.get(i) + below);
                }
            }
        }
    }

    private boolean is(ExpectedText.Line line, List<String> cells) {
        if (whole) {
            return cells.equals(line.cells());
        }
        List<String> rest = new ArrayList<>(cells);
        return line.must().stream().allMatch(cell -> rest.remove(cell) || contains(rest, cell));
    }

    /** A number must be a cell of its own, words may have others around them. */
    private static boolean contains(List<String> cells, String words) {
        return words.chars().anyMatch(Character::isLetter) && cells.stream().anyMatch(cell -> cell.contains(words));
    }

    private List<String> filled(List<Integer> row) {
        return row.stream().map(texts::get).filter(cell -> !cell.isEmpty()).toList();
    }

    /** The row that has most of the cells. */
    private String nearest(ExpectedText.Line line, List<List<Integer>> rows) {
        List<String> best = List.of();
        long most = 0;
        for (List<Integer> row : rows) {
            List<String> cells = filled(row);
            long alike = cells.stream().filter(line.cells()::contains).count();
            if (alike > most) {
                most = alike;
                best = cells;
            }
        }
        return String.join(" | ", best);
    }

    /** Looks for the cells of each row one behind the other as they are drawn. */
    private void cells() throws MisprintException {
        for (ExpectedText.Line line : expected.lines()) {
            boolean overPages = line.cells().stream().anyMatch(cell -> cell.length() > LONG);
            if (!(whole && !overPages ? inOrder(line) : line.must().stream().allMatch(this::drawn))) {
                throw new MisprintException(MisprintException.Kind.ROW, String.join(" | ", line.cells()), "");
            }
        }
    }

    private boolean drawn(String cell) {
        return texts.contains(cell) || contains(texts, cell) || cell.length() > LONG || paragraph(cell);
    }

    /** The search begins behind the row before and looks at all that is above only then: thousands of rows come in order. */
    private boolean inOrder(ExpectedText.Line line) {
        for (int i = 0; i < texts.size(); i++) {
            int to = (behind + i) % texts.size();
            for (String cell : line.cells()) {
                to = to < 0 ? to : cell(to, cell);
            }
            if (to > 0) {
                behind = to;
                found.add(to - 1);
                return true;
            }
        }
        return false;
    }

    /** Behind the blocks that make up the cell, -1 if they do not. */
    private int cell(int from, String cell) {
        String rest = cell;
        int at = from;
        while (at < texts.size() && !rest.isEmpty() && !texts.get(at).isEmpty() && rest.startsWith(texts.get(at))) {
            rest = rest.substring(texts.get(at++).length());
        }
        return rest.isEmpty() ? at : -1;
    }
}
