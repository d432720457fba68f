package vn.bantin.checks;

/**
 * The sentence of a finding in both languages.
 *
 * @param vietnamese a {@link java.util.Formatter} pattern for the details of the finding
 * @param english the same sentence, with its details in the same order
 */
record BilingualText(String vietnamese, String english) {}
