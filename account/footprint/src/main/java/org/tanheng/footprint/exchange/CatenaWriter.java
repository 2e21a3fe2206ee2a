// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import static org.tanheng.footprint.exchange.PcfFigure.AIRCRAFT;
import static org.tanheng.footprint.exchange.PcfFigure.BIOGENIC_CARBON_CONTENT;
import static org.tanheng.footprint.exchange.PcfFigure.BIOGENIC_NON_CO2;
import static org.tanheng.footprint.exchange.PcfFigure.BIOGENIC_UPTAKE;
import static org.tanheng.footprint.exchange.PcfFigure.EXEMPTED_PERCENT;
import static org.tanheng.footprint.exchange.PcfFigure.FOSSIL_CARBON_CONTENT;
import static org.tanheng.footprint.exchange.PcfFigure.FOSSIL_GHG_EMISSIONS;
import static org.tanheng.footprint.exchange.PcfFigure.LAND_MANAGEMENT_BIOGENIC;
import static org.tanheng.footprint.exchange.PcfFigure.LAND_MANAGEMENT_REMOVALS;
import static org.tanheng.footprint.exchange.PcfFigure.LAND_USE_CHANGE;
import static org.tanheng.footprint.exchange.PcfFigure.PACKAGING_CARBON;
import static org.tanheng.footprint.exchange.PcfFigure.PCF_EXCLUDING_BIOGENIC_UPTAKE;
import static org.tanheng.footprint.exchange.PcfFigure.PCF_INCLUDING_BIOGENIC_UPTAKE;
import static org.tanheng.footprint.exchange.PcfFigure.PRIMARY_DATA_SHARE;
import static org.tanheng.footprint.exchange.PcfFigure.RECYCLED_CARBON_CONTENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Writes payloads of Catena-X. */
final class CatenaWriter {
  private static final BigDecimal MOST_EXEMPTED = BigDecimal.TEN;
  private static final String SPECIFICATION = "urn:io.catenax.pcf:datamodel:version:9.0.0";
  private static final List<String> REPORTS = List.of("AR4", "AR5", "AR6");

  /** Figures of the production stage; both models give them the same names. */
  static final List<PcfFigure> PRODUCTION =
      List.of(
          PCF_INCLUDING_BIOGENIC_UPTAKE,
          PCF_EXCLUDING_BIOGENIC_UPTAKE,
          FOSSIL_GHG_EMISSIONS,
          BIOGENIC_NON_CO2,
          BIOGENIC_UPTAKE,
          LAND_USE_CHANGE,
          LAND_MANAGEMENT_BIOGENIC,
          LAND_MANAGEMENT_REMOVALS,
          AIRCRAFT);

  /** Carbon in the product; both models give it the same names. */
  static final List<PcfFigure> CONTENT =
      List.of(
          FOSSIL_CARBON_CONTENT,
          BIOGENIC_CARBON_CONTENT,
          PACKAGING_CARBON,
          RECYCLED_CARBON_CONTENT);

  private final Pcf pcf;
  private final CatenaFacts facts;

  private CatenaWriter(CatenaX.Payload payload) {
    this.pcf = payload.pcf();
    this.facts = payload.facts();
  }

  static Outcome<JsonObject> write(CatenaX.Payload payload) {
    List<Finding> findings = lacks(payload.pcf());
    return findings.isEmpty()
        ? Outcome.done(new CatenaWriter(payload).whole())
        : Outcome.refused(findings);
  }

  private static List<Finding> lacks(Pcf pcf) {
    List<Finding> findings = new ArrayList<>();
    lack(findings, "ccsTechnologicalCO2CaptureIncluded", pcf.method().ccsIncluded());
    lack(findings, "packagingEmissionsIncluded", pcf.method().packagingIncluded());
    BigDecimal total = pcf.figures().get(PCF_EXCLUDING_BIOGENIC_UPTAKE);
    if (total != null && total.signum() < 0) {
      findings.add(
          Finding.error(
              "pcf-sign",
              PCF_EXCLUDING_BIOGENIC_UPTAKE.field(),
              total.toPlainString(),
              "zero or more",
              "The model of Catena-X holds no negative footprint without uptake."));
    }
    BigDecimal exempted = pcf.figures().get(EXEMPTED_PERCENT);
    if (exempted != null && exempted.compareTo(MOST_EXEMPTED) > 0) {
      findings.add(
          Finding.error(
              "pcf-sign",
              EXEMPTED_PERCENT.field(),
              exempted.toPlainString(),
              "from 0 to 10",
              "The model of Catena-X allows no more than a tenth to be left out."));
    }
    return findings;
  }

  private static void lack(List<Finding> findings, String name, @Nullable Object value) {
    if (value == null) {
      findings.add(
          Finding.error(
              "pcf-missing", name, "", "a value", "The model of Catena-X asks for it: state it."));
    }
  }

