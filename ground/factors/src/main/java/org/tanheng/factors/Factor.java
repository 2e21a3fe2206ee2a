// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * A published value: emissions per unit of activity, or a coefficient such as a calorific value, of
 * one family.
 *
 * @param id stable row id, for example {@code cn-grid-average/全国/2023}
 * @param family family
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param region region in the library's spelling, empty where the value has none
 * @param dataYear year of the data, which may lie before the year of publication; null if none
 * @param value value with unit
 * @param gas gas that the value measures, {@code CO2e} for all together, empty for a coefficient
 * @param document document that publishes it
 * @param standing how far it was verified
 * @param keys what tells it from the other rows of its family
 * @param note remark of the library
 */
public record Factor(
    String id,
    FactorFamily family,
    String nameZh,
    String nameEn,
    String region,
    @Nullable Integer dataYear,
    Quantity value,
    String gas,
    FactorDocument document,
    Standing standing,
    Map<String, String> keys,
    String note) {

  public Factor {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /** The value of a key, empty if the row has none. */
  public String key(String name) {
    return keys.getOrDefault(name, "");
  }

  /** Whether this row serves a use: by its own key, else by its family. */
  public boolean serves(Use use) {
    String own = key("use");
    return own.isEmpty() ? family.serves(use) : use.code().equals(own);
  }

  /** What the row may be used for. */
  public List<Use> uses() {
    return Arrays.stream(Use.values()).filter(this::serves).toList();
  }

  /** Whether all of some words in lower case stand in what a person reads of the row. */
  boolean holds(List<String> words) {
    if (words.isEmpty()) {
      return true;
    }
    String text =
        String.join(
                " ",
                id,
                nameZh,
                nameEn,
                region,
                value.value().toPlainString(),
                value.unit().symbol(),
                document.title(),
                note)
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  /** The value with its provenance. */
  public Trace trace(String label, String release) {
    String where = (region + (dataYear == null ? "" : " " + dataYear)).strip();
    return Trace.published(
        label,
        value,
        Quality.SUBSTITUTED,
        new Citation(
            document.title(),
            document.published().isEmpty() ? null : document.published(),
            where.isEmpty() ? nameEn : where,
            id,
            release,
            standing == Standing.VERIFIED));
  }
}
