package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The rows of an office without a database. */
class InMemoryDataTest {

    /** In the order of a database and with its numbers; the ledger of P in 2024-Q2 speaks of every row. */
    private static final String ROWS = """
        # units
        code,name,kind,parent
        395,Thọ Xuân,DISTRICT,TH
        396,Thường Xuân,DISTRICT,TH
        701,Xuân Hòa,COMMUNE,395
        TH,Thanh Hóa,PROVINCE
        # successions
        old,new,effective_on,share
        701,395,2019-01-01,0.5
        701,395,2020-01-01
        701,396,2019-01-01,0.5
        702,395,2018-01-01,100
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        T,Nghị quyết,TERM,2021,2025
        # indicators
        code,name,measure,weight
        VU,Số vụ tai nạn,FLOW,0.5
        THU,Thu ngân sách,FLOW,100
        # targets
        programme,unit,indicator,basis,comparator,low,high,wording,baseline,pace_q1,pace_q2,pace_q3,pace_q4,due,valid_from,valid_to
        P,395,THU,ASSIGNED,BETWEEN,0.5,100,lời,100,0.1,0.2,0.3,0.4
        P,395,THU,ASSIGNED,AT_LEAST,100,,,,,,,,,2024-Q2
        P,395,THU,OWN,AT_LEAST,100
        P,395,VU,ASSIGNED,,,,có kế hoạch
        P,396,THU,ASSIGNED,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value,estimate,state
        T,395,THU,2023-Q1,100
        T,395,THU,2023-Q4,100
        P,395,THU,2024-Q1,100
        P,395,VU,2024-Q1,100
        P,396,THU,2024-Q1,100
        T,395,THU,2024-Q1,100
        P,395,THU,2024-Q2,0.5,true,DRAFT
        P,395,VU,2024-Q2
        P,396,THU,2024-Q2,0
        # adjustments
        programme,unit,period,kind,item,points,reason,source
        P,395,2024-Q2,BONUS,,0.5,Sáng kiến,QĐ 1
        P,395,2024-Q2,BONUS,K1,100,Thi đua
        P,395,2024-Q2,BONUS,K2,0,Đã rút
        P,395,2024-Q2,PENALTY,,0.5,Chậm
        P,701,2024-Q2,BONUS,,0.5,Thi đua
        # remarks
        programme,unit,period,section,position,indicator,text
        P,395,2024-Q2,CAUSE,1,THU,Nguyên nhân
        P,395,2024-Q2,TASK,1,,Nhiệm vụ
        """;

    @Test
    void the_rows_come_in_their_order_and_their_numbers_bare_however_they_are_written() {
        Ledger expected = LedgerFile.of(ROWS).at("2024-Q2");
        ImportedData same = LedgerFile.of(ROWS).delivery();
        ImportedData rough = LedgerFile.of(ROWS.replace("0.5", "0.500").replaceAll("\\b100\\b", "1E+2"))
                .delivery();

        assertThat(new InMemoryData(same).findLedger("P", Period.of("2024-Q2"))).contains(expected);
        assertThat(new InMemoryData(reversed(rough)).findLedger("P", Period.of("2024-Q2")))
                .contains(expected);
        assertThat(rough).isNotEqualTo(same);
        assertThat(same.size()).isEqualTo(4 + 4 + 2 + 2 + 5 + 9 + 5 + 2);
    }

    @Test
    void the_register_knows_every_code_and_the_latest_period_is_the_last_that_is_reported() {
        InMemoryData archive = new InMemoryData(reversed(LedgerFile.of(ROWS).delivery()));

        assertThat(archive.register().units()).containsOnlyKeys("395", "396", "701", "TH");
        assertThat(archive.register().units().get("701").name()).isEqualTo("Xuân Hòa");
        assertThat(archive.register().programmes()).containsOnlyKeys("P", "T");
        assertThat(archive.register().indicators()).containsOnlyKeys("THU", "VU");
        assertThat(archive.latestPeriod()).contains(Period.of("2024-Q2"));
        assertThat(new InMemoryData(LedgerFile.of("").delivery()).latestPeriod())
                .isEmpty();
    }

