// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.cbam;

import java.time.LocalDate;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/** The plant's own books, where a statement names a meter, source or line instead of a number. */
public interface Books {
  /** No books: a statement on the command line has to hold its numbers. */
  Books NONE =
      new Books() {
        @Override
        public Outcome<Entry> meter(String code, LocalDate from, LocalDate to) {
          return none(code);
        }

        @Override
        public Outcome<Entry> line(
            String source, LocalDate from, LocalDate to, List<String> gases) {
          return none(source);
        }

        @Override
        public Outcome<Entry> activity(String source, LocalDate from, LocalDate to) {
          return none(source);
        }

        private Outcome<Entry> none(String name) {
          return Outcome.refused(
              Finding.error(
                  "cbam-books",
                  name,
                  "a file without a server",
                  "a value",
                  "Hand the statement in to the server, or write the value itself."));
        }
      };

  /** What a meter or a line says, and where that stands. */
  record Entry(Quantity value, String source) {

    /** The same with a document before where it stands. */
    Entry after(String said) {
      return said.isEmpty() ? this : new Entry(value, said + "; " + source);
    }
  }

  /** What a point counted in a half-open span. */
  Outcome<Entry> meter(String code, LocalDate from, LocalDate to);

  /** The activity data of a source in a half-open span, as known. */
  Outcome<Entry> activity(String source, LocalDate from, LocalDate to);

  /** The posted emissions of a source in a half-open span, of the gases that count. */
  Outcome<Entry> line(String source, LocalDate from, LocalDate to, List<String> gases);
}
