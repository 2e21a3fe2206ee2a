// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads payloads of Catena-X. */
final class CatenaReader {
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
  private static final String URI_WORDS = "URI, such as urn:gtin:4712345060507";
  private static final String URN_OF_UUID = "urn:uuid:";

  private final List<Finding> findings = new ArrayList<>();

  static Outcome<CatenaX.Payload> read(Json json) {
    return json instanceof JsonObject object
        ? new CatenaReader().read(object)
        : Outcome.refused(
            Finding.error(
                "pcf-value", "$", "no object", "a payload as an object", "Send one object."));
  }

  private Outcome<CatenaX.Payload> read(JsonObject object) {
    Fields top = new Fields(object, "", findings);
    Fields scope = group(top, "scopeOfPcfForm");
    Fields both = group(top, "companyAndProductInformation");
    Fields company = group(both, "companyInformation");
    Fields product = group(both, "productInformation");
    Fields assessment = group(top, "pcfAssessmentAndMethodology");
    Fields quality = group(assessment, "dataSourcesAndQuality");
    Fields facts = group(assessment, "pcfAssessmentInformation");
    Fields method = group(assessment, "pcfMethodology");
    Fields stages = group(top, "productLifeCycleStagesAndEmissions");
    Fields general = group(top, "general");
    Fields id = group(facts, "idAndVersion");
    Fields time = group(facts, "time");
    Fields bounds = group(facts, "boundarySpecifications");
    EnumMap<PcfFigure, BigDecimal> figures = new EnumMap<>(PcfFigure.class);
    figures(figures, group(stages, "productionStage"), CatenaWriter.PRODUCTION);
    figures(figures, group(top, "carbonContent"), CatenaWriter.CONTENT);
    figures(figures, bounds, List.of(PcfFigure.EXEMPTED_PERCENT));
    figures(figures, quality, List.of(PcfFigure.PRIMARY_DATA_SHARE));
    Pcf pcf =
        new Pcf(
            id(id),
            List.of(),
            time.wantedInstant("created"),
            id.wanted("status").equals("Deprecated") ? Pcf.Status.DEPRECATED : Pcf.Status.ACTIVE,
            time.instant("validityPeriodStart"),
            time.wantedInstant("validityPeriodEnd"),
            new PcfProduct(
                company.wanted("companyName"),
                company.texts("companyIds", URI, URI_WORDS, true),
                product.texts("productIds", URI, URI_WORDS, true),
                product.texts("productClassifications", null, "class", false),
                product.wanted("productNameCompany"),
                orEmpty(product.text("productDescription")),
                general.text("comment")),
            basis(product, time, group(facts, "geography"), group(facts, "technology")),
            figures,
            method(method, quality, bounds, facts, stages),
            List.of());
    CatenaFacts beyond = beyond(group(facts, "geography"), scope, id, method, stages);
    if (findings.isEmpty()) {
      findings.addAll(PcfCheck.of(pcf, ""));
    }
    List<Finding> told = findings.stream().distinct().toList();
    return told.stream().anyMatch(Finding::isError)
        ? Outcome.refused(told)
        : Outcome.done(new CatenaX.Payload(pcf, beyond), told);
  }

  private Fields group(Fields outer, String name) {
    List<Fields> groups = outer.objects(name);
    if (groups.size() == 1) {
      return groups.getFirst();
    }
    if (groups.isEmpty()) {
      outer.missing(name, "a list of one group");
    } else {
      outer.refuse(
          "pcf-value", name, groups.size() + " groups", "one", "Send one footprint a payload.");
    }
    return new Fields(JsonObject.builder().build(), outer.at(name), new ArrayList<>());
  }

  private static UUID id(Fields id) {
    String text = id.wanted("id");
    UUID read =
        Fields.uuidOf(text.startsWith(URN_OF_UUID) ? text.substring(URN_OF_UUID.length()) : text);
    if (read == null) {
      if (!text.isEmpty()) {
        id.refuse("pcf-value", "id", text, "a UUID", "Correct the value.");
      }
      return new UUID(0, 0);
    }
    return read;
  }

