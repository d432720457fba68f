package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.Q1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Goal;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.UnitKind;

@Tag("database")
class FingerprintTest {

    private static final ImportedData ROWS = SampleRows.small();

    private static final Succession SUCCESSION = new Succession("395", "16240", LocalDate.of(2025, 7, 1), null);

    @Test
    void the_order_of_the_rows_does_not_matter() {
        Ledger shipped = ledger(
                SampleRows.shipped().indicators(),
                SampleRows.shipped().targets(),
                SampleRows.shipped().progress());
        Random random = new Random(42);
        Ledger shuffled = new Ledger(
                shipped.programme(),
                shipped.period(),
                shuffled(shipped.units(), random),
                shipped.indicators(),
                shuffled(shipped.targets(), random),
                shuffled(shipped.progress(), random),
                shuffled(shipped.former(), random),
                shuffled(shipped.successions(), random));
        assertThat(Fingerprint.sha256(shuffled))
                .isEqualTo(Fingerprint.sha256(shipped))
                .hasSize(64);
    }

    @Test
    void every_column_is_hashed_under_its_own_name_as_in_the_editions_of_before() {
        Ledger ledger = LedgerFile.of("""
                # units
                code,name,kind,parent,cluster,valid_from,valid_to,committee,upper_committee,symbol,place
                TH,Thanh Hóa,PROVINCE,,,1945-09-02,,,,BC/TU,Thanh Hóa
                395,Thọ Xuân,DISTRICT,TH,đồng bằng,1945-09-02,2025-06-30,Huyện ủy,Tỉnh ủy,BC/HU,Thọ Xuân
                # successions
                old,new,effective_on,share
                395,16240,2025-07-01,0.25
                # programmes
                code,title,kind,first_year,last_year,issued_by
                KTXH-2024,Kế hoạch "2024",ANNUAL,2024,2024,TH
                # indicators
                code,name,group,unit_of_measure,measure,direction,decimals,first_assessed,part_of,lead_body,weight
                KT05A,Thu nội địa,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,KT05,Chi cục Thuế,1.50
                # targets
                programme,unit,indicator,basis,comparator,low,high,wording,baseline,pace_q1,pace_q2,pace_q3,pace_q4,due,valid_from,valid_to
                KTXH-2024,395,KT05A,OWN,BETWEEN,100.0,1E+3,100 - 1.000,90,0.2,0.40,0.6,1,2024-Q3,2024-Q1,2024-Q4
                # progress
                programme,unit,indicator,period,value,estimate,state,override_status,override_reason,reported_on,source,note
                KTXH-2023,395,KT05A,2023-Q1,0.0,false,APPROVED,,,,,
                KTXH-2024,395,KT05A,2024-Q1,12.750,true,SUBMITTED,BEHIND,Theo kết luận,2024-04-02,Báo cáo số 5,a\\b
                # adjustments
                programme,unit,period,kind,item,points,reason,source
                KTXH-2024,395,2024-Q1,BONUS,K1,2.50,Sáng kiến,Tờ trình 3
                """).at("2024-Q1");
        assertThat(Fingerprint.text(ledger)).isEqualTo("""
                (programme=(code="KTXH-2024" title="Kế hoạch 2024" kind=ANNUAL firstYear=2024 lastYear=2024\s\
                issuedBy="TH" ) period=2024-Q1 units=[
                (code="395" name="Thọ Xuân" kind=DISTRICT parent="TH" cluster="đồng bằng" validFrom=1945-09-02\s\
                validTo=2025-06-30 committee="Huyện ủy" upperCommittee="Tỉnh ủy" symbol="BC/HU" place="Thọ Xuân" )
                (code="TH" name="Thanh Hóa" kind=PROVINCE parent=null cluster=null validFrom=1945-09-02\s\
                validTo=null committee=null upperCommittee=null symbol="BC/TU" place="Thanh Hóa" )
                ] indicators=[
                (code="KT05A" name="Thu nội địa" group="Kinh tế" unitOfMeasure="tỷ đồng" measure=FLOW\s\
                direction=HIGHER decimals=1 firstAssessed=1 partOf="KT05" leadBody="Chi cục Thuế" weight=1.5 )
                ] targets=[
                (programme="KTXH-2024" unit="395" indicator="KT05A" basis=OWN goal=(comparator=BETWEEN low=100\s\
                high=1000 ) wording="100 - 1.000" baseline=90 pace=(q1=0.2 q2=0.4 q3=0.6 q4=1 ) due=2024-Q3\s\
                validFrom=2024-Q1 validTo=2024-Q4 )
                ] progress=[
                (programme="KTXH-2024" unit="395" indicator="KT05A" period=2024-Q1 value=12.75 estimate=true\s\
                state=SUBMITTED override=(status=BEHIND reason="Theo kết luận" ) reportedOn=2024-04-02 source="Báo\s\
                cáo số 5" note="a\\\\b" )
                ] former=[
                (programme="KTXH-2023" unit="395" indicator="KT05A" period=2023-Q1 value=0 estimate=false\s\
                state=APPROVED override=null reportedOn=null source=null note=null )
                ] successions=[
                (oldUnit="395" newUnit="16240" effectiveOn=2025-07-01 share=0.25 )
                ] adjustments=[
                (programme="KTXH-2024" unit="395" period=2024-Q1 kind=BONUS item="K1" points=2.5 reason="Sáng kiến"\s\
                source="Tờ trình 3" )
                ] )""");
    }

