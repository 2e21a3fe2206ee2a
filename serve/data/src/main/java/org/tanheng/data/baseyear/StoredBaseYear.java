// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.baseyear;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the base year of a unit with its policy of recalculation (ISO 14064-1:2018, 6.4).
 *
 * @param reason why this year or these years
 * @param threshold share of the base-year emissions at which a change is significant
 * @param triggers kinds of change that count: STRUCTURE, METHOD, ERROR
 * @param cumulative whether small changes are tested together
 * @param inventories the inventories of the base year; several years are averaged
 */
public record StoredBaseYear(
    long versionId,
    UUID orgUnitId,
    String reason,
    BigDecimal threshold,
    List<String> triggers,
    boolean cumulative,
    List<Reference> inventories,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {

  /** A version of an inventory, written {@code id/version}. */
  public record Reference(UUID id, int version) {
    static Reference of(String text) {
      String[] parts = text.split("/", 2);
      return new Reference(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
    }

    String text() {
      return id + "/" + version;
    }
  }

  public StoredBaseYear {
    triggers = List.copyOf(triggers);
    inventories = List.copyOf(inventories);
  }
}
