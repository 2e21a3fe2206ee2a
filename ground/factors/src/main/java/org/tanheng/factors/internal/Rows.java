// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorDocument;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.Standing;
import org.tanheng.units.Quantity;

/** Reads tables of factors, which all have the same columns. */
public final class Rows {

  private final Map<String, FactorDocument> documents = new LinkedHashMap<>();

  /** With the bundled list of documents. */
  public Rows() {
    Csv.bundled("documents.csv")
        .forEach(
            row -> {
              String id = cell(row, "id");
              documents.put(
                  id,
                  new FactorDocument(
                      id,
                      cell(row, "title"),
                      cell(row, "publisher"),
                      cell(row, "published"),
                      cell(row, "licence")));
            });
  }

  /** The documents in their order. */
  public List<FactorDocument> documents() {
    return List.copyOf(documents.values());
  }

  /** The rows of these bundled tables. */
  public List<Factor> load(List<String> tables) {
    var factors = new ArrayList<Factor>();
    tables.forEach(table -> Csv.bundled(table).forEach(row -> factors.add(factor(row))));
    return List.copyOf(factors);
  }

  private Factor factor(Map<String, String> row) {
    String year = cell(row, "year");
    String document = cell(row, "document");
    FactorDocument published = documents.get(document);
    if (published == null) {
      throw new IllegalStateException(cell(row, "id") + " cites no document: " + document);
    }
    return new Factor(
        cell(row, "id"),
        FactorFamily.of(cell(row, "family")).orElseThrow(),
        cell(row, "name_zh"),
        cell(row, "name_en"),
        cell(row, "region"),
        year.isEmpty() ? null : Integer.valueOf(year),
        Quantity.of(cell(row, "value"), cell(row, "unit")),
        cell(row, "gas"),
        published,
        Standing.valueOf(cell(row, "standing").toUpperCase(Locale.ROOT)),
        keys(cell(row, "keys")),
        cell(row, "note"));
  }

  private static Map<String, String> keys(String text) {
    var keys = new LinkedHashMap<String, String>();
    for (String pair : text.split(";")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        keys.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return keys;
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }
}
