// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Writes a footprint in the form of PACT 3.0; what is not stated is left out. */
final class PactWriter {
  private static final String VERSION = "3.0.0";

  private PactWriter() {}

  static JsonObject write(Pcf pcf) {
    JsonObject.Builder out =
        JsonObject.builder().put("id", pcf.id().toString()).put("specVersion", VERSION);
    list(out, "precedingPfIds", pcf.preceding().stream().map(UUID::toString).toList());
    out.put("created", pcf.created().toString())
        .put("status", pcf.status().word())
        .put("validityPeriodStart", text(pcf.validFrom()))
        .put("validityPeriodEnd", text(pcf.validUntil()));
    PcfProduct product = pcf.product();
    out.put("companyName", product.company());
    list(out, "companyIds", product.companyIds());
    out.put("productDescription", product.description());
    list(out, "productIds", product.productIds());
    list(out, "productClassifications", product.classifications());
    out.put("productNameCompany", product.name()).put("comment", product.comment());
    out.put("pcf", footprint(pcf));
    if (!pcf.extensions().isEmpty()) {
      out.put("extensions", Json.of(pcf.extensions()));
    }
    return out.build();
  }

  private static JsonObject footprint(Pcf pcf) {
    PcfBasis basis = pcf.basis();
    PcfMethod method = pcf.method();
    JsonObject.Builder out =
        JsonObject.builder()
            .put("declaredUnitOfMeasurement", basis.unit().word())
            .put("declaredUnitAmount", basis.amount().toPlainString())
            .put("productMassPerDeclaredUnit", basis.mass().toPlainString())
            .put("referencePeriodStart", basis.from().toString())
            .put("referencePeriodEnd", basis.until().toString())
            .put("geographyRegionOrSubregion", basis.region())
            .put("geographyCountry", basis.country())
            .put("geographyCountrySubdivision", basis.subdivision())
            .put("boundaryProcessesDescription", basis.boundary());
    pcf.figures().forEach((figure, value) -> out.put(figure.field(), value.toPlainString()));
    truth(out, "packagingEmissionsIncluded", method.packagingIncluded());
    truth(out, "ccsTechnologicalCO2CaptureIncluded", method.ccsIncluded());
    out.put("technologicalCO2CaptureOrigin", method.captureOrigin())
        .put("ccuCalculationApproach", method.ccuApproach())
        .put("ccuCreditCertification", method.ccuCertification());
    list(out, "ipccCharacterizationFactors", method.gwp());
    list(out, "crossSectoralStandards", method.standards());
    objects(
        out,
        "productOrSectorSpecificRules",
        method.rules().stream().map(PactWriter::rule).toList());
    out.put("exemptedEmissionsDescription", method.exempted())
        .put("allocationRulesDescription", method.allocation());
    objects(
        out,
        "secondaryEmissionFactorSources",
        method.sources().stream().map(PactWriter::source).toList());
    if (method.ratings() != null) {
      out.put("dqi", ratings(method.ratings()));
    }
    if (method.verified() != null) {
      out.put("verification", verified(method.verified()));
    }
    return out.build();
  }

  private static JsonObject rule(PcfMethod.Rule rule) {
    JsonObject.Builder out = JsonObject.builder().put("operator", rule.operator());
    list(out, "ruleNames", rule.names());
    return out.put("otherOperatorName", rule.otherOperator()).build();
  }

  private static JsonObject source(PcfMethod.Source source) {
    return JsonObject.builder().put("name", source.name()).put("version", source.version()).build();
  }

  private static JsonObject ratings(PcfMethod.Ratings ratings) {
    return JsonObject.builder()
        .put("technologicalDQR", plain(ratings.technology()))
        .put("geographicalDQR", plain(ratings.geography()))
        .put("temporalDQR", plain(ratings.time()))
        .build();
  }

  private static JsonObject verified(PcfMethod.Verified verified) {
    return JsonObject.builder()
        .put("coverage", verified.coverage())
        .put("providerName", verified.provider())
        .put("completedAt", text(verified.at()))
        .put("standardName", verified.standard())
        .put("comments", verified.comments())
        .build();
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static void truth(JsonObject.Builder out, String name, @Nullable Boolean value) {
    if (value != null) {
      out.put(name, value.booleanValue());
    }
  }

  private static void list(JsonObject.Builder out, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      out.put(name, Json.of(texts.stream().map(Json::of).toList()));
    }
  }

  private static void objects(JsonObject.Builder out, String name, List<JsonObject> objects) {
    if (!objects.isEmpty()) {
      out.put(name, Json.of(objects));
    }
  }
}
