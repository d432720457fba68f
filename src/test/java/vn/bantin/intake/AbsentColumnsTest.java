package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.checks.SeverityRules;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Goal;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;

/** A column that is not there takes nothing back of what is stored; an empty cell does. */
class AbsentColumnsTest {

    private static final Map<String, String> FULL = Map.of(
            "units.csv", """
            code,name,kind,parent,cluster,valid_from,valid_to,committee,upper_committee,symbol,place
            TH,Thanh Hóa,PROVINCE,,,,,,,,
            395,Thọ Xuân,DISTRICT,TH,đồng bằng,1945-09-02,2025-06-30,HUYỆN ỦY,ĐẢNG BỘ TỈNH,BC/HU,Thọ Xuân
            """,
            "successions.csv", """
            old,new,effective_on,share
            395,TH,2025-07-01,0.5
            """,
            "programmes.csv", """
            code,title,kind,first_year,last_year,issued_by,secret,theme,goal,base_year
            KH24,Kế hoạch năm 2024,ANNUAL,2024,2024,TH,true,Kỷ cương,Vươn lên,2020
            """,
            "indicators.csv", """
            code,name,group,unit_of_measure,measure,direction,decimals,first_assessed,part_of,lead_body,weight,co_bodies,priority,source_document,scope,owner
            KT01,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q2,,Chi cục Thuế,2,,,,,
            KT02,Thu nội địa,Kinh tế,tỷ đồng,FLOW,HIGHER,2,Q3,KT01,Chi cục Thuế,3,Phòng Kế hoạch,true,QĐ 1,14 dự án,Trưởng phòng
            """,
            "targets.csv", """
            programme,unit,indicator,basis,comparator,low,high,wording,baseline,pace_q1,pace_q2,pace_q3,pace_q4,due,valid_from,valid_to,base_value,co_bodies,priority,source_document,scope,owner
            KH24,395,KT01,ASSIGNED,BETWEEN,100,120,"100-120",90,0.1,0.2,0.3,0.4,2024-Q4,2024-Q1,2024-Q3,70.5,Phòng Thuế,false,QĐ 2,9 dự án,Chi cục trưởng
            KH24,395,KT02,ASSIGNED,AT_LEAST,50,,,,,,,,,,,,,,,,
            """,
            "progress.csv", """
            programme,unit,indicator,period,value,estimate,state,override_status,override_reason,reported_on,source,note
            KH24,395,KT01,2024-Q2,26.5,true,APPROVED,BEHIND,chậm vốn,2024-07-03,Báo cáo 5,đang thẩm tra
            """,
            "adjustments.csv", """
            programme,unit,period,kind,item,points,reason,source
            KH24,395,2024-Q2,BONUS,K1,1.5,về đích sớm,Quyết định 7
            """,
            "remarks.csv", """
            programme,unit,period,section,position,indicator,text,body,due_on,source
            KH24,395,2024-Q2,TASK,1,KT01,Thu đủ nợ thuế,Chi cục Thuế,2024-09-30,Báo cáo 5
            """,
            "recipients.csv", """
            code,unit,role,channel,address,papers,profile,valid_from,valid_to
            VPTU,395,Văn phòng,FOLDER,/mnt/hop,SUMMARY BULLETIN,AGENDA,2024-01-01,2025-12-31
            """);

    @TempDir
    Path folder;

    private ImportedData stored;

    @BeforeEach
    void everything_is_stored() {
        SmallFolder full = new SmallFolder();
        FULL.forEach(full::text);
        ImportResult reading = full.read(folder.resolve("full"));
        assertThat(reading.findings()).isEmpty();
        stored = reading.delivery();
    }

