package vn.bantin.intake;

import vn.bantin.checks.Code;

/**
 * What is the matter with a cell beyond its text.
 *
 * @param shown what a finding quotes besides: a formula, a format; empty for nothing
 */
record Oddity(Code code, String shown) {

    static Oddity of(Code code) {
        return new Oddity(code, "");
    }
}
