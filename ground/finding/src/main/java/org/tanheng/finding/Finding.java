// SPDX-License-Identifier: Apache-2.0
package org.tanheng.finding;

/**
 * Something in a user's input that the user can mend, as a value: shown on screen, in problem+json,
 * in an import report. It names the place, what stood there, what was expected and the remedy.
 *
 * @param code stable kebab-case name, for example {@code unit-dimension}
 * @param severity whether the finding refuses the result
 * @param subject the place: a key path, a row and column, a byte
 * @param got what stood there, empty if nothing
 * @param wanted what was expected there
 * @param advice the remedy in one sentence
 */
public record Finding(
    String code, Severity severity, String subject, String got, String wanted, String advice) {

  /** A finding that refuses the result. */
  public static Finding error(
      String code, String subject, String got, String wanted, String advice) {
    return new Finding(code, Severity.ERROR, subject, got, wanted, advice);
  }

  /** A finding that lets the result stand but asks for a look. */
  public static Finding warning(
      String code, String subject, String got, String wanted, String advice) {
    return new Finding(code, Severity.WARNING, subject, got, wanted, advice);
  }

  /** A finding that only informs. */
  public static Finding info(
      String code, String subject, String got, String wanted, String advice) {
    return new Finding(code, Severity.INFO, subject, got, wanted, advice);
  }

  /** Whether this finding refuses the result. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The same finding at another place; used where an inner subject gains its outer path. */
  public Finding at(String newSubject) {
    return new Finding(code, severity, newSubject, got, wanted, advice);
  }

  @Override
  public String toString() {
    return "%s %s: %s: got %s, wanted %s. %s"
        .formatted(severity, code, subject, got, wanted, advice);
  }
}