  private JsonObject whole() {
    JsonObject.Builder out =
        JsonObject.builder()
            .put(
                "scopeOfPcfForm",
                one(
                    JsonObject.builder()
                        .put("specVersion", SPECIFICATION)
                        .put("partialFullPcf", facts.scope())))
            .put("companyAndProductInformation", one(product()))
            .put(
                "pcfAssessmentAndMethodology",
                one(
                    JsonObject.builder()
                        .put("dataSourcesAndQuality", one(quality()))
                        .put("pcfAssessmentInformation", one(assessment()))
                        .put("pcfMethodology", one(method()))))
            .put("general", one(JsonObject.builder().put("comment", pcf.product().comment())))
            .put("carbonContent", one(figures(CONTENT)))
            .put(
                "productLifeCycleStagesAndEmissions",
                one(
                    JsonObject.builder()
                        .put("productionStage", one(figures(PRODUCTION)))
                        .put(
                            "distributionStage",
                            one(
                                JsonObject.builder()
                                    .put(
                                        "distributionStageIncluded", facts.distributionIncluded())))
                        .put(
                            "packagingStage",
                            one(
                                JsonObject.builder()
                                    .put(
                                        "packagingEmissionsIncluded",
                                        Boolean.TRUE.equals(pcf.method().packagingIncluded()))))));
    return out.build();
  }

  private JsonObject.Builder product() {
    PcfProduct product = pcf.product();
    JsonObject.Builder details =
        JsonObject.builder()
            .put("productNameCompany", product.name())
            .put("productIds", texts(product.productIds()))
            .put("declaredUnitOfMeasurement", pcf.basis().unit().word())
            .put("declaredUnitAmount", number(pcf.basis().amount()))
            .put("productMassPerDeclaredUnit", number(pcf.basis().mass()));
    if (!product.classifications().isEmpty()) {
      details.put("productClassifications", texts(product.classifications()));
    }
    details.put("productDescription", product.description());
    return JsonObject.builder()
        .put(
            "companyInformation",
            one(
                JsonObject.builder()
                    .put("companyName", product.company())
                    .put("companyIds", texts(product.companyIds()))))
        .put("productInformation", one(details));
  }

  private JsonObject.Builder quality() {
    PcfMethod method = pcf.method();
    JsonObject.Builder out = figures(List.of(PRIMARY_DATA_SHARE));
    if (!method.sources().isEmpty()) {
      out.put(
          "secondaryEmissionFactorSources",
          texts(method.sources().stream().map(s -> s.name() + " " + s.version()).toList()));
    }
    if (method.ratings() != null) {
      out.put("technologicalDQR", number(method.ratings().technology()))
          .put("geographicalDQR", number(method.ratings().geography()))
          .put("temporalDQR", number(method.ratings().time()));
    }
    return out;
  }

  private JsonObject.Builder assessment() {
    PcfBasis basis = pcf.basis();
    JsonObject.Builder version =
        JsonObject.builder()
            .put("id", pcf.id().toString())
            .put("version", facts.version())
            .put("status", pcf.status().word())
            .put("retroOrProspectivePcfType", facts.type());
    return JsonObject.builder()
        .put(
            "technology",
            one(
                JsonObject.builder()
                    .put(
                        "ccsTechnologicalCO2CaptureIncluded",
                        Boolean.TRUE.equals(pcf.method().ccsIncluded()))
                    .put("boundaryProcessesDescription", basis.boundary())))
        .put("idAndVersion", one(version))
        .put(
            "boundarySpecifications",
            one(
                figures(List.of(EXEMPTED_PERCENT))
                    .put("exemptedEmissionsDescription", pcf.method().exempted())))
        .put(
            "geography",
            one(
                JsonObject.builder()
                    .put("geographyRegionOrSubregion", facts.region())
                    .put("geographyCountry", basis.country())
                    .put("geographyCountrySubdivision", basis.subdivision())))
        .put(
            "time",
            one(
                JsonObject.builder()
                    .put("referencePeriodStart", basis.from().toString())
                    .put("referencePeriodEnd", basis.until().toString())
                    .put("created", pcf.created().toString())
                    .put("validityPeriodStart", pcf.validStart().toString())
                    .put("validityPeriodEnd", pcf.validEnd().toString())));
  }

  private JsonObject.Builder method() {
    PcfMethod method = pcf.method();
    List<String> rules =
        method.rules().stream().flatMap(r -> r.names().stream()).distinct().toList();
    List<String> reports = method.gwp().stream().filter(REPORTS::contains).toList();
    return JsonObject.builder()
        .put(
            "massBalancingInformation",
            one(
                JsonObject.builder()
                    .put("massBalancingUsed", facts.massBalancing())
                    .put("freeAttributionInMassBalancing", facts.freeAttribution())
                    .put("massBalancingCertificateScheme", facts.scheme())))
        .put(
            "standards",
            one(
                JsonObject.builder()
                    .put("crossSectoralStandards", texts(method.standards()))
                    .put("productOrSectorSpecificRules", texts(rules))))
        .put(
            "gwpCharacterizationFactorDetails",
            one(
                JsonObject.builder()
                    .put(
                        "ipccCharacterizationFactors",
                        reports.size() == 1 ? reports.getFirst() : "unspecified")))
        .put(
            "allocationInForeground",
            one(
                JsonObject.builder()
                    .put("allocationRulesDescription", method.allocation())
                    .put("allocationWasteIncineration", facts.wasteIncineration())));
  }

  private JsonObject.Builder figures(List<PcfFigure> wanted) {
    JsonObject.Builder out = JsonObject.builder();
    for (PcfFigure figure : wanted) {
      BigDecimal value = pcf.figure(figure);
      if (value != null) {
        out.put(figure.field(), number(value));
      }
    }
    return out;
  }

  private static Json one(JsonObject.Builder group) {
    return Json.of(List.of(group.build()));
  }

  private static Json texts(List<String> texts) {
    return Json.of(texts.stream().map(Json::of).toList());
  }

  private static Json number(BigDecimal value) {
    return new JsonNumber(value.toPlainString());
  }
}
