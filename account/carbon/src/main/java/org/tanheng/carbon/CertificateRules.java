// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;

/**
 * Admits the lots of certificates that the quality criteria allow: of the market of the use,
 * generated close to the period, valid and retired. The others are named and cover nothing; a lot
 * that stands twice refuses the inventory, for one of the claims is false.
 */
final class CertificateRules {

  private static final String CHINA = "全国";

  private final InventoryInput input;
  private final MethodPack pack;
  private final FactorLibrary library;
  private final List<Finding> findings;
  private final Set<String> notes;
  private final LotCriteria criteria;
  private final Map<String, String> holders = new HashMap<>();

  CertificateRules(
      InventoryInput input,
      MethodPack pack,
      FactorLibrary library,
      List<Finding> findings,
      Set<String> notes) {
    this.input = input;
    this.pack = pack;
    this.library = library;
    this.findings = findings;
    this.notes = notes;
    this.criteria = new LotCriteria(library, input.start(), input.end());
  }

  /** The sources in their order, each with the lots that count. */
  List<SourceInput> admit() {
    return input.sources().stream().map(this::admit).toList();
  }

  private SourceInput admit(SourceInput source) {
    Certificates held = source.certificates();
    if (held == null) {
      return source;
    }
    pack.kind(source.kind())
        .filter(kind -> kind.family() != null)
        .ifPresent(
            kind ->
                notes.add(
                    source.id()
                        + ": "
                        + pack.document()
                        + " knows no market-based figure; certificates do not lower its result."));
    if (held.lots().isEmpty()) {
      notes.add(
          source.id()
              + ": its certificates are stated as a sum; market, period and retirement are not"
              + " checked.");
      return source;
    }
    @Nullable String market = market(source.factor());
    if (market == null) {
      notes.add(source.id() + ": the market of its grid is not known; certificates of any count.");
    }
    var admitted = new ArrayList<CertificateLot>();
    for (CertificateLot lot : held.lots()) {
      once(source, lot);
      Finding against = criteria.against(lot, market);
      if (against == null) {
        admitted.add(lot);
        Finding overlap = criteria.overlap(lot);
        if (overlap != null) {
          findings.add(Places.under(source, overlap));
        }
      } else {
        findings.add(Places.under(source, against));
      }
    }
    return source.with(held.only(admitted), source.residual());
  }

  private void once(SourceInput source, CertificateLot lot) {
    String before = holders.putIfAbsent(lot.id().toUpperCase(Locale.ROOT), source.id());
    if (before != null) {
      findings.add(
          Places.under(
              source,
              Finding.error(
                  "certificate-used-twice",
                  "certificates." + lot.id(),
                  lot.id() + ", already in " + before,
                  "a lot that stands once",
                  "Split the lot in the tracking system, or remove it from one source.")));
    }
  }

  private @Nullable String market(@Nullable FactorChoice factor) {
    return switch (factor) {
      case null -> CHINA;
      case FactorChoice.Own own -> null;
      case FactorChoice.Library row -> market(row.family(), row.region());
      case FactorChoice.Row row ->
          library.find(row.id()).map(f -> market(f.family().code(), f.region())).orElse(null);
    };
  }

  private @Nullable String market(String family, @Nullable String region) {
    if (family.startsWith("cn-")) {
      return CHINA;
    }
    if (family.equals("us-egrid")) {
      return library.regionName("United States");
    }
    return region == null ? null : library.regionName(region);
  }
}
