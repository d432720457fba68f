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
 * @param starts the index of the unit with which each volume that holds bulletins begins, from 0
 * @param sheetsApart whether the sheets are a volume of their own, the last one
 */
public record PackVolume(MeetingPack pack, int number, List<Integer> starts, boolean sheetsApart) {

    /** So many pages has a volume at most: a thicker file is a burden for whoever opens it, and for the memory that reads it. */
    public static final int MOST_PAGES = 2500;

    public PackVolume {
        starts = List.copyOf(starts);
    }

    /** A pack as one volume. */
    public static PackVolume whole(MeetingPack pack) {
        return of(pack, 0, Integer.MAX_VALUE).get(0);
    }

    /**
     * The volumes of a pack, none of which has more than so many pages behind its contents, but where a single part has more.
     *
     * @param sheetPages how many pages the sheets have, 0 where there are none
     * @param most how many pages a volume may have behind its contents
     */
    public static List<PackVolume> of(MeetingPack pack, int sheetPages, int most) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int thick = pack.summaryPages();
        for (int i = 0; i < pack.units().size(); i++) {
            int pages = pack.units().get(i).pages();
            if (thick > 0 && thick + pages > most) {
                starts.add(i);
                thick = 0;
            }
            thick += pages;
        }
        boolean sheetsApart = sheetPages > 0 && thick + sheetPages > most;
        List<PackVolume> volumes = new ArrayList<>();
        for (int number = 1; number <= starts.size() + (sheetsApart ? 1 : 0); number++) {
            volumes.add(new PackVolume(pack, number, starts, sheetsApart));
        }
        return volumes;
    }

    /** How many volumes there are. */
    public int count() {
        return starts.size() + (sheetsApart ? 1 : 0);
    }

    /** Whether the pack has other volumes. */
    public boolean several() {
        return count() > 1;
    }

    /** Whether it begins with the summary. */
    public boolean withSummary() {
        return number == 1;
    }

    /** Whether it ends with the sheets. */
    public boolean withSheets() {
        return number == count() && !pack.sheets().isEmpty();
    }

    /** The bulletins that it holds, in the order of the agenda. */
    public List<MeetingPack.Part> units() {
        return units(number);
    }

    private List<MeetingPack.Part> units(int volume) {
        return volume > starts.size()
                ? List.of()
                : pack.units()
                        .subList(
                                starts.get(volume - 1),
                                volume == starts.size() ? pack.units().size() : starts.get(volume));
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
     * @param sheetStarts the page of the sheets, from 0, on which each of them begins
     */
    public List<Line> contents(int front, List<Integer> sheetStarts, ResourceBundle texts) {
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
            if (volume == count()) {
                sheets(lines, page, here, sheetStarts, texts);
            }
        }
        return lines;
    }

    private void sheets(List<Line> lines, int page, boolean here, List<Integer> starts, ResourceBundle texts) {
        if (!pack.sheets().isEmpty()) {
            lines.add(new Line(true, "", texts.getString("sheets.title"), page, here));
        }
        List<IndicatorSheet> printed = SheetHeading.printed(pack.sheets());
        for (int i = 0; i < starts.size(); i++) {
            IndicatorSheet sheet = printed.get(i);
            lines.add(
                    sheet.part()
                            ? new Line(false, "", sheet.heading(), page + starts.get(i), here)
                            : new Line(
                                    false, String.valueOf(sheet.target()), sheet.name(), page + starts.get(i), here));
        }
    }
}
