package vn.bantin.programs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.press.SampleEdition;

/**
 * Typst printing the same papers: its compiler for Node, taken from the npm registry into a folder that is thrown away,
 * with a template of ours, which gets the texts as JSON.
 */
final class TypstPeer {

    /** The package and the version that are asked for. */
    static final String PACKAGE = "@myriaddreamin/typst-ts-node-compiler@0.7.0";

    private static final int MINUTES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private TypstPeer(Path folder) {
        this.folder = folder;
    }

    /** One in that empty folder; nothing where there is no npm or no network. */
    static Optional<TypstPeer> in(Path folder) throws IOException, InterruptedException {
        Process npm;
        try {
            npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--fetch-retries=0", PACKAGE)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES)) {
            npm.destroy();
            return Optional.empty();
        }
        return npm.exitValue() == 0 ? Optional.of(written(folder)) : Optional.empty();
    }

    private static TypstPeer written(Path folder) throws IOException {
        for (String name : new String[] {"bulletin.typ", "typst.mjs"}) {
            try (InputStream in = TypstPeer.class.getResourceAsStream("/peers/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        try (Stream<Path> all = Files.list(Path.of("reports/fonts"))) {
            for (Path font :
                    all.filter(file -> file.toString().endsWith(".ttf")).toList()) {
                Files.copy(font, fonts.resolve(font.getFileName()));
            }
        }
        Map<String, String> words = new TreeMap<>();
        Contender.WORDS.keySet().forEach(key -> words.put(key, Contender.WORDS.getString(key)));
        Files.write(folder.resolve("words.json"), JSON.writeValueAsBytes(words));
        Path papers = Files.createDirectory(folder.resolve("papers"));
        for (Bulletin bulletin : SampleEdition.EDITION.bulletins()) {
            Files.write(
                    papers.resolve(bulletin.unit() + ".json"),
                    JSON.writeValueAsBytes(
                            PeerPaper.of(bulletin, Contender.WORDS).fields()));
        }
        return new TypstPeer(folder);
    }

    /**
     * Starts a process that prints all papers on one thread.
     *
     * @param standard as Typst calls it, or {@code untagged}
     */
    PeerProcess start(String standard) throws IOException {
        ProcessBuilder node = new ProcessBuilder(
                "node",
                folder.resolve("typst.mjs").toString(),
                folder.toString(),
                standard,
                String.valueOf(PeerRun.TIMES));
        node.environment().put("RAYON_NUM_THREADS", "1");
        return new PeerProcess(node);
    }
}