    @Test
    void a_programme_is_in_force_where_it_covers_the_period_and_one_of_its_targets_is() {
        InMemoryData archive = new InMemoryData(LedgerFile.of("""
            # programmes
            code,title,kind,first_year,last_year
            T,Nghị quyết,TERM,2021,2025
            P,Kế hoạch,ANNUAL,2024,2024
            O,Không chỉ tiêu,TERM,2021,2025
            # targets
            programme,unit,indicator,comparator,low,valid_from
            T,395,THU,AT_LEAST,1,2024-Q2
            P,395,THU,AT_LEAST,1
            """).delivery());

        assertThat(Map.of(
                        "2023-Q4", inForce(archive, "2023-Q4"),
                        "2024-Q1", inForce(archive, "2024-Q1"),
                        "2024-Q2", inForce(archive, "2024-Q2"),
                        "2025-Q1", inForce(archive, "2025-Q1")))
                .isEqualTo(Map.of(
                        "2023-Q4", List.of(),
                        "2024-Q1", List.of("P"),
                        "2024-Q2", List.of("P", "T"),
                        "2025-Q1", List.of("T")));
        assertThat(archive.findLedger("P", Period.of("2023-Q4"))).isEmpty();
        assertThat(archive.findLedger("nonsuch", Period.of("2024-Q1"))).isEmpty();
    }

    @Test
    void older_is_what_its_units_reported_in_the_four_years_before_and_in_the_quarter_from_which_these_start() {
        InMemoryData archive = new InMemoryData(LedgerFile.of("""
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # targets
            programme,unit,indicator,comparator,low
            P,1,A,AT_LEAST,1
            # progress
            programme,unit,indicator,period,value
            O,1,A,2019-Q3,1
            O,1,A,2019-Q4,1
            O,1,A,2022-Q4,1
            O,2,A,2022-Q4,1
            O,1,A,2023-Q1,1
            """).delivery());
        Ledger ledger = archive.findLedger("P", Period.of("2024-Q2")).orElseThrow();

        assertThat(archive.older(ledger))
                .extracting(one -> one.unit() + " " + one.period())
                .containsExactly("1 2019-Q4", "1 2022-Q4");
        assertThat(Ledger.firstRemembered(Period.of("2024-Q2"))).isEqualTo(Period.of("2019-Q4"));
    }

    @Test
    void a_ledger_holds_what_its_units_were_made_of_and_who_took_the_other_parts() {
        Ledger ledger = new InMemoryData(LedgerFile.of("""
            # units
            code,name,kind
            3,Ba,COMMUNE
            # successions
            old,new,effective_on,share
            1,2,2024-01-01,1
            2,3,2025-01-01,0.5
            2,4,2025-01-01,0.5
            4,5,2025-07-01,1
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2025,2025
            # targets
            programme,unit,indicator,comparator,low
            P,3,A,AT_LEAST,1
            """).delivery())
                .findLedger("P", Period.of("2025-Q3"))
                .orElseThrow();

        assertThat(ledger.successions())
                .extracting(one -> one.oldUnit() + " " + one.newUnit())
                .containsExactly("1 2", "2 3", "2 4");
    }

