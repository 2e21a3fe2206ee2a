// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.cbam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.internal.YamlMap;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.cbam.Stated;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;

/** Values of a statement: written as numbers, or said by the books over its period. */
record BookValues(Books books, LocalDate from, LocalDate to) {
  private static final Set<String> MASS = Set.of("value", "source", "meter", "activity", "share");
  private static final String PLACE = "(?s).*\\b(readings|activity|inventory):\\S.*";

  /** A mass written as one text, or as a value with its source, or as the books say it. */
  Optional<Stated> mass(YamlMap map, String key, String wanted) {
    if (!map.has(key) || map.isText(key)) {
      return quantity(map, key, wanted).map(value -> new Stated(value, null));
    }
    return map.map(key, MASS)
        .flatMap(below -> value(below, wanted, List.of()))
        .map(entry -> new Stated(entry.value(), source(entry)));
  }

  /** A number, or what the books say of a meter, source or line, with the document beside it. */
  Optional<Books.Entry> value(YamlMap map, String wanted, List<String> gases) {
    String said = said(map).orElse("");
    List<String> named = Stream.of("value", "meter", "activity", "line").filter(map::has).toList();
    if (named.size() > 1) {
      map.add(
          "cbam-books",
          map.path(named.get(1)),
          String.join(", ", named),
          "value, meter, activity or line",
          "Keep one of them.");
      return Optional.empty();
    }
    if (named.isEmpty() || named.getFirst().equals("value")) {
      return quantity(map, "value", wanted).map(value -> share(map, new Books.Entry(value, said)));
    }
    String key = named.getFirst();
    return map.text(key)
        .flatMap(
            name ->
                entry(
                    map,
                    key,
                    switch (key) {
                      case "meter" -> books.meter(name, from, to);
                      case "activity" -> books.activity(name, from, to);
                      default -> books.line(name, from, to, gases);
                    }))
        .map(entry -> share(map, entry.after(said)));
  }

  /** The document that a person names; places in the books are no document. */
  static Optional<String> said(YamlMap map) {
    Optional<String> said = map.text("source");
    if (said.filter(text -> text.matches(PLACE)).isPresent()) {
      map.add(
          "cbam-books",
          map.path("source"),
          said.orElse(""),
          "a document",
          "Places in the books are found by meter, activity or line alone.");
    }
    return said;
  }

  private static Optional<Books.Entry> entry(
      YamlMap map, String key, Outcome<Books.Entry> outcome) {
    outcome.findings().forEach(finding -> map.add(finding, key));
    return outcome instanceof Outcome.Done<Books.Entry> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  private static Books.Entry share(YamlMap map, Books.Entry entry) {
    Optional<Quantity> share = map.quantity("share");
    if (share.filter(part -> part.base().compareTo(Rational.ONE) > 0).isPresent()) {
      map.add(
          "cbam-books",
          map.path("share"),
          share.orElseThrow().toString(),
          "at most 100 %",
          "Correct the share.");
    }
    return share
        .map(
            part ->
                new Books.Entry(
                    entry.value().times(part).to(entry.value().unit()),
                    (entry.source() + " × " + part).strip()))
        .orElse(entry);
  }

  /** Where it stands, null where nobody says. */
  static @Nullable String source(Books.Entry entry) {
    return entry.source().isEmpty() ? null : entry.source();
  }

  /** A quantity that must be there. */
  static Optional<Quantity> quantity(YamlMap map, String key, String wanted) {
    if (!map.has(key)) {
      map.missing(key, wanted);
      return Optional.empty();
    }
    return map.quantity(key);
  }
}