    @Test
    void a_row_of_nothing_but_what_it_needs_changes_nothing() {
        assertThat(imported("units.csv", "code,name,kind", "395,Thọ Xuân,DISTRICT")
                        .units())
                .containsExactly(stored.units().get(1));
        assertThat(imported("successions.csv", "old,new,effective_on", "395,TH,2025-07-01")
                        .successions())
                .isEqualTo(stored.successions());
        assertThat(imported(
                                "programmes.csv",
                                "code,title,kind,first_year,last_year",
                                "KH24,Kế hoạch năm 2024,ANNUAL,2024,2024")
                        .programmes())
                .isEqualTo(stored.programmes());
        assertThat(imported(
                                "indicators.csv",
                                "code,name,group,unit_of_measure,measure,direction",
                                "KT02,Thu nội địa,Kinh tế,tỷ đồng,FLOW,HIGHER")
                        .indicators())
                .containsExactly(stored.indicators().get(1));
        assertThat(imported("targets.csv", "programme,unit,indicator,valid_from", "KH24,395,KT01,2024-Q1")
                        .targets())
                .containsExactly(stored.targets().get(0));
        assertThat(imported("progress.csv", "programme,unit,indicator,period,state", "KH24,395,KT01,2024-Q2,APPROVED")
                        .progress())
                .isEqualTo(stored.progress());
        assertThat(imported(
                                "adjustments.csv",
                                "programme,unit,period,kind,item,points,reason",
                                "KH24,395,2024-Q2,BONUS,K1,1.5,về đích sớm")
                        .adjustments())
                .isEqualTo(stored.adjustments());
        assertThat(imported(
                                "remarks.csv",
                                "programme,unit,period,section,position,text",
                                "KH24,395,2024-Q2,TASK,1,Thu đủ nợ thuế")
                        .remarks())
                .isEqualTo(stored.remarks());
        assertThat(imported("recipients.csv", "code,channel,address,papers", "VPTU,FOLDER,/mnt/hop,BULLETIN SUMMARY")
                        .recipients())
                .isEqualTo(stored.recipients());
    }

    /** Each column alone, filled or empty: it says what it says, and all others stay. */
    @ParameterizedTest
    @ValueSource(strings = {"value", "estimate", "reported_on", "source", "note"})
    void a_column_that_is_there_alone_takes_back_its_own_cell_and_no_other(String column) {
        Progress before = stored.progress().get(0);

        Progress now = imported(
                        "progress.csv",
                        "programme,unit,indicator,period,state," + column,
                        "KH24,395,KT01,2024-Q2,APPROVED,")
                .progress()
                .get(0);

        assertThat(now)
                .isEqualTo(new Progress(
                        "KH24",
                        "395",
                        "KT01",
                        before.period(),
                        column.equals("value") ? null : before.value(),
                        !column.equals("estimate"),
                        before.state(),
                        before.override(),
                        column.equals("reported_on") ? null : before.reportedOn(),
                        column.equals("source") ? null : before.source(),
                        column.equals("note") ? null : before.note()));
    }

    @Test
    void an_override_is_taken_back_by_its_own_column() {
        assertThat(progress("override_reason", "").override())
                .isEqualTo(stored.progress().get(0).override());
        assertThat(progress("override_status,override_reason", ",").override()).isNull();
        assertThat(progress("override_status", "").override()).isNull();
    }

    private Progress progress(String columns, String cells) {
        return imported(
                        "progress.csv",
                        "programme,unit,indicator,period,state," + columns,
                        "KH24,395,KT01,2024-Q2,APPROVED," + cells)
                .progress()
                .get(0);
    }

    @Test
    void bounds_go_only_with_all_of_their_columns_and_come_together() {
        assertThat(goal("KT01,2024-Q1", "low", "")).isEqualTo("BETWEEN 100-120");
        assertThat(goal("KT01,2024-Q1", "low,high", ",")).isNull();
        assertThat(goal("KT01,2024-Q1", "wording", "")).isEqualTo("BETWEEN 100-120");
        assertThat(goal("KT01,2024-Q1", "comparator,low", "AT_LEAST,130")).isEqualTo("AT_LEAST 130");
        assertThat(goal("KT01,2024-Q1", "wording", "130 trở lên")).isEqualTo("AT_LEAST 130");
        assertThat(goal("KT02,", "high,wording", ",")).isEqualTo("AT_LEAST 50");
        assertThat(goal("KT02,", "low", "")).isNull();
        assertThat(goal("KT02,", "comparator", "AT_MOST")).isEqualTo("AT_LEAST 50");
        assertThat(goal("KT02,", "pace_q1", "0.3")).isEqualTo("AT_LEAST 50");
    }

