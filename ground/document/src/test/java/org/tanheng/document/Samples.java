// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.List;
import java.util.stream.Stream;
import org.tanheng.units.Citation;
import org.tanheng.units.Language;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/** Natural gas of example 3 of the method notes: 21 x 389.31 x 0.01532 x 0.99 x 44/12. */
final class Samples {
  static final Citation TABLE =
      new Citation("fuel table", "2024", "row 7", "fuel/mee-ets/natural-gas", "2026.1", false);

  private Samples() {}

  static Trace gas() {
    return new Trace(
        "gas boiler",
        Quantity.of("454.653191916", "tCO2"),
        "activity * ncv * carbon-content * oxidation-factor * 44/12",
        Quality.MEASURED,
        null,
        List.of(
            Trace.input("activity", Quantity.of("21", "1e4 Nm3"), Quality.MEASURED),
            published("ncv", "389.31", "GJ/1e4 Nm3"),
            published("carbon-content", "0.01532", "tC/GJ"),
            published("oxidation-factor", "0.99", "1")));
  }

  static Trace published(String label, String value, String unit) {
    return Trace.published(label, Quantity.of(value, unit), Quality.ESTIMATED, TABLE);
  }

  static Document document(List<Block> blocks, Section... more) {
    Section first = Section.of("first", "Results", blocks).answering("total");
    return Document.draft(
        "R-1",
        Language.EN,
        new Cover("Report", "2023", List.of()),
        Stream.concat(Stream.of(first), Stream.of(more)).toList());
  }
}
