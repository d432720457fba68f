package vn.bantin.bulletin;

import java.util.List;
import vn.bantin.progress.WrongSettingException;

/** The settings of an office for all issuers; the authority comes from the layout of the pages. */
public record IssuerSettings(IssuingAuthority authority, List<Issuer> each) {

    /** Party committees without settings of their own. */
    public static final IssuerSettings STANDARD = new IssuerSettings(IssuingAuthority.PARTY, List.of());

    public IssuerSettings {
        each = List.copyOf(each);
        if (each.stream().map(Issuer::unit).distinct().count() < each.size()) {
            throw new WrongSettingException(
                    "bantin.issuers có đơn vị được ghi hai lần: "
                            + each.stream().map(Issuer::unit).toList(),
                    "an issuer stands twice among "
                            + each.stream().map(Issuer::unit).toList());
        }
    }

    /** The settings for a unit, filled up with the settings for all units. */
    public Issuer of(String unit) {
        return named(unit).over(named(Issuer.ALL));
    }

    private Issuer named(String unit) {
        return each.stream()
                .filter(issuer -> issuer.unit().equals(unit))
                .findFirst()
                .orElseGet(() -> Issuer.unsaid(unit));
    }

    /** Whether the unit may issue papers on a period after its level ended. */
    public boolean historical(String unit) {
        return Boolean.TRUE.equals(of(unit).historical());
    }

    /** Every text that is set for the unit and may be printed. */
    public List<String> texts(String unit) {
        return of(unit).texts();
    }
}