    @Test
    void remarks_and_the_columns_beside_the_figures_are_hashed_only_where_something_stands_in_them() {
        String text = """
                # units
                code,name,kind
                395,Thọ Xuân,DISTRICT
                # programmes
                code,title,kind,first_year,last_year,issued_by,secret,theme,goal,base_year
                P,Kế hoạch,ANNUAL,2024,2024,,,Kỷ cương,Vươn lên,2020
                # indicators
                code,name,measure,co_bodies,priority,source_document,scope,owner
                THU,Thu,FLOW,Kho bạc,true,QĐ 1,14 dự án,Chi cục trưởng
                # targets
                programme,unit,indicator,comparator,low,base_value,priority,scope
                P,395,THU,AT_LEAST,1,70.50,false,9 dự án
                # remarks
                programme,unit,period,section,position,indicator,text,body,due_on,source
                P,395,2024-Q1,TASK,2,,Đẩy nhanh
                P,395,2024-Q1,CAUSE,1,THU,Nợ thuế,Chi cục Thuế,2024-09-30,Báo cáo 5
                """;
        assertThat(Fingerprint.text(LedgerFile.of(text).at("2024-Q1")))
                .contains("issuedBy=null theme=\"Kỷ cương\" goal=\"Vươn lên\" baseYear=2020 ) period=")
                .contains("weight=1 coBodies=\"Kho bạc\" sourceDocument=\"QĐ 1\" scope=\"14 dự án\""
                        + " owner=\"Chi cục trưởng\" priority=true )")
                .contains("validTo=null baseValue=70.5 scope=\"9 dự án\" priority=false )")
                .endsWith("""
                        ] remarks=[
                        (programme="P" unit="395" period=2024-Q1 section=CAUSE position=1 indicator="THU" text="Nợ thuế"\s\
                        body="Chi cục Thuế" dueOn=2024-09-30 source="Báo cáo 5" )
                        (programme="P" unit="395" period=2024-Q1 section=TASK position=2 indicator=null text="Đẩy nhanh"\s\
                        body=null dueOn=null source=null )
                        ] )""");
    }

    @Test
    void the_order_of_the_indicators_is_printed_and_matters() {
        List<Indicator> turned = new ArrayList<>(ROWS.indicators());
        Collections.reverse(turned);
        assertThat(Fingerprint.sha256(ledger(turned, ROWS.targets(), ROWS.progress())))
                .isNotEqualTo(Fingerprint.sha256(small()));
    }

    @Test
    void the_way_a_number_is_written_does_not_matter() {
        Set<String> hashes = new HashSet<>();
        Stream.of("100", "100.0", "1E+2", "100.000000000000")
                .forEach(value -> hashes.add(Fingerprint.sha256(
                        with(SampleRows.target("395", "KT05", value), SampleRows.progress("395", "KT05", Q1, value)))));
        assertThat(hashes).hasSize(1);
    }

