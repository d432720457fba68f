package vn.bantin.programs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.job.Hostile;

/**
 * Inputs that are too much: lines of 100 MB, ten million rows, workbooks that unpack to half a gigabyte, each through
 * {@code bantin import} in a process that is given no more than so much memory.
 *
 * <p>{@code .ci/hostile} runs them all; {@link FloodTest} some small ones.
 */
final class Flood {

    private static final int MUCH = 100 << 20;
    private static final int ROWS = 10_000_000;

    /** As many as one import takes. */
    private static final int MOST = 1_000_000;

    private static final Pattern COUNTS = Pattern.compile("(?:đọc|read:?) (\\d+)[^\\d]+(\\d+)[^\\d]+(\\d+)");

    /** Writes the files of one input. */
    interface Writer {
        void write(Path folder) throws IOException;
    }

    /**
     * An input.
     *
     * @param megabytes the memory its import is given, as {@code -Xmx}
     */
    record Wave(String name, int megabytes, Writer writer) {}

    /**
     * What came of it.
     *
     * @param peak the most memory that the process held, in megabytes; the Java machine itself included
     * @param told the first sentence of the findings, or of the refusal
     * @param wrong what must not be, empty if nothing is
     */
    record Outcome(
            Wave wave,
            int exit,
            long read,
            long accepted,
            long rejected,
            long stored,
            long peak,
            long cpu,
            String told,
            String wrong) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-44s -Xmx%dm: exit %d, read %d = accepted %d + rejected %d, stored %d, peak %d MB, %d s CPU: %s%s",
                    wave.name,
                    wave.megabytes,
                    exit,
                    read,
                    accepted,
                    rejected,
                    stored,
                    peak,
                    cpu,
                    told,
                    wrong.isEmpty() ? "" : " WRONG: " + wrong);
        }
    }

    private Flood() {}

    /** Takes the beginning of the names of the waves to run, or nothing for all of them. */
    public static void main(String[] args) throws IOException {
        String asked = args.length == 0 ? "" : args[0];
        Path place = Files.createTempDirectory("bantin-flood");
        int bad = 0;
        for (Wave wave : waves()) {
            if (wave.name.startsWith(asked)) {
                Outcome outcome = run(wave, place.resolve("a"));
                System.out.println(outcome);
                bad += outcome.wrong.isEmpty() ? 0 : 1;
            }
        }
        FileSystemUtils.deleteRecursively(place);
        System.exit(bad == 0 ? 0 : 1);
    }

    private static List<Wave> waves() {
        return Stream.of(lines(), tables(), workbooks()).flatMap(List::stream).toList();
    }

    private static List<Wave> lines() {
        return List.of(
                new Wave("a line of 100 MB", 128, units("TH,", "x", "")),
                new Wave("a line of 100 MB behind a quote", 128, units("TH,\"", "x\n", "")),
                new Wave("100 MB of NUL", 128, units("TH,", "\0", "")),
                new Wave("100 MB of commas", 128, units("TH", ",", "\n")),
                new Wave("100 MB of empty lines", 128, units("TH,Thanh Hóa,PROVINCE", "\n", "")),
                new Wave("100 MB of quotes", 128, units("TH,", "\"", "")),
                new Wave("a header of 100 MB", 128, folder -> much(folder.resolve("units.csv"), "", "x,", "\n")));
    }

    private static List<Wave> tables() {
        return List.of(
                new Wave("ten million good rows", 512, folder -> progress(folder, ROWS, "1.5")),
                new Wave("ten million wrong rows", 512, folder -> progress(folder, ROWS, "x")),
                new Wave(
                        "ten million equal rows",
                        512,
                        folder -> rows(
                                folder.resolve("units.csv"), "code,name,kind\n", ROWS, i -> "A,Thọ Xuân,DISTRICT\n")),
                new Wave(
                        "ten million units",
                        512,
                        folder -> rows(
                                folder.resolve("units.csv"),
                                "code,name,kind\n",
                                ROWS,
                                i -> "X" + i + ",Xã số " + i + ",COMMUNE\n")),
                new Wave("the most rows that one import takes", 768, folder -> progress(folder, MOST - 1_062, "1.5")),
                new Wave("the same in half the memory", 96, folder -> progress(folder, MOST - 1_062, "1.5")),
                new Wave(
                        "wrong rows of 1 MB",
                        256,
                        folder -> rows(
                                folder.resolve("units.csv"),
                                "code,name,kind\n",
                                1_000,
                                i -> "X" + i + "," + "x".repeat(1_000_000) + ",COMMUNE\n")),
                new Wave(
                        "good rows with 60 KB beside them",
                        256,
                        folder -> rows(
                                folder.resolve("units.csv"),
                                "code,name,kind,more\n",
                                10_000,
                                i -> "X" + i + ",Xã,COMMUNE," + "x".repeat(60_000) + "\n")));
    }

    private static List<Wave> workbooks() {
        return List.of(
                new Wave(
                        "a workbook with a row of 400 MB",
                        256,
                        folder -> workbook(
                                folder,
                                "sheet",
                                "<row r=\"1\">",
                                "</row>",
                                800,
                                "<c t=\"inlineStr\"><is><t>" + "x".repeat(500_000) + "</t></is></c>")),
                new Wave(
                        "a workbook with sheets named by 7 MB each",
                        256,
                        folder -> workbook(
                                folder,
                                "workbook",
                                "",
                                "",
                                60,
                                "<sheet name=\"" + "x".repeat(7_000_000) + "\" sheetId=\"1\" r:id=\"r1\"/>")),
                new Wave(
                        "a workbook with formats of 7 MB each",
                        256,
                        folder -> workbook(
                                folder,
                                "styles",
                                "<numFmts>",
                                "</numFmts>",
                                60,
                                "<numFmt numFmtId=\"%d\" formatCode=\"" + "0".repeat(7_000_000) + "\"/>")),
                new Wave(
                        "a workbook of 3 MB that unpacks to 600 MB",
                        256,
                        folder -> workbook(
                                folder,
                                "sheet",
                                "",
                                "",
                                3_000,
                                "<row><c t=\"inlineStr\"><is><t>" + "x".repeat(200_000) + "</t></is></c></row>")),
                new Wave(
                        "a workbook of a million rows",
                        512,
                        folder -> workbook(
                                folder,
                                "sheet",
                                HEAD,
                                "",
                                999_000,
                                "<row><c t=\"inlineStr\"><is><t>X%d</t></is></c><c t=\"inlineStr\"><is><t>Xã</t></is></c><c t=\"inlineStr\"><is><t>COMMUNE</t></is></c></row>")));
    }

    private static final String HEAD =
            "<row><c t=\"inlineStr\"><is><t>code</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c>"
                    + "<c t=\"inlineStr\"><is><t>kind</t></is></c></row>";

    /** Imports it in a process of its own; the folder is there only meanwhile. */
    static Outcome run(Wave wave, Path folder) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        wave.writer.write(in);
        try (CliFixture desk = CliFixture.at(folder.resolve("home"))) {
            Child child = desk.starts(List.of("-Xmx" + wave.megabytes + "m"), "import", in.toString());
            long[] most = new long[2];
            child.until(() -> {
                most[0] = Math.max(most[0], peak(child.pid()));
                most[1] = Math.max(most[1], child.worked().toSeconds());
                return false;
            });
            Said said = child.ended();
            long stored = desk.number("select coalesce(sum(accepted_count), 0) from imports");
            return outcome(wave, said, stored, most[0] >> 10, most[1]);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Outcome outcome(Wave wave, Said said, long stored, long peak, long cpu) {
        Matcher counts = COUNTS.matcher(said.out());
        boolean counted = counts.find();
        long read = counted ? Long.parseLong(counts.group(1)) : 0;
        long accepted = counted ? Long.parseLong(counts.group(2)) : 0;
        long rejected = counted ? Long.parseLong(counts.group(3)) : 0;
        String wrong = "";
        if (said.all().contains("\tat ")
                || said.all().contains("Exception")
                || said.all().contains("OutOfMemory")) {
            wrong = "a stack trace";
        } else if (accepted + rejected != read) {
            wrong = "rows that are neither accepted nor rejected";
        } else if (stored != (said.exit() == 0 ? accepted : 0)) {
            wrong = "half an import";
        } else if (!List.of(0, 3, 6).contains(said.exit())) {
            wrong = "an exit code of no refusal";
        }
        String told = said.err().isEmpty() ? said.out() : said.err();
        return new Outcome(
                wave,
                said.exit(),
                read,
                accepted,
                rejected,
                stored,
                peak,
                cpu,
                told.lines().findFirst().orElse(""),
                wrong);
    }

    /** The most memory that the process has held, in kilobytes; 0 once it has ended. */
    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static Writer units(String start, String piece, String end) {
        return folder -> much(folder.resolve("units.csv"), "code,name,kind\n" + start, piece, end);
    }

    private static void much(Path file, String start, String piece, String end) throws IOException {
        byte[] block = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < MUCH; written += block.length) {
                out.write(block);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
    }

    static void rows(Path file, String header, int count, IntFunction<String> row) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(header.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < count; i++) {
                out.write(row.apply(i).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Reports of 1 000 units on 50 indicators in as many years as it takes, a programme each, with all they refer to. */
    static void progress(Path folder, int count, String value) throws IOException {
        rows(folder.resolve("units.csv"), "code,name,kind\n", 1_000, i -> "X" + i + ",Xã số " + i + ",COMMUNE\n");
        rows(
                folder.resolve("indicators.csv"),
                "code,name,group,unit_of_measure,measure,direction\n",
                50,
                i -> "I" + i + ",Chỉ tiêu số " + i + ",Kinh tế,tấn,FLOW,HIGHER\n");
        int years = 1 + (count - 1) / 200_000;
        rows(
                folder.resolve("programmes.csv"),
                "code,title,kind,first_year,last_year,issued_by\n",
                years,
                i -> "P" + i + ",Kế hoạch " + i + ",ANNUAL," + (2000 + i) + "," + (2000 + i) + ",X0\n");
        rows(
                folder.resolve("progress.csv"),
                "programme,unit,indicator,period,value,state\n",
                count,
                i -> "P" + i / 200_000 + ",X" + i % 1_000 + ",I" + i / 1_000 % 50 + "," + (2000 + i / 200_000) + "-Q"
                        + (1 + i / 50_000 % 4) + "," + value + ",APPROVED\n");
    }

    /** A workbook one part of which holds a piece many times; {@code %d} in it is its number. */
    static void workbook(Path folder, String part, String start, String end, int times, String piece)
            throws IOException {
        Map<String, String> parts = Hostile.skeleton();
        String path = part.equals("sheet") ? "xl/worksheets/sheet1.xml" : "xl/" + part + ".xml";
        String[] halves = parts.get(path).split("(?=</sheetData>|</sheets>|</styleSheet>)", 2);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.xlsx")))) {
            for (Map.Entry<String, String> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                if (!one.getKey().equals(path)) {
                    zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
                    continue;
                }
                zip.write((halves[0] + start).getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < times; i++) {
                    zip.write(piece.replace("%d", String.valueOf(i)).getBytes(StandardCharsets.UTF_8));
                }
                zip.write((end + halves[1]).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
