package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.VerificationCode;

/** A code that stands on paper is found for ever: pages of before give the codes that were printed on them. */
class PrintedCodesTest {

    @Test
    void pages_that_were_stored_before_give_the_codes_that_they_printed() {
        Summary summary = SummaryFormat.readFirst(StoredPages.page(1, "summary"));
        List<IndicatorSheet> sheets = List.of(sheet("sheet-1"), sheet("sheet-8"));
        Map<String, String> codes = new TreeMap<>();
        codes.put("summary", VerificationCode.of(summary));
        for (String name : List.of("bulletin-380", "bulletin-402")) {
            codes.put(name, VerificationCode.of(BulletinFormat.readFirst(StoredPages.page(1, name))));
        }
        sheets.forEach(sheet -> codes.put("sheet-" + sheet.number(), VerificationCode.of(List.of(sheet))));
        codes.put("pack", VerificationCode.of(summary, sheets));

        assertThat(codes).isEqualTo(new TreeMap<>(StoredPages.codes(1)));
    }

    private static IndicatorSheet sheet(String name) {
        return SheetFormat.readFirst(StoredPages.page(1, name), new RepeatedValues());
    }
}
