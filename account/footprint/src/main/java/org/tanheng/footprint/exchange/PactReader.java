// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads a footprint in the form of PACT 3.0; every member that is wrong is named at once. */
final class PactReader {
  private static final Pattern URN = Pattern.compile("[uU][rR][nN]:[^\\s:]+:\\S+");
  private static final Pattern VERSION =
      Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}(-[0-9]{8})?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  static final Pattern REGION =
      Pattern.compile(
          "Africa|Americas|Asia|Europe|Oceania|Australia and New Zealand|Central Asia|Eastern Asia|"
              + "Eastern Europe|Latin America and the Caribbean|Melanesia|Micronesia|Northern Africa|Northern America|Northern Europe|Polynesia|"
              + "South-eastern Asia|Southern Asia|Southern Europe|Sub-Saharan Africa|Western Asia|Western Europe");
  private static final Pattern APPROACH = Pattern.compile("Cut-off|Credit");
  private static final Pattern OPERATOR = Pattern.compile("PEF|EPD International|Other");
  private static final String URN_WORDS = "URN, such as urn:gtin:4712345060507";
  private static final List<String> PLACES =
      List.of("geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision");
  private static final BigDecimal NONE = BigDecimal.ZERO;

  private final List<Finding> findings = new ArrayList<>();

  static Outcome<Pcf> read(Json json) {
    return json instanceof JsonObject object
        ? new PactReader().read(object)
        : Outcome.refused(
            Finding.error(
                "pcf-value", "$", "no object", "a footprint as an object", "Send one object."));
  }

  private Outcome<Pcf> read(JsonObject object) {
    Fields top = new Fields(object, "", findings);
    UUID id = top.uuid("id");
    if (id == null && top.get("id") == null) {
      top.missing("id", "a UUID");
    }
    top.wanted("specVersion");
    String version = top.matching("specVersion", VERSION, "a version such as 3.0.0");
    if (version != null && !version.isBlank() && !version.startsWith("3.")) {
      top.refuse(
          "pcf-version", "specVersion", version, "3.x", "Send the form of the version 3 of PACT.");
    }
    List<UUID> preceding = new ArrayList<>();
    for (String text : top.texts("precedingPfIds", null, "UUID", false)) {
      UUID one = Fields.uuidOf(text);
      if (one == null) {
        top.refuse("pcf-value", "precedingPfIds", text, "a UUID", "Correct the value.");
      } else {
        preceding.add(one);
      }
    }
    Instant created = top.wantedInstant("created");
    Pcf.Status status = status(top);
    PcfProduct product = product(top);
    Fields pcf = top.object("pcf", true);
    List<Json> extensions =
        top.get("extensions") instanceof JsonArray array ? array.items() : List.of();
    if (pcf == null) {
      return Outcome.refused(findings);
    }
    Pcf read =
        new Pcf(
            id == null ? new UUID(0, 0) : id,
            preceding,
            created,
            status,
            top.instant("validityPeriodStart"),
            top.instant("validityPeriodEnd"),
            product,
            basis(pcf),
            figures(pcf),
            method(pcf),
            extensions);
    if (findings.isEmpty()) {
      findings.addAll(PcfCheck.of(read, "pcf."));
    }
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.refused(findings)
        : Outcome.done(read, findings);
  }

  private static Pcf.Status status(Fields top) {
    String word = top.wanted("status");
    for (Pcf.Status status : Pcf.Status.values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    if (!word.isEmpty()) {
      top.refuse("pcf-value", "status", word, "Active or Deprecated", "Correct the value.");
    }
    return Pcf.Status.ACTIVE;
  }

  private static PcfProduct product(Fields top) {
    String description = top.text("productDescription");
    if (description == null && top.get("productDescription") == null) {
      top.missing("productDescription", "text");
    }
    return new PcfProduct(
        top.wanted("companyName"),
        top.texts("companyIds", URN, URN_WORDS, true),
        top.texts("productIds", URN, URN_WORDS, true),
        top.texts("productClassifications", URN, URN_WORDS, false),
        top.wanted("productNameCompany"),
        description == null ? "" : description,
        top.text("comment"));
  }

  private static PcfBasis basis(Fields pcf) {
    List<String> places = PLACES.stream().filter(name -> pcf.get(name) != null).toList();
    if (places.size() > 1) {
      pcf.refuse(
          "pcf-value",
          places.getLast(),
          String.join(", ", places),
          "one of region, country and subdivision",
          "State the narrowest alone.");
    }
    String word = pcf.wanted("declaredUnitOfMeasurement");
    DeclaredUnit unit = DeclaredUnit.of(word).orElse(null);
    if (unit == null && !word.isEmpty()) {
      pcf.refuse(
          "pcf-value",
          "declaredUnitOfMeasurement",
          word,
          "one of " + DeclaredUnit.words(),
          "Choose a unit of the data model.");
    }
    return new PcfBasis(
        unit == null ? DeclaredUnit.KILOGRAM : unit,
        wanted(pcf, "declaredUnitAmount"),
        wanted(pcf, "productMassPerDeclaredUnit"),
        pcf.wantedInstant("referencePeriodStart"),
        pcf.wantedInstant("referencePeriodEnd"),
        pcf.matching("geographyRegionOrSubregion", REGION, "a region of the data model"),
        pcf.matching("geographyCountry", COUNTRY, "two letters of ISO 3166-1, such as CN"),
        pcf.matching(
            "geographyCountrySubdivision", SUBDIVISION, "a code of ISO 3166-2, such as CN-JS"),
        pcf.text("boundaryProcessesDescription"));
  }

  private static BigDecimal wanted(Fields pcf, String name) {
    BigDecimal value = pcf.decimal(name);
    if (value == null) {
      if (pcf.get(name) == null) {
        pcf.missing(name, "a decimal number as text");
      }
      return NONE;
    }
    return value;
  }

  private static Map<PcfFigure, BigDecimal> figures(Fields pcf) {
    EnumMap<PcfFigure, BigDecimal> figures = new EnumMap<>(PcfFigure.class);
    for (PcfFigure figure : PcfFigure.values()) {
      BigDecimal value =
          figure.required() ? wanted(pcf, figure.field()) : pcf.decimal(figure.field());
      if (value != null) {
        figures.put(figure, value);
      }
    }
    return figures;
  }

  private static PcfMethod method(Fields pcf) {
    List<PcfMethod.Rule> rules =
        pcf.objects("productOrSectorSpecificRules").stream().map(PactReader::rule).toList();
    List<PcfMethod.Source> sources =
        pcf.objects("secondaryEmissionFactorSources").stream()
            .map(source -> new PcfMethod.Source(source.wanted("name"), source.wanted("version")))
            .toList();
    return new PcfMethod(
        pcf.texts("ipccCharacterizationFactors", null, "assessment report such as AR6", true),
        pcf.texts("crossSectoralStandards", null, "standard such as ISO14067", true),
        rules,
        pcf.text("exemptedEmissionsDescription"),
        pcf.text("allocationRulesDescription"),
        sources,
        pcf.truth("packagingEmissionsIncluded"),
        pcf.truth("ccsTechnologicalCO2CaptureIncluded"),
        pcf.text("technologicalCO2CaptureOrigin"),
        pcf.matching("ccuCalculationApproach", APPROACH, "Cut-off or Credit"),
        pcf.text("ccuCreditCertification"),
        ratings(pcf.object("dqi", false)),
        verified(pcf.object("verification", false)));
  }

  private static PcfMethod.Rule rule(Fields rule) {
    rule.wanted("operator");
    String operator = rule.matching("operator", OPERATOR, "PEF, EPD International or Other");
    return new PcfMethod.Rule(
        operator == null ? "" : operator,
        rule.texts("ruleNames", null, "name of a rule", true),
        rule.text("otherOperatorName"));
  }

  private static PcfMethod.@Nullable Ratings ratings(@Nullable Fields dqi) {
    return dqi == null
        ? null
        : new PcfMethod.Ratings(
            wanted(dqi, "technologicalDQR"),
            wanted(dqi, "geographicalDQR"),
            wanted(dqi, "temporalDQR"));
  }

  private static PcfMethod.@Nullable Verified verified(@Nullable Fields verification) {
    return verification == null
        ? null
        : new PcfMethod.Verified(
            verification.text("coverage"),
            verification.text("providerName"),
            verification.instant("completedAt"),
            verification.text("standardName"),
            verification.text("comments"));
  }
}
