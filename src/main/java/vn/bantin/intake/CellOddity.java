package vn.bantin.intake;

import vn.bantin.checks.FindingCode;

/**
 * A doubt about a cell that its text does not show.
 *
 * @param shown further detail for the finding: a formula, a format; empty for none
 */
record CellOddity(FindingCode code, String shown) {

    static CellOddity of(FindingCode code) {
        return new CellOddity(code, "");
    }
}
