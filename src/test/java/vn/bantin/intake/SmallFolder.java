package vn.bantin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Location;
import vn.bantin.progress.MasterData;

/** A folder with a few good rows in each file, of which a test changes what it needs. */
final class SmallFolder {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    SmallFolder() {
        text("units.csv", """
                code,name,kind,parent,valid_from,valid_to
                TH,Thanh Hóa,PROVINCE,,,
                395,Thọ Xuân,DISTRICT,TH,1945-09-02,2025-06-30
                400,Như Thanh,DISTRICT,TH,,
                """);
        text("successions.csv", """
                old,new,effective_on,share
                395,400,2025-07-01,0.5
                """);
        text("programmes.csv", """
                code,title,kind,first_year,last_year,issued_by
                KH24,Kế hoạch năm 2024,ANNUAL,2024,2024,TH
                """);
        text("indicators.csv", """
                code,name,group,unit_of_measure,measure,direction,decimals,first_assessed,part_of,weight
                KT02,Thu nội địa,Kinh tế,tỷ đồng,FLOW,HIGHER,,,KT01,
                KT01,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,2
                XH01,Đạt chuẩn nông thôn mới,Xã hội,,MILESTONE,HIGHER,,Q4,,
                """);
        text("targets.csv", """
                programme,unit,indicator,basis,comparator,low,high,wording,baseline,pace_q1,due,valid_from,valid_to
                KH24,395,KT01,,AT_LEAST,100,,100 trở lên,,0.2,,,
                KH24,395,XH01,,,,,,,,2024-Q4,,
                """);
        text("progress.csv", """
                programme,unit,indicator,period,value,estimate,state,override_status,override_reason,reported_on,note
                KH24,395,KT01,2024-Q1,26.5,false,APPROVED,,,2024-04-03,
                KH24,395,XH01,2024-Q1,0,0,submitted,,,,"Hồ sơ, đang trình"
                """);
    }

    Map<String, byte[]> files() {
        return files;
    }

    SmallFolder text(String file, String text) {
        return bytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallFolder bytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    SmallFolder without(String file) {
        files.remove(file);
        return this;
    }

    SmallFolder only(String file) {
        files.keySet().retainAll(List.of(file));
        return this;
    }

    /** Changes a piece of a file that must be there. */
    SmallFolder change(String file, String from, String to) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return text(file, text.replace(from, to));
    }

    SmallFolder add(String file, String row) {
        return text(file, new String(files.get(file), StandardCharsets.UTF_8) + row + "\n");
    }

    ImportResult read(Path folder) {
        return read(folder, DecimalMark.POINT, MasterData.EMPTY);
    }

    ImportResult read(Path folder, DecimalMark mark, MasterData known) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return CsvFolder.read(folder, mark, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The findings as a person would read them: "units.csv:3 kind: …". */
    static List<String> told(ImportResult reading) {
        return reading.findings().stream().map(SmallFolder::told).toList();
    }

    private static String told(Finding finding) {
        Location place = finding.place();
        String file = place.file() == null ? "" : place.file();
        String line = place.line() == null ? "" : ":" + place.line();
        String column = place.column() == null ? "" : " " + place.column();
        return file + line + column + ": " + finding.message();
    }
}