    @Test
    void a_ledger_holds_what_its_programme_and_period_speak_of_with_what_is_above_and_nothing_else() {
        Ledger ledger = new InMemoryData(LedgerFile.of("""
            # units
            code,name,kind,parent
            1,Có chỉ tiêu,COMMUNE,11
            11,Huyện,DISTRICT,12
            12,Tỉnh,PROVINCE,12
            2,Có báo cáo,COMMUNE
            3,Có điểm thưởng,COMMUNE
            4,Ban hành,PROVINCE
            5,Chương trình khác,COMMUNE
            6,Kỳ khác,COMMUNE
            # successions
            old,new,effective_on
            7,1,2020-01-01
            1,7,2021-01-01
            5,6,2020-01-01
            # programmes
            code,title,kind,first_year,last_year,issued_by
            P,Kế hoạch,ANNUAL,2024,2024,4
            T,Nghị quyết,TERM,2021,2025
            # indicators
            code,name,measure,part_of
            A,Có chỉ tiêu,FLOW,B
            B,Cả,FLOW
            C,Có báo cáo,FLOW
            D,Chương trình khác,FLOW
            # targets
            programme,unit,indicator,comparator,low
            P,1,A,AT_LEAST,1
            T,5,D,AT_LEAST,1
            # progress
            programme,unit,indicator,period,value
            P,2,C,2024-Q2,1
            T,5,D,2024-Q2,1
            P,6,D,2024-Q1,1
            T,1,D,2022-Q4,1
            T,1,D,2023-Q1,1
            P,1,A,2024-Q1,1
            P,1,A,2024-Q3,1
            # adjustments
            programme,unit,period,kind,item,points,reason
            P,3,2024-Q2,BONUS,,1,Thi đua
            P,6,2024-Q1,BONUS,,1,Kỳ khác
            T,5,2024-Q2,BONUS,,1,Chương trình khác
            """).delivery())
                .findLedger("P", Period.of("2024-Q2"))
                .orElseThrow();

        assertThat(ledger.units()).extracting(Unit::code).containsExactly("1", "11", "12", "2", "3", "4");
        assertThat(ledger.successions()).extracting(Succession::oldUnit).containsExactly("1", "7");
        assertThat(ledger.indicators()).extracting(Indicator::code).containsExactly("A", "B", "C");
        assertThat(ledger.targets()).extracting(Target::unit).containsExactly("1");
        assertThat(ledger.progress()).extracting(Progress::unit).containsExactly("2");
        assertThat(ledger.former())
                .extracting(one -> one.unit() + " " + one.period())
                .containsExactly("1 2023-Q1", "1 2024-Q1");
        assertThat(ledger.adjustments()).extracting(Adjustment::unit).containsExactly("3");
        assertThat(ledger.adjusted()).isTrue();
    }

    @Test
    void points_that_were_all_withdrawn_adjust_nothing() {
        String points = ROWS.substring(0, ROWS.indexOf("P,395,2024-Q2,BONUS"));
        assertThat(LedgerFile.of(points).at("2024-Q2").adjusted()).isFalse();
        assertThat(LedgerFile.of(points + "P,395,2024-Q2,BONUS,,0,Đã rút")
                        .at("2024-Q2")
                        .adjusted())
                .isFalse();
    }

    @Test
    void whoever_gets_papers_of_all_units_comes_first_then_those_of_a_unit_by_code() {
        ImportedData all = new ImportedData(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(recipient("a", "396"), recipient("c", "395"), recipient("b", "395"), recipient("d", null)));

        assertThat(new InMemoryData(all).recipients())
                .extracting(Recipient::code)
                .containsExactly("d", "b", "c", "a");
        assertThat(all.size()).isEqualTo(4);
    }

    private static Recipient recipient(String code, String unit) {
        return new Recipient(
                code,
                unit,
                null,
                Recipient.Channel.MAIL,
                "vp@thanhhoa.gov.vn",
                Set.of(Recipient.Paper.BULLETIN),
                Recipient.Profile.PUBLISHED,
                null,
                null);
    }

    private static List<String> inForce(InMemoryData archive, String period) {
        return archive.programmesInForce(Period.of(period)).stream()
                .map(Programme::code)
                .toList();
    }

    /** All rows the other way round but the indicators, whose order is meant. */
    private static ImportedData reversed(ImportedData all) {
        return new ImportedData(
                reversed(all, ImportedData::units),
                reversed(all, ImportedData::successions),
                reversed(all, ImportedData::programmes),
                all.indicators(),
                reversed(all, ImportedData::targets),
                reversed(all, ImportedData::progress),
                reversed(all, ImportedData::adjustments),
                reversed(all, ImportedData::remarks),
                reversed(all, ImportedData::recipients));
    }

    private static <T> List<T> reversed(ImportedData all, Function<ImportedData, List<T>> table) {
        List<T> back = new ArrayList<>(table.apply(all));
        Collections.reverse(back);
        return back;
    }
}
