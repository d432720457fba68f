package vn.bantin.intake;

import vn.bantin.checks.Code;

/**
 * A doubt about a cell that its text does not show.
 *
 * @param shown further detail for the finding: a formula, a format; empty for none
 */
record Oddity(Code code, String shown) {

    static Oddity of(Code code) {
        return new Oddity(code, "");
    }
}
