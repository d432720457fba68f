package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Phrase;

/**
 * One file of a meeting pack: all of it, or a part of a pack that is too thick for one file. Pages are counted from 1 in each
 * volume, and the contents of each lead through all.
 *
 * @param number which volume it is, from 1
 * @param starts the index of the part with which each volume begins, from 0: the units come first, then the files of the sheets
 */
public record PackVolume(MeetingPack pack, int number, List<Integer> starts) {

    /** So many pages has a volume at most: a thicker file is a burden for whoever opens it, and for the memory that reads it. */
    public static final int MOST_PAGES = 2500;

    /** A page of the sheets has as many tags as so many of a bulletin; a volume that is bound holds the place of each. */
    private static final int PAGES_OF_TAGS = 4;

    public PackVolume {
        starts = List.copyOf(starts);
    }

    /** A pack as one volume. */
    public static PackVolume whole(MeetingPack pack) {
        return of(pack, Integer.MAX_VALUE).get(0);
    }

    /**
     * The volumes of a pack, none of which has more than so many pages behind its contents, but where a single part has more.
     *
     * @param most how many pages a volume may have behind its contents, of which one of the sheets counts as four
     */
    public static List<PackVolume> of(MeetingPack pack, int most) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int thick = pack.summaryPages();
        for (int part = 0; part < parts(pack); part++) {
            int pages = part < pack.units().size()
                    ? pack.units().get(part).pages()
                    : PAGES_OF_TAGS
                            * pack.sheets().get(part - pack.units().size()).pages();
            if (thick > 0 && thick + pages > most) {
                starts.add(part);
                thick = 0;
            }
            thick += pages;
        }
        List<PackVolume> volumes = new ArrayList<>();
        for (int number = 1; number <= starts.size(); number++) {
            volumes.add(new PackVolume(pack, number, starts));
        }
        return volumes;
    }

    private static int parts(MeetingPack pack) {
        return pack.units().size() + pack.sheets().size();
    }

    /** How many volumes there are. */
    public int count() {
        return starts.size();
    }

    /** Whether the pack has other volumes. */
    public boolean several() {
        return count() > 1;
    }

    /** Whether it begins with the summary. */
    public boolean withSummary() {
        return number == 1;
    }

    /** The bulletins that it holds, in the order of the agenda. */
    public List<MeetingPack.Part> units() {
        return units(number);
    }

    /** The files of the sheets that it holds, in order. */
    public List<MeetingPack.Sheets> sheets() {
        return sheets(number);
    }

    private List<MeetingPack.Part> units(int volume) {
        int units = pack.units().size();
        return pack.units().subList(Math.min(units, start(volume)), Math.min(units, start(volume + 1)));
    }

    private List<MeetingPack.Sheets> sheets(int volume) {
        int units = pack.units().size();
        return pack.sheets().subList(Math.max(0, start(volume) - units), Math.max(0, start(volume + 1) - units));
    }

    private int start(int volume) {
        return volume > starts.size() ? parts(pack) : starts.get(volume - 1);
    }

    /**
     * A line of the contents.
     *
     * @param number in the agenda or among the indicators, empty for a heading
     * @param page on which it begins, 0 for the heading of a volume
     * @param here whether that page is in this volume
     */
    public record Line(boolean heading, String number, String name, int page, boolean here) {

        /** The page in print, empty for the heading of a volume. */
        public String pageText() {
            return page == 0 ? "" : String.valueOf(page);
        }
    }

    /**
     * The lines of the contents, those of all volumes.
     *
     * @param front how many pages cover and contents have, the same in each volume
     * @param sheetStarts by the files of the sheets the page, from 0, on which each sheet begins; none for no line for each
     */
    public List<Line> contents(int front, List<List<Integer>> sheetStarts, ResourceBundle texts) {
        List<Line> lines = new ArrayList<>();
        for (int volume = 1; volume <= count(); volume++) {
            boolean here = volume == number;
            int page = front + 1;
            if (several()) {
                lines.add(new Line(true, "", texts.getString("contents.volume") + " " + volume, 0, here));
            }
            if (volume == 1) {
                lines.add(new Line(true, "", Phrase.capitalised(pack.summary().title()), page, here));
                page += pack.summaryPages();
            }
            List<MeetingPack.Part> units = units(volume);
            if (!units.isEmpty()) {
                lines.add(new Line(true, "", texts.getString("contents.units"), page, here));
            }
            for (MeetingPack.Part unit : units) {
                lines.add(new Line(
                        false, String.valueOf(unit.number()), Phrase.capitalised(unit.unitName()), page, here));
                page += unit.pages();
            }
            for (MeetingPack.Sheets file : sheets(volume)) {
                int index = file.volume().number() - 1;
                sheets(
                        lines,
                        file.volume(),
                        page,
                        here,
                        sheetStarts.isEmpty() ? List.of() : sheetStarts.get(index),
                        texts);
                page += file.pages();
            }
        }
        return lines;
    }

    private static void sheets(
            List<Line> lines, SheetVolume file, int page, boolean here, List<Integer> starts, ResourceBundle texts) {
        lines.add(new Line(true, "", file.titled(texts.getString("sheets.title"), texts), page, here));
        for (int i = 0; i < starts.size(); i++) {
            IndicatorSheet sheet = file.sheets().get(i);
            lines.add(
                    sheet.part()
                            ? new Line(false, "", sheet.heading(), page + starts.get(i), here)
                            : new Line(
                                    false, String.valueOf(sheet.target()), sheet.name(), page + starts.get(i), here));
        }
    }
}