    private String goal(String key, String columns, String cells) {
        Goal goal = target(key, columns, cells).goal();
        return goal == null ? null : goal.comparator() + " " + goal.bounds();
    }

    private Target target(String key, String columns, String cells) {
        return imported(
                        "targets.csv",
                        "programme,unit,indicator,valid_from," + columns,
                        "KH24,395," + key + "," + cells)
                .targets()
                .get(0);
    }

    @Test
    void a_target_that_was_taken_back_is_given_again_with_all_it_had() {
        Target given = stored.targets().get(0);
        Target taken = target("KT01,2024-Q1", "removed", "true");
        assertThat(taken.isRemoved(stored.programmes().get(0))).isTrue();
        stored = new ImportedData(
                stored.units(),
                stored.successions(),
                stored.programmes(),
                stored.indicators(),
                List.of(taken),
                stored.progress());

        Target again = target("KT01,2024-Q1", "baseline", "91");

        assertThat(again.isRemoved(stored.programmes().get(0))).isFalse();
        assertThat(again.goal()).isEqualTo(given.goal());
        assertThat(again.pace()).isEqualTo(given.pace());
        assertThat(again.baseline()).isEqualTo(new BigDecimal("91"));
    }

    @Test
    void an_end_before_the_start_that_is_stored_is_told() {
        assertThat(SmallFolder.told(
                        reading("units.csv", "code,name,kind,valid_to", "395,Thọ Xuân,DISTRICT,1945-01-01")))
                .containsExactly(
                        "units.csv:2 valid_to: Thời điểm kết thúc 1945-01-01 trước thời điểm bắt đầu 1945-09-02."
                                + " Hãy sửa dòng này.");
    }

    private ImportedData imported(String file, String header, String row) {
        ImportResult reading = reading(file, header, row);
        assertThat(reading.rejections())
                .as(SmallFolder.told(reading).toString())
                .isEmpty();
        return reading.delivery();
    }

    private ImportResult reading(String file, String header, String row) {
        Path small = folder.resolve("small");
        new SmallFolder().text(file, header + "\n" + row + "\n").only(file).read(small);
        MasterData known = new MasterData(
                by(stored.units(), unit -> unit.code()),
                by(stored.programmes(), programme -> programme.code()),
                by(stored.indicators(), indicator -> indicator.code()));
        try {
            ImportContext terms = new ImportContext(DecimalMark.POINT, known, SeverityRules.STANDARD, this::find);
            return CsvFolder.read(small, terms);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            small.resolve(file).toFile().delete();
        }
    }

    private static <T> Map<String, T> by(List<T> rows, Function<T, String> code) {
        return rows.stream().collect(Collectors.toMap(code, row -> row));
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<T> find(T like) {
        return (Optional<T>) Stream.of(
                        stored.targets(),
                        stored.progress(),
                        stored.successions(),
                        stored.adjustments(),
                        stored.remarks(),
                        stored.recipients())
                .flatMap(List::stream)
                .filter(row -> key(row).equals(key(like)))
                .findFirst();
    }

    private static List<Object> key(Object row) {
        if (row instanceof Target target) {
            return List.of(
                    target.programme(), target.unit(), target.indicator(), target.basis(), "" + target.validFrom());
        }
        if (row instanceof Progress report) {
            return List.of(report.programme(), report.unit(), report.indicator(), report.period());
        }
        if (row instanceof Remark remark) {
            return List.of(remark.programme(), remark.unit(), remark.period(), remark.section(), remark.position());
        }
        if (row instanceof Recipient recipient) {
            return List.of(recipient.code());
        }
        if (row instanceof Succession one) {
            return List.of(one.oldUnit(), one.newUnit(), one.effectiveOn());
        }
        Adjustment given = (Adjustment) row;
        return List.of(given.programme(), given.unit(), given.period(), given.kind(), "" + given.item());
    }
}
