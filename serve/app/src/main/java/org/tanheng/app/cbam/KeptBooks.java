// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.time.LocalDate;
import java.util.List;
import org.tanheng.exchange.cbam.Books;
import org.tanheng.finding.Outcome;

/** What meters, sources and lines said when a statement was entered. */
record KeptBooks(List<BookEntry> entries) implements Books {

  @Override
  public Outcome<Entry> meter(String code, LocalDate from, LocalDate to) {
    return Outcome.done(find("meter", code, ""));
  }

  @Override
  public Outcome<Entry> line(String source, LocalDate from, LocalDate to, List<String> gases) {
    return Outcome.done(find("line", source, String.join(" ", gases)));
  }

  @Override
  public Outcome<Entry> activity(String source, LocalDate from, LocalDate to) {
    return Outcome.done(find("activity", source, ""));
  }

  private Entry find(String kind, String name, String gases) {
    return entries.stream()
        .filter(each -> each.is(kind, name, gases))
        .findFirst()
        .orElseThrow()
        .entry();
  }
}
