package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import vn.bantin.press.SampleEdition;

/** The temporary files of the annex are nobody else's: a folder of POI that belongs to another account ended a publish. */
class PrivateTempFilesTest {

    @Test
    void what_poi_writes_meanwhile_lies_in_no_folder_that_accounts_share_and_is_readable_by_its_own_alone()
            throws IOException {
        SampleEdition.excel(
                SampleEdition.EDITION.summary(),
                SampleEdition.EDITION.bulletins().subList(0, 3));

        File made = TempFile.createTempFile("sheet", ".xml");
        try {
            assertThat(made.getName()).startsWith("bantin-sheet").endsWith(".xml");
            assertThat(made.getParentFile()).isEqualTo(new File(System.getProperty("java.io.tmpdir")));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.toPath())))
                    .isEqualTo("rw-------");
        } finally {
            Files.delete(made.toPath());
        }
    }
}
