package vn.bantin.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.FindingCode;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Unit;

/** Maps the rows of recipients. */
final class RecipientMapper {

    private static final int ROLE = 200;
    private static final int ADDRESS = 1000;
    private static final int WORDS = 200;

    private RecipientMapper() {}

    static @Nullable Recipient recipient(CellParser cells, Map<String, Unit> units) {
        String code = cells.code("code");
        Unit unit = cells.reference("unit", units, RowMapper.UNIT);
        String role = cells.text("role", ROLE);
        Recipient.Channel channel = cells.word("channel", Recipient.Channel.class);
        String address = cells.text("address", ADDRESS);
        Set<Recipient.Paper> papers = papers(cells);
        Recipient.Profile profile = cells.word("profile", Recipient.Profile.class);
        LocalDate validFrom = cells.date("valid_from");
        LocalDate validTo = cells.date("valid_to");
        cells.inOrder("valid_to", validFrom, validTo);
        if (address != null && channel != null && !channel.leadsTo(address)) {
            cells.wrong(
                    channel == Recipient.Channel.MAIL ? FindingCode.MAILBOX_WRONG : FindingCode.FOLDER_WRONG,
                    "address",
                    CellCleaner.quote(address));
        }
        if (cells.failed() || code == null || channel == null || address == null || papers.isEmpty()) {
            return null;
        }
        return kept(
                cells,
                new Recipient(
                        code,
                        unit == null ? null : unit.code(),
                        role,
                        channel,
                        address,
                        papers,
                        profile == null ? Recipient.Profile.PUBLISHED : profile,
                        validFrom,
                        validTo));
    }

    /** Columns that the file lacks stay as they are stored. */
    private static Recipient kept(CellParser cells, Recipient said) {
        Optional<Recipient> stored = cells.stored(said);
        if (stored.isEmpty()) {
            return said;
        }
        Recipient before = stored.get();
        Recipient.Profile profile = cells.orKept("profile", said.profile(), before, Recipient::profile);
        return new Recipient(
                said.code(),
                cells.orKept("unit", said.unit(), before, Recipient::unit),
                cells.orKept("role", said.role(), before, Recipient::role),
                said.channel(),
                said.address(),
                said.papers(),
                profile == null ? said.profile() : profile,
                cells.orKept("valid_from", said.validFrom(), before, Recipient::validFrom),
                cells.orKept("valid_to", said.validTo(), before, Recipient::validTo));
    }

    /** The papers that the cell names, with spaces, commas or semicolons between them. */
    private static Set<Recipient.Paper> papers(CellParser cells) {
        Set<Recipient.Paper> papers = EnumSet.noneOf(Recipient.Paper.class);
        String written = cells.text("papers", WORDS);
        if (written == null) {
            return papers;
        }
        for (String word : written.split("[\\s,;+]+")) {
            try {
                papers.add(Recipient.Paper.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                cells.wrong(
                        FindingCode.WORD_WRONG,
                        "papers",
                        CellCleaner.quote(word),
                        String.join(
                                ", ",
                                List.of(Recipient.Paper.values()).stream()
                                        .map(Enum::name)
                                        .toList()));
            }
        }
        return papers;
    }
}