    @Test
    void every_other_difference_matters() {
        Target target = SampleRows.target("395", "KT05", "400");
        Progress report = SampleRows.progress("395", "KT05", Q1, "0");
        List<Ledger> ledgers = List.of(
                with(target, report),
                with(target, SampleRows.progress("395", "KT05", Q1, null)),
                with(target, SampleRows.progress("395", "KT05", Q1, "0.000000000001")),
                with(target, SampleRows.progress("395", "KT05A", Q1, "0")),
                with(target, SampleRows.progress("396", "KT05", Q1, "0")),
                with(target, noted("")),
                with(target, noted("null")),
                with(target, noted("Hòa")),
                with(target, noted("Hoà")),
                with(target, noted("a\" source=\"b")),
                with(SampleRows.target("395", "KT05", "-400"), report),
                with(goal(Goal.atMost(new BigDecimal("400")), null, null), report),
                with(goal(Goal.exactly(new BigDecimal("400")), null, null), report),
                with(goal(Goal.about(new BigDecimal("400")), null, null), report),
                with(goal(null, null, null), report),
                with(goal(null, Period.of("2024-Q2"), null), report),
                with(goal(null, null, Period.of("2024-Q2")), report),
                ledger(ROWS.indicators(), List.of(target, target), List.of(report)));
        assertThat(ledgers.stream().map(Fingerprint::sha256)).doesNotHaveDuplicates();
    }

    @Test
    void every_point_given_or_taken_matters_and_an_empty_table_is_as_if_there_were_none() {
        Set<String> hashes = new HashSet<>();
        for (Adjustment one : List.of(
                SampleRows.adjustment("395", Adjustment.Kind.BONUS, null, "1"),
                SampleRows.adjustment("395", Adjustment.Kind.PENALTY, null, "1"),
                SampleRows.adjustment("395", Adjustment.Kind.BONUS, "K1", "1"),
                SampleRows.adjustment("395", Adjustment.Kind.BONUS, null, "1.25"),
                SampleRows.adjustment("402", Adjustment.Kind.BONUS, null, "1"))) {
            hashes.add(Fingerprint.sha256(with(List.of(one))));
        }
        hashes.add(Fingerprint.sha256(with(List.of())));
        assertThat(hashes).hasSize(6);
        assertThat(Fingerprint.sha256(
                        new Ledger(PLAN, Q1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of())))
                .as("the hash that editions of before the table hold")
                .isEqualTo("ad6a0c1853faa9a2f8c635a87e6ea965cbea8f336e56d70e8db0059d10630520");
    }

    private static Ledger with(List<Adjustment> adjustments) {
        return new Ledger(
                PLAN,
                Q1,
                ROWS.units(),
                ROWS.indicators(),
                ROWS.targets(),
                ROWS.progress(),
                List.of(),
                List.of(),
                adjustments,
                List.of());
    }

    @Test
    void the_same_report_now_and_formerly_are_not_the_same() {
        Progress report = SampleRows.progress("395", "KT05", Q1, "1");
        Ledger now = new Ledger(PLAN, Q1, List.of(), List.of(), List.of(), List.of(report), List.of(), List.of());
        Ledger formerly = new Ledger(PLAN, Q1, List.of(), List.of(), List.of(), List.of(), List.of(report), List.of());
        assertThat(Fingerprint.sha256(now)).isNotEqualTo(Fingerprint.sha256(formerly));
    }

    @Test
    void a_ledger_read_from_the_database_has_the_hash_of_what_was_put_there() {
        try (TestDatabase database = TestDatabase.fresh()) {
            LedgerStore store = new LedgerStore(database.dataSource());
            store.put(ROWS);
            assertThat(store.findLedger(PLAN.code(), Q1).map(Fingerprint::sha256))
                    .contains(Fingerprint.sha256(new Ledger(
                            PLAN,
                            Q1,
                            ROWS.units(),
                            ROWS.indicators(),
                            ROWS.targets(),
                            ROWS.progress(),
                            List.of(),
                            List.of())));
        }
    }

    private static Target goal(Goal goal, Period from, Period to) {
        return new Target(PLAN.code(), "395", "KT05", Basis.ASSIGNED, goal, null, null, Pace.UNSAID, null, from, to);
    }

    private static Progress noted(String note) {
        return new Progress(
                PLAN.code(),
                "395",
                "KT05",
                Q1,
                BigDecimal.ZERO,
                false,
                Progress.State.APPROVED,
                null,
                null,
                null,
                note);
    }

    private static Ledger small() {
        return ledger(ROWS.indicators(), ROWS.targets(), ROWS.progress());
    }

    private static Ledger with(Target target, Progress report) {
        return ledger(ROWS.indicators(), List.of(target), List.of(report));
    }

    private static Ledger ledger(List<Indicator> indicators, List<Target> targets, List<Progress> progress) {
        return new Ledger(
                PLAN,
                Q1,
                List.of(
                        SampleRows.THO_XUAN,
                        SampleRows.PROVINCE,
                        SampleRows.unit("402", "Như Xuân", UnitKind.DISTRICT, "TH")),
                indicators,
                targets,
                progress,
                progress,
                List.of(SUCCESSION));
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }
}
