// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method as data: one edition of one document with the years it may be used for, its boundary,
 * its tables and its formulas. A pack is chosen by the reporting year; outside its years it warns.
 *
 * @param id for example {@code cn-machinery}
 * @param titleZh title of the document
 * @param titleEn the same in English
 * @param document number of the document
 * @param edition its edition
 * @param validFrom first reporting year
 * @param validTo last reporting year, null while in force
 * @param inForce first day on which the document applies, null where it is not known
 * @param boundary kind of reporting boundary
 * @param gwp GWP set that the document prescribes
 * @param methaneSplit whether the document tells methane by origin
 * @param fuelTable table of fuel defaults
 * @param kinds source kinds in the order of the document
 * @param materials materials whose parameters the document gives
 * @param boundaries boundaries that are computed from the same lines, empty for a plain inventory
 * @param status whether its defaults and answers are verified
 * @param statusReason why it is a draft, null if released
 * @param examples worked examples that must pass for the pack to be released
 * @param hash SHA-256 of the canonical form
 */
public record MethodPack(
    String id,
    String titleZh,
    String titleEn,
    String document,
    String edition,
    int validFrom,
    @Nullable Integer validTo,
    @Nullable LocalDate inForce,
    String boundary,
    String gwp,
    boolean methaneSplit,
    String fuelTable,
    List<SourceKind> kinds,
    List<PackMaterial> materials,
    List<PackBoundary> boundaries,
    Status status,
    @Nullable String statusReason,
    List<Example> examples,
    String hash) {

  /** Whether results of a pack may be final. */
  public enum Status {
    /** Each default has its source and each worked example passes. */
    RELEASED,
    /** Usable, watermarked, never final. */
    DRAFT
  }

  /**
   * A published or independently derived answer.
   *
   * @param source where the answer stands
   * @param yaml inventory that is computed
   * @param total its total in tCO2e
   * @param tolerance how far the printed answer was rounded or cut off, in tCO2e
   */
  public record Example(String source, String yaml, String total, String tolerance) {}

  public MethodPack {
    kinds = List.copyOf(kinds);
    materials = List.copyOf(materials);
    boundaries = List.copyOf(boundaries);
    examples = List.copyOf(examples);
  }

  /** The kind of that id; every pack knows the output of products. */
  public Optional<SourceKind> kind(String kind) {
    return Stream.concat(kinds.stream(), Stream.of(SourceKind.OUTPUT))
        .filter(k -> k.id().equals(kind))
        .findFirst();
  }

  /** The material of that Chinese or English name. */
  public Optional<PackMaterial> material(String name) {
    return materials.stream().filter(m -> m.isNamed(name)).findFirst();
  }

  /** The same pack with another status; the reason is null for a released one. */
  public MethodPack as(Status other, @Nullable String reason) {
    return new MethodPack(
        id,
        titleZh,
        titleEn,
        document,
        edition,
        validFrom,
        validTo,
        inForce,
        boundary,
        gwp,
        methaneSplit,
        fuelTable,
        kinds,
        materials,
        boundaries,
        other,
        reason,
        examples,
        hash);
  }

  /** Whether results of the pack may be final. */
  public boolean isReleased() {
    return status == Status.RELEASED;
  }

  /** Whether the document may be used for a reporting year. */
  public boolean covers(int year) {
    return year >= validFrom && (validTo == null || year <= validTo);
  }

  /** Whether it may be used for a year that ends before this day: never before it is in force. */
  public boolean covers(LocalDate start, LocalDate end) {
    return covers(start.getYear()) && (inForce == null || end.isAfter(inForce));
  }
}
