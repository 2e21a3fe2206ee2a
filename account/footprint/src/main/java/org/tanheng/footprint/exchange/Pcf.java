// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;

/**
 * The footprint of one product as it is exchanged: what product, what was counted over what time
 * and where, the figures for the declared amount as exact decimals, and how they were made.
 *
 * @param preceding footprints that this one replaces
 * @param validFrom null: the end of the reference period
 * @param validUntil null: three years after {@code validFrom}
 * @param figures what is stated; none is ever filled in
 * @param extensions of the data model, as they came
 */
public record Pcf(
    UUID id,
    List<UUID> preceding,
    Instant created,
    Status status,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    PcfProduct product,
    PcfBasis basis,
    Map<PcfFigure, BigDecimal> figures,
    PcfMethod method,
    List<Json> extensions) {

  private static final int YEARS_VALID = 3;

  /** Whether it is to be used. */
  public enum Status {
    /** It is. */
    ACTIVE("Active"),
    /** Another took its place, or it was withdrawn. */
    DEPRECATED("Deprecated");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The word of the data model. */
    public String word() {
      return word;
    }
  }

  public Pcf {
    preceding = List.copyOf(preceding);
    EnumMap<PcfFigure, BigDecimal> copy = new EnumMap<>(PcfFigure.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
    extensions = List.copyOf(extensions);
  }

  /** Start of the validity: as stated, or the end of the reference period. */
  public Instant validStart() {
    return validFrom == null ? basis.until() : validFrom;
  }

  /** End of the validity, not in it: as stated, or three years after its start. */
  public Instant validEnd() {
    return validUntil == null
        ? validStart().atOffset(ZoneOffset.UTC).plusYears(YEARS_VALID).toInstant()
        : validUntil;
  }

  /** Whether its validity is over at a time. */
  public boolean isExpired(Instant at) {
    return !at.isBefore(validEnd());
  }

  /** A figure, null if it is not stated. */
  public @Nullable BigDecimal figure(PcfFigure figure) {
    return figures.get(figure);
  }

  /** The same footprint as one that is to be used no longer. */
  public Pcf deprecated() {
    return new Pcf(
        id,
        preceding,
        created,
        Status.DEPRECATED,
        validFrom,
        validUntil,
        product,
        basis,
        figures,
        method,
        extensions);
  }
}
