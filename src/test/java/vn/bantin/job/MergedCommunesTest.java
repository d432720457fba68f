package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Wording;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.checks.Severity;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.store.LedgerStore;

/**
 * The 166 communes of Thanh Hóa and the 549 of which they were made on 2025-07-01, by their published names.
 *
 * <p>A former commune that went into one new one went there whole. Of the eight that were divided no share is published:
 * Sơn Lư, a town, is given two here, the others none.
 */
@Tag("slow")
class MergedCommunesTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/published/thanh-hoa-communes-2025.csv");
    private static final Period BEFORE = Period.of("2025-Q2");
    private static final Period AFTER = Period.of("2025-Q3");

    @TempDir
    static Path folder;

    private static final List<CSVRecord> COMMUNES = new ArrayList<>();

    /** The new communes that a former one went into, by its district and name. */
    private static final Map<String, List<String>> INTO = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (CSVParser rows = CSVParser.parse(Files.readString(PUBLISHED), format)) {
            COMMUNES.addAll(rows.getRecords());
        }
        for (CSVRecord commune : COMMUNES) {
            if (!kept(commune)) {
                for (String name : commune.get("predecessors").split(", ")) {
                    INTO.computeIfAbsent(former(commune, name), any -> new ArrayList<>())
                            .add(commune.get("code"));
                }
            }
        }
    }

    private static boolean kept(CSVRecord commune) {
        return commune.get("kept_unchanged").equals("yes");
    }

    /** Names repeat from district to district; in brackets the list says of which it is. */
    private static String former(CSVRecord commune, String name) {
        return commune.get("seat_district_2025_03") + "/" + name.replaceAll(" \\(.*", "");
    }

    @Test
    void what_is_compared_across_the_change_is_only_what_is_defined() {
        try (CliFixture desk = CliFixture.with(folder.resolve("home"), input(folder.resolve("in"), false))) {
            Edition then = edition(desk, BEFORE);
            Edition now = edition(desk, AFTER);
            Map<String, Bulletin> bulletins =
                    now.bulletins().stream().collect(Collectors.toMap(Bulletin::unit, one -> one));

            assertThat(INTO).hasSize(528);
            assertThat(then.bulletins()).hasSize(528 + 21);
            assertThat(now.bulletins()).hasSize(166);
            assertThat(now.summary().ranking()).hasSize(166);

            // Xã Tam Chung was kept, Xã Mường Lát is the town of that name: their past is theirs, and so is the rank.
            for (String code : List.of("14848", "14845")) {
                assertThat(bulletins.get(code).changes().toString()).doesNotContain("Không so sánh được");
                assertThat(row(bulletins.get(code)).quarter()).isEqualTo("90,0");
            }
            assertThat(rank(now, "14848"))
                    .contains("so với 6 tháng đầu năm 2025")
                    .doesNotContain("không so sánh được");

            // Phường Bỉm Sơn is three wards and a commune, all of them whole: the sum of their values and no rank.
            assertThat(row(bulletins.get("14812")).quarter()).isEqualTo("60,0");
            assertThat(bulletins.get("14812").changes())
                    .contains("Không so sánh được đánh giá với 6 tháng đầu năm 2025 (đơn vị hành chính mới).");
            assertThat(rank(now, "14812"))
                    .contains("không so sánh được với các kỳ trước (đơn vị hành chính mới)")
                    .doesNotContain("bậc");

            // Of Sơn Lư 0.6 and 0.4 are given, of Đông Thọ, which went into Hàm Rồng and Hạc Thành, nothing.
            assertThat(INTO.get("Huyện Quan Sơn/Thị trấn Sơn Lư")).containsExactly("15016", "15019");
            assertThat(COMMUNES.stream()
                            .filter(one -> List.of("15016", "15019").contains(one.get("code")))
                            .map(one -> one.get("predecessors") + ": "
                                    + row(bulletins.get(one.get("code"))).quarter()))
                    .containsExactly(
                            "Xã Trung Thượng, Thị trấn Sơn Lư: 84,0", "Xã Sơn Hà, Xã Tam Lư, Thị trấn Sơn Lư: 76,0");
            for (String code : INTO.get("Thành phố Thanh Hóa/Phường Đông Thọ")) {
                assertThat(row(bulletins.get(code)).quarter()).isEmpty();
                assertThat(rank(now, code)).contains("không so sánh được");
            }

            long strangers = now.bulletins().stream()
                    .filter(one -> one.changes().toString().contains("Không so sánh được"))
                    .count();
            assertThat(strangers).isEqualTo(166 - 21 - 1);
        }
    }

    @Test
    void a_district_and_a_former_commune_are_refused_after_their_last_day() {
        try (CliFixture desk = CliFixture.with(folder.resolve("late"), input(folder.resolve("in-late"), true))) {
            Said said = desk.types("publish", "--period", AFTER.toString(), "--dry-run");

            assertThat(said.exit()).isEqualTo(3);
            assertThat(said.out())
                    .contains(
                            "UNIT_ENDED đơn vị 395 (huyện Thọ Xuân): Huyện Thọ Xuân không còn tồn tại vào ngày 30/9/2025 (từ … đến 30/6/2025)"
                                    + " nhưng vẫn có chỉ tiêu hoặc số liệu. Hãy sửa valid_to, hoặc nhập lại các dòng này"
                                    + " với removed = true (chỉ tiêu), value trống (số liệu).")
                    .contains(
                            "UNIT_ENDED đơn vị C001 (Phường Thiệu Dương): Phường Thiệu Dương không còn tồn tại vào ngày 30/9/2025");
            assertThat(desk.home().resolve("out")).doesNotExist();
        }
    }

    private static TargetRow row(Bulletin bulletin) {
        return bulletin.rows().get(0);
    }

    /** What the bulletin says of a unit's place and how it moved. */
    private static String rank(Edition edition, String unit) {
        return edition.bulletins().stream()
                .filter(one -> one.unit().equals(unit))
                .map(one -> one.changes().get(0))
                .collect(Collectors.joining("\n"));
    }

    private static Edition edition(CliFixture desk, Period period) {
        return desk.sitting(() -> {
            LedgerStore ledgers =
                    new LedgerStore(new DriverManagerDataSource(desk.url(), desk.user(), desk.password()));
            Ledger ledger = ledgers.findLedger("KH25", period).orElseThrow();
            assertThat(LedgerChecks.of(ledger, any -> Optional.empty()))
                    .noneMatch(finding -> finding.severity() == Severity.ERROR);
            PastResults past = null;
            if (period.equals(AFTER)) {
                Ledger before = ledgers.findLedger("KH25", BEFORE).orElseThrow();
                past = PastResults.of(BEFORE, true, Scoreboard.untried(before, Rulebook.STANDARD))
                        .through(ledger.successions(), ledger.units(), AFTER);
            }
            return Edition.of(
                    ledger,
                    new ComparisonBase(past, null),
                    List.of(),
                    Rulebook.STANDARD,
                    Wording.STANDARD,
                    IssuerSettings.STANDARD,
                    1,
                    LocalDate.of(2025, 10, 3));
        });
    }

    /** Every commune has reached 10 by the end of June and 100 by the end of September, the latter and a bit. */
    private static Path input(Path in, boolean late) {
        Map<String, String> codes = new LinkedHashMap<>();
        INTO.keySet().forEach(former -> codes.put(former, "C%03d".formatted(codes.size() + 1)));
        StringBuilder units =
                new StringBuilder("code,name,kind,parent,valid_from,valid_to\nTH,Thanh Hóa,PROVINCE,,,\n");
        StringBuilder successions = new StringBuilder("old,new,effective_on,share\n");
        StringBuilder targets = new StringBuilder("programme,unit,indicator,comparator,low,valid_from,valid_to\n");
        StringBuilder progress = new StringBuilder("programme,unit,indicator,period,value,state\n");
        codes.forEach((former, code) -> {
            String name = former.substring(former.indexOf('/') + 1);
            units.append(unit(code, name, "", "2025-06-30"));
            List<String> into = INTO.getOrDefault(former, List.of());
            for (int i = 0; i < into.size(); i++) {
                boolean given = former.endsWith("/Thị trấn Sơn Lư");
                String share = into.size() == 1 ? "1" : !given ? "" : i == 0 ? "0.6" : "0.4";
                successions.append("%s,%s,2025-07-01,%s\n".formatted(code, into.get(i), share));
            }
            targets.append("KH25,%s,THU,AT_LEAST,120,,%s\n".formatted(code, late ? "" : "2025-Q2"));
            progress.append("KH25,%s,THU,2025-Q2,10,APPROVED\n".formatted(code));
        });
        for (CSVRecord commune : COMMUNES) {
            String code = commune.get("code");
            units.append(unit(code, commune.get("full_name"), kept(commune) ? "" : "2025-07-01", ""));
            targets.append("KH25,%s,THU,AT_LEAST,120,%s,\n".formatted(code, kept(commune) ? "" : "2025-Q3"));
            if (kept(commune)) {
                progress.append("KH25,%s,THU,2025-Q2,10,APPROVED\n".formatted(code));
            }
            progress.append("KH25,%s,THU,2025-Q3,100,APPROVED\n".formatted(code));
        }
        if (late) {
            units.append("395,Thọ Xuân,DISTRICT,TH,,2025-06-30\n");
            progress.append("KH25,395,THU,2025-Q3,100,APPROVED\n");
        }
        try {
            Files.createDirectories(in);
            Files.writeString(in.resolve("units.csv"), units);
            Files.writeString(in.resolve("successions.csv"), successions);
            Files.writeString(in.resolve("programmes.csv"), """
                    code,title,kind,first_year,last_year,issued_by
                    KH25,Kế hoạch năm 2025,ANNUAL,2025,2025,TH
                    """);
            Files.writeString(in.resolve("indicators.csv"), """
                    code,name,group,unit_of_measure,measure,direction,decimals
                    THU,Thu ngân sách nhà nước,Kinh tế,tỷ đồng,FLOW,HIGHER,1
                    """);
            Files.writeString(in.resolve("targets.csv"), targets);
            Files.writeString(in.resolve("progress.csv"), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in;
    }

    private static String unit(String code, String fullName, String from, String to) {
        String kind = fullName.startsWith("Phường ") ? "WARD" : fullName.startsWith("Xã ") ? "COMMUNE" : "TOWNSHIP";
        String name = to.isEmpty() ? fullName.replaceFirst("^(Phường|Xã) ", "") : fullName;
        return "%s,%s,%s,TH,%s,%s\n".formatted(code, name, kind, from, to);
    }
}
