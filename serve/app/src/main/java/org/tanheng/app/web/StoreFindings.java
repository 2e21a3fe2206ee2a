// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.tanheng.finding.Finding;

/**
 * Refusals that a request can cause where nothing else names them: a value that the database cannot
 * hold (SQLSTATE class 22) or does not allow (23514), a day beyond the calendar, and a row that
 * another request has made a moment before (23505), or made for the same days (23P01).
 */
final class StoreFindings {
  private StoreFindings() {}

  static Optional<ApiException> of(Exception e) {
    String state = state(e);
    if (state.startsWith("22") || state.equals("23514") || e instanceof DateTimeException) {
      return Optional.of(
          ApiException.malformed(
              Finding.error(
                  "value-not-storable",
                  "request",
                  "a character, date or number that cannot be stored",
                  "text without control characters, dates and numbers of this world",
                  "Look for a control character, or a date or number far out of range.")));
    }
    if (state.equals("23505") || state.equals("23P01")) {
      return Optional.of(
          new ApiException(
              HttpStatus.CONFLICT,
              Finding.error(
                  "already-exists",
                  "request",
                  "one that is there already",
                  "a new one",
                  "Look at the list again: another person may have been faster.")));
    }
    return Optional.empty();
  }

  private static String state(Exception e) {
    int depth = 0;
    for (@Nullable Throwable at = e; at != null && depth < 20; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
      depth++;
    }
    return "";
  }
}
