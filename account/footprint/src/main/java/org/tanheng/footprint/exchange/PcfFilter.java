// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Which footprints are meant (PACT 3.0, Action ListFootprints): of each criterion one value must
 * match, without regard to case, and every criterion must.
 */
public record PcfFilter(
    List<String> products,
    List<String> companies,
    List<String> places,
    List<String> classes,
    @Nullable Instant validOn,
    @Nullable Instant validAfter,
    @Nullable Instant validBefore,
    List<String> statuses) {

  public PcfFilter {
    products = lower(products);
    companies = lower(companies);
    places = lower(places);
    classes = lower(classes);
    statuses = lower(statuses);
  }

  /** Reads the parameters of a request, or the criteria of an event; others are left alone. */
  public static Outcome<PcfFilter> of(Map<String, List<String>> parameters) {
    List<Finding> findings = new ArrayList<>();
    PcfFilter filter =
        new PcfFilter(
            parameters.getOrDefault("productId", List.of()),
            parameters.getOrDefault("companyId", List.of()),
            parameters.getOrDefault("geography", List.of()),
            parameters.getOrDefault("classification", List.of()),
            time(parameters, "validOn", findings),
            time(parameters, "validAfter", findings),
            time(parameters, "validBefore", findings),
            parameters.getOrDefault("status", List.of()));
    return findings.isEmpty() ? Outcome.done(filter) : Outcome.refused(findings);
  }

  private static @Nullable Instant time(
      Map<String, List<String>> parameters, String name, List<Finding> findings) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return null;
    }
    try {
      // An offset's plus sign arrives as a blank where the caller did not escape it.
      return OffsetDateTime.parse(values.getFirst().strip().replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      findings.add(
          Finding.error(
              "pcf-value",
              name,
              values.getFirst(),
              "a time with its offset, such as 2025-12-31T00:00:00Z",
              "Correct the value."));
      return null;
    }
  }

  /** Whether a footprint is meant. */
  public boolean matches(Pcf pcf) {
    PcfBasis basis = pcf.basis();
    List<String> stands =
        Stream.of(basis.region(), basis.country(), basis.subdivision())
            .flatMap(Stream::ofNullable)
            .toList();
    return any(products, pcf.product().productIds())
        && any(companies, pcf.product().companyIds())
        && any(places, stands)
        && any(classes, pcf.product().classifications())
        && any(statuses, List.of(pcf.status().word()))
        && (validOn == null
            || !pcf.validStart().isAfter(validOn) && !pcf.validEnd().isBefore(validOn))
        && (validAfter == null || pcf.validStart().isAfter(validAfter))
        && (validBefore == null || pcf.validEnd().isBefore(validBefore));
  }

  private static boolean any(List<String> wanted, Collection<String> there) {
    return wanted.isEmpty()
        || there.stream().anyMatch(value -> wanted.contains(value.toLowerCase(Locale.ROOT)));
  }

  private static List<String> lower(List<String> values) {
    return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
  }
}
