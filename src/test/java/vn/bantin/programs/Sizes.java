package vn.bantin.programs;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints the sizes of the main code: lines of files, lines of method bodies, share of comment lines.
 *
 * <p>{@code java src/test/java/vn/bantin/programs/Sizes.java [FOLDER]}
 */
public final class Sizes {

    private Sizes() {}

    /** Measures the folder that is named, else {@code src/main/java}. */
    public static void main(String[] args) throws IOException {
        List<Path> sources;
        try (Stream<Path> all = Files.walk(Path.of(args.length > 0 ? args[0] : "src/main/java"))) {
            sources = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
        List<Long> files = new ArrayList<>();
        long comments = 0;
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            files.add((long) lines.size());
            comments += lines.stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("/*") || line.startsWith("*") || line.startsWith("//"))
                    .count();
        }
        long lines = files.stream().mapToLong(Long::longValue).sum();
        System.out.println("| | number | median | p90 | max |\n|---|---|---|---|---|");
        System.out.println(row("lines of a file", files));
        System.out.println(row("lines of a method", methods(sources)));
        System.out.printf("%nComments: %d of %d lines, %.1f %%%n", comments, lines, 100.0 * comments / lines);
    }

    /** The lines between the braces of every method and constructor that has a body. */
    private static List<Long> methods(List<Path> sources) throws IOException {
        List<Long> lengths = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                LineMap map = unit.getLineMap();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void none) {
                        if (method.getBody() != null) {
                            long first = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                            long last = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                            lengths.add(Math.max(0, last - first - 1));
                        }
                        return super.visitMethod(method, none);
                    }
                }.scan(unit, null);
            }
        }
        return lengths;
    }

    private static String row(String what, List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return "| %s | %d | %d | %d | %d |"
                .formatted(what, sorted.size(), at(sorted, 0.5), at(sorted, 0.9), at(sorted, 1));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(share * sorted.size())));
    }
}