  private static PcfBasis basis(Fields product, Fields time, Fields place, Fields technology) {
    String word = product.wanted("declaredUnitOfMeasurement");
    DeclaredUnit unit = DeclaredUnit.of(word).orElse(null);
    if (unit == null && !word.isEmpty()) {
      product.refuse(
          "pcf-value",
          "declaredUnitOfMeasurement",
          word,
          "one of " + DeclaredUnit.words(),
          "Choose a unit of the data model.");
    }
    String region = place.wanted("geographyRegionOrSubregion");
    String country = blankless(place.text("geographyCountry"));
    String subdivision = blankless(place.text("geographyCountrySubdivision"));
    return new PcfBasis(
        unit == null ? DeclaredUnit.KILOGRAM : unit,
        wanted(product, "declaredUnitAmount"),
        wanted(product, "productMassPerDeclaredUnit"),
        time.wantedInstant("referencePeriodStart"),
        time.wantedInstant("referencePeriodEnd"),
        country == null && subdivision == null && PactReader.REGION.matcher(region).matches()
            ? region
            : null,
        subdivision == null ? country : null,
        subdivision,
        technology.text("boundaryProcessesDescription"));
  }

  private PcfMethod method(
      Fields method, Fields quality, Fields bounds, Fields facts, Fields stages) {
    Fields standards = group(method, "standards");
    List<String> rules = standards.texts("productOrSectorSpecificRules", null, "rule", false);
    List<PcfMethod.Source> sources =
        quality.texts("secondaryEmissionFactorSources", null, "database", false).stream()
            .map(CatenaReader::source)
            .toList();
    return new PcfMethod(
        List.of(
            group(method, "gwpCharacterizationFactorDetails")
                .wanted("ipccCharacterizationFactors")),
        standards.texts("crossSectoralStandards", null, "standard", true),
        rules.isEmpty() ? List.of() : List.of(new PcfMethod.Rule("Other", rules, null)),
        bounds.text("exemptedEmissionsDescription"),
        group(method, "allocationInForeground").text("allocationRulesDescription"),
        sources,
        group(stages, "packagingStage").truth("packagingEmissionsIncluded"),
        group(facts, "technology").truth("ccsTechnologicalCO2CaptureIncluded"),
        null,
        null,
        null,
        ratings(quality),
        null);
  }

  private static PcfMethod.Source source(String text) {
    int blank = text.lastIndexOf(' ');
    return blank < 0
        ? new PcfMethod.Source(text, "not stated")
        : new PcfMethod.Source(text.substring(0, blank), text.substring(blank + 1));
  }

  private static PcfMethod.@Nullable Ratings ratings(Fields quality) {
    BigDecimal technology = quality.number("technologicalDQR");
    BigDecimal geography = quality.number("geographicalDQR");
    BigDecimal time = quality.number("temporalDQR");
    return technology == null || geography == null || time == null
        ? null
        : new PcfMethod.Ratings(technology, geography, time);
  }

  private CatenaFacts beyond(Fields place, Fields scope, Fields id, Fields method, Fields stages) {
    Fields balance = group(method, "massBalancingInformation");
    BigDecimal version = id.number("version");
    return new CatenaFacts(
        place.wanted("geographyRegionOrSubregion"),
        scope.wanted("partialFullPcf"),
        id.wanted("retroOrProspectivePcfType"),
        version == null ? 0 : version.intValue(),
        group(method, "allocationInForeground").wanted("allocationWasteIncineration"),
        Boolean.TRUE.equals(balance.truth("massBalancingUsed")),
        balance.wanted("freeAttributionInMassBalancing"),
        balance.wanted("massBalancingCertificateScheme"),
        Boolean.TRUE.equals(group(stages, "distributionStage").truth("distributionStageIncluded")));
  }

  private static void figures(
      Map<PcfFigure, BigDecimal> figures, Fields from, List<PcfFigure> wanted) {
    for (PcfFigure figure : wanted) {
      BigDecimal value = from.number(figure.field());
      if (value != null) {
        figures.put(figure, value);
      } else if (figure.required()
          && figure != PcfFigure.FOSSIL_CARBON_CONTENT
          && figure != PcfFigure.FOSSIL_GHG_EMISSIONS) {
        wanted(from, figure.field());
      }
    }
  }

  private static BigDecimal wanted(Fields from, String name) {
    BigDecimal value = from.number(name);
    if (value == null && from.get(name) == null) {
      from.missing(name, "a number");
    }
    return value == null ? BigDecimal.ZERO : value;
  }

  private static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
