// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.Tokens;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PartnerRepository;
import org.tanheng.data.exchange.PcfRepository;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.data.exchange.SupplierRequest;
import org.tanheng.data.exchange.SupplierRequestRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;
import org.tanheng.footprint.exchange.PcfFacts;
import org.tanheng.footprint.exchange.ProductPcf;
import org.tanheng.footprint.model.ModelReader;

/**
 * One supplier that answered and waits for a decision, one that has still to answer, and one
 * partner that sees the published panel. Companies, contacts and the supplier's figures are
 * invented, and each says so.
 */
@Component
class DemoExchange {
  private static final String MARK = "（合成 synthetic）";
  private static final String RESIN = "聚丙烯粒料 polypropylene granulate";

  /** Of a square metre: core 80 kg/m3 x 8.8 mm and skins 905 kg/m3 x 1.2 mm. */
  private static final BigDecimal MASS = new BigDecimal("1.79");

  /** Carbon of polypropylene, 36.03 of 42.08 g/mol. */
  private static final BigDecimal FOSSIL_CARBON = new BigDecimal("1.53");

  private final SupplierRequestRepository requests;
  private final PartnerRepository partners;
  private final PcfRepository offered;
  private final FootprintRepository footprints;
  private final EvidenceOutbox evidence;

  DemoExchange(
      SupplierRequestRepository requests,
      PartnerRepository partners,
      PcfRepository offered,
      FootprintRepository footprints,
      EvidenceOutbox evidence) {
    this.requests = requests;
    this.partners = partners;
    this.offered = offered;
    this.footprints = footprints;
    this.evidence = evidence;
  }

  /** Fills the unit whose panel is published already. */
  void fill(UUID unit, UUID by) {
    UUID answered = ask(unit, "示例树脂厂 Example Resins" + MARK, RESIN, by);
    answer(answered);
    ask(unit, "示例胶黏剂厂 Example Adhesives" + MARK, "层压胶 laminating adhesive", by);
    partners.add(
        new Partner(
            UUID.randomUUID(),
            unit,
            "示例客户 Example Customer" + MARK,
            "partner-" + UUID.randomUUID(),
            List.of(Partner.ALL),
            null,
            null,
            by,
            Instant.EPOCH,
            null),
        Tokens.hash(Tokens.token()),
        null);
    StoredFootprint panel = footprints.all(OrgScope.of(Set.of(unit))).getLast();
    offer(unit, panel, by);
  }

  private UUID ask(UUID unit, String supplier, String product, UUID by) {
    UUID id = UUID.randomUUID();
    Instant due = evidence.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    requests.add(
        new SupplierRequest(
            id,
            unit,
            supplier,
            "",
            product,
            "kilogram",
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2025, 1, 1),
            "演示用请求，公司与数值均为虚构。 A request of the demonstration: company and figures are invented.",
            due,
            SupplierRequest.State.OPEN,
            "",
            null,
            by,
            Instant.EPOCH,
            0,
            null,
            null,
            ""),
        Tokens.hash(Tokens.token()));
    return id;
  }

  /** Figures of no plant, of the size that published tables have for the resin. */
  private void answer(UUID request) {
    JsonObject pcf =
        JsonObject.builder()
            .put("declaredUnitOfMeasurement", "kilogram")
            .put("declaredUnitAmount", "1")
            .put("productMassPerDeclaredUnit", "1")
            .put("referencePeriodStart", "2024-01-01T00:00:00Z")
            .put("referencePeriodEnd", "2025-01-01T00:00:00Z")
            .put("geographyCountry", "CN")
            .put("pcfExcludingBiogenicUptake", "1.6")
            .put("pcfIncludingBiogenicUptake", "1.6")
            .put("fossilGhgEmissions", "1.6")
            .put("fossilCarbonContent", "0.856")
            .put("exemptedEmissionsPercent", "1")
            .put("primaryDataShare", "40")
            .put("packagingEmissionsIncluded", Json.of(false))
            .put("ipccCharacterizationFactors", texts("AR6"))
            .put("crossSectoralStandards", texts("ISO14067"))
            .put(
                "dqi",
                JsonObject.builder()
                    .put("technologicalDQR", "2")
                    .put("geographicalDQR", "1")
                    .put("temporalDQR", "2")
                    .build())
            .build();
    JsonObject document =
        JsonObject.builder()
            .put("id", UUID.randomUUID().toString())
            .put("specVersion", "3.0.0")
            .put("created", evidence.now().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("status", "Active")
            .put("companyName", "Example Resins (synthetic)")
            .put("companyIds", texts("urn:pact:example.com:company-id:resins"))
            .put("productDescription", "Polypropylene granulate; figures of no plant")
            .put("productIds", texts("urn:pact:example.com:product-id:pp"))
            .put("productNameCompany", "PP granulate (synthetic)")
            .put("comment", "Synthetic: figures of no plant.")
            .put("pcf", pcf)
            .build();
    JsonObject whole = Pact.write(Pact.read(document).orElseThrow());
    Hash hash = Hash.of(whole);
    requests.answer(request, whole.write(), "PACT", hash.hex());
    evidence.record(
        LeafKind.EXCHANGE,
        request.toString(),
        null,
        JsonObject.builder()
            .put("id", request.toString())
            .put("way", "received")
            .put("form", "answer")
            .put("content", hash.hex())
            .build(),
        Map.of("partner", Json.of("Example Resins (synthetic)")));
  }

  private static Json texts(String... all) {
    return Json.of(Stream.of(all).map(Json::of).toList());
  }

  private void offer(UUID unit, StoredFootprint panel, UUID by) {
    Pcf pcf =
        ProductPcf.of(
                ModelReader.read((JsonObject) Json.parse(panel.model()).orElseThrow())
                    .orElseThrow(),
                (JsonObject) Json.parse(panel.result()).orElseThrow(),
                new PcfFacts(
                    UUID.randomUUID(),
                    List.of(),
                    panel.publishedAt().truncatedTo(ChronoUnit.SECONDS),
                    panel.periodStart(),
                    panel.periodEnd(),
                    "Example Panels (synthetic)",
                    List.of("urn:pact:example.com:company-id:panels"),
                    List.of("urn:pact:example.com:product-id:pp-10"),
                    "CN",
                    MASS,
                    FOSSIL_CARBON,
                    null,
                    null))
            .orElseThrow();
    JsonObject document = Pact.write(pcf);
    offered.add(
        new StoredPcf(
            pcf.id(),
            unit,
            StoredPcf.Origin.OWN,
            null,
            document.write(),
            Hash.of(document).hex(),
            true,
            by,
            Instant.EPOCH));
  }
}
