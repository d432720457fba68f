package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bantin.app.Application;
import vn.bantin.app.CommandException;
import vn.bantin.app.ExitCode;
import vn.bantin.app.SampleData;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.progress.Ledger;
import vn.bantin.scoring.Rulebook;
import vn.bantin.store.EditionStore;
import vn.bantin.store.InputHashes;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;
import vn.bantin.store.TestDatabase;

/** An edition counts as published only if its manifest says what was planned and what is there. */
class EditionInventoryTest {

    @TempDir
    private Path folder;

    private TestDatabase database;
    private EditionStore editions;
    private StoredEdition edition;
    private EditionFolder shelf;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    @BeforeEach
    void threeBulletinsArePrinted() throws IOException {
        database = TestDatabase.fresh();
        editions = new EditionStore(database.dataSource());
        Ledger ledger = SampleData.ledger(SampleData.PERIOD);
        Edition composed = Edition.of(
                ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, PublishContext.FIRST, LocalDate.of(2024, 4, 3));
        editions.put(composed, new InputHashes("a", "b", "c", "d"), Instant.EPOCH);
        edition = editions.find("KTXH-2024", SampleData.PERIOD, PublishContext.FIRST)
                .orElseThrow();
        shelf = new EditionFolder(folder);
        for (int number = 0; number <= 27; number++) {
            byte[] content = ("bulletin " + number).getBytes();
            shelf.put(number + ".pdf", content);
            Manifest.Entry entry = Manifest.Entry.of(number + ".pdf", content);
            editions.printed(edition.id(), number, entry.name(), entry.size(), 1, entry.sha256(), Instant.EPOCH);
            entries.add(entry);
        }
    }

    @AfterEach
    void theDatabaseIsThrownAway() {
        database.close();
    }

    @Test
    void a_whole_edition_gives_all_its_files_the_manifest_last() throws IOException {
        Manifest manifest = manifest();
        shelf.put(Manifest.FILE, manifest.json());

        List<PublishedFile> files = EditionInventory.of(manifest, editions, editions.pages(edition), shelf);

        assertThat(files).hasSize(29).last().isEqualTo(new PublishedFile("manifest.json", manifest.sha256(), null));
    }

    @Test
    void bulletins_that_the_manifest_leaves_out_are_all_told() throws IOException {
        entries.remove(3);
        entries.remove(3);
        Manifest manifest = manifest();
        shelf.put(Manifest.FILE, manifest.json());

        assertThatThrownBy(() -> EditionInventory.of(manifest, editions, editions.pages(edition), shelf))
                .hasMessage("3.pdf is not in the manifest; 4.pdf is not in the manifest");
    }

    @Test
    void a_bulletin_that_is_not_printed_and_files_gone_or_altered_are_told_as_what_one_more_publish_makes_good()
            throws IOException {
        Manifest manifest = manifest();
        shelf.put(Manifest.FILE, manifest.json());
        JdbcClient.create(database.dataSource())
                .sql("update bulletins set sha256 = null where number = 0")
                .update();
        Files.delete(folder.resolve("7.pdf"));
        Files.writeString(folder.resolve("9.pdf"), "another bulletin");

        assertThatThrownBy(() -> EditionInventory.of(manifest, editions, editions.pages(edition), shelf))
                .isInstanceOfSatisfying(PublishException.class, thrown -> {
                    CommandException refusal = Application.refusal(thrown);
                    assertThat(refusal.kind()).isEqualTo(CommandException.Kind.FILES_GONE);
                    assertThat(refusal.kind().exitCode()).isEqualTo(ExitCode.INCOMPLETE);
                    assertThat(refusal.details()).containsExactly("00, 7.pdf, 9.pdf");
                });
    }

    private Manifest manifest() {
        return new Manifest("KTXH-2024", "2024-Q1", 1, false, "2024-04-03", "a", "b", "c", "d", entries);
    }
}
