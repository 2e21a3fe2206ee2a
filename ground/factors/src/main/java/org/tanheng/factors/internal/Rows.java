// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors.internal;

import java.util.Collections;
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

  /** A text longer than this is no value, unit or year, and would only cost time. */
  private static final int LONGEST = 200;

  private static final int LARGEST_SCALE = 100;

  private final Tables tables;
  private final Map<String, FactorDocument> documents = new LinkedHashMap<>();

  /** With the documents of a release. */
  public Rows(Tables tables) {
    this.tables = tables;
    tables
        .documents()
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

  /**
   * The factors in their order, by id.
   *
   * @throws IllegalStateException for a row without its document, and for an id of two rows
   */
  public Map<String, Factor> factors() {
    var factors = new LinkedHashMap<String, Factor>();
    tables
        .factorRows()
        .map(this::factor)
        .forEach(
            factor -> {
              if (factors.put(factor.id(), factor) != null) {
                throw new IllegalStateException("two rows " + factor.id());
              }
            });
    return Collections.unmodifiableMap(factors);
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
        value(cell(row, "value"), cell(row, "unit")),
        cell(row, "gas"),
        published,
        Standing.valueOf(cell(row, "standing").toUpperCase(Locale.ROOT)),
        keys(cell(row, "keys")),
        cell(row, "note"));
  }

  private static Quantity value(String value, String unit) {
    if (value.length() + unit.length() <= LONGEST) {
      Quantity read = Quantity.of(value, unit);
      if (Math.abs((long) read.value().scale()) <= LARGEST_SCALE) {
        return read;
      }
    }
    throw new IllegalArgumentException("a value of too many digits");
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
