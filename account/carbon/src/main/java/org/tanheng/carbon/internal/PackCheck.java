// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.SourceKind.Treatment;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Checks a method pack that a user wrote, before it is read; all that is wrong is said at once. */
public final class PackCheck {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "titleZh",
          "titleEn",
          "document",
          "edition",
          "validFrom",
          "validTo",
          "inForce",
          "boundary",
          "gwp",
          "methaneSplit",
          "fuelTable",
          "kinds",
          "materials",
          "boundaries",
          "status",
          "statusReason",
          "examples");
  private static final List<String> TEXTS =
      List.of("id", "titleZh", "titleEn", "document", "edition", "boundary", "gwp", "fuelTable");
  private static final Set<String> UNITS_NOT_KNOWN =
      Set.of("formula-parameter-unknown", "unit-dimension");
  private static final Set<String> SHARED_KIND = Set.of("kind", "row", "family");
  private static final Set<String> OWN_KIND =
      Set.of(
          "kind",
          "row",
          "family",
          "titleZh",
          "titleEn",
          "scope",
          "category",
          "treatment",
          "results");
  private static final String NUMBER = "-?\\d{1,18}(\\.\\d{1,18})?";
  private static final String ID = "[a-z][a-z0-9-]{2,59}";

  private final PackShape shape = new PackShape();
  private final JsonObject shared = PackReader.resource("kinds");

  private PackCheck() {}

  /** The pack as a draft, or all findings. */
  public static Outcome<MethodPack> read(String text, Set<String> taken) {
    return Json.parse(text).flatMap(json -> new PackCheck().read(json, taken));
  }

  private Outcome<MethodPack> read(Json json, Set<String> taken) {
    if (!(json instanceof JsonObject pack)) {
      shape.add(
          "pack-malformed", "pack", "no object", "a JSON object", "Begin with a copy of a pack.");
      return Outcome.refused(shape.findings());
    }
    shape.keys(pack, "", KEYS);
    shape.texts(pack, "", TEXTS);
    String id = pack.text("id").orElse("");
    if (!id.matches(ID) || taken.contains(id)) {
      shape.add(
          "pack-id",
          "id",
          id,
          ID + ", not one of the product's",
          "Give the pack an id of its own.");
    }
    shape.chosen(pack, "gwp", FactorLibrary.bundled().gwp().sets());
    shape.chosen(pack, "fuelTable", FactorLibrary.bundled().fuels().names());
    shape.year(pack, "validFrom", true);
    shape.year(pack, "validTo", false);
    shape.day(pack, "inForce");
    shape.objects(pack, "kinds").forEach(this::kind);
    if (pack.items("kinds").isEmpty()) {
      shape.add("missing-key", "kinds", "", "at least one source kind", "Add a kind.");
    }
    shape.objects(pack, "materials").forEach(this::material);
    shape.objects(pack, "boundaries").forEach(this::boundary);
    shape.objects(pack, "examples").forEach(this::example);
    return shape.findings().isEmpty()
        ? Outcome.done(PackReader.read(draft(pack), shared))
        : Outcome.refused(shape.findings());
  }

  /** Whatever it says of itself, a pack is a draft until its examples have been tried. */
  private static JsonObject draft(JsonObject pack) {
    var builder = JsonObject.builder();
    pack.members()
        .forEach(
            (key, value) -> {
              if (!key.equals("status") && !key.equals("statusReason")) {
                builder.put(key, value);
              }
            });
    return builder
        .put("status", "draft")
        .put("statusReason", "No worked example has been tried.")
        .build();
  }

  private void kind(String path, JsonObject kind) {
    shape.texts(kind, path, List.of("kind"));
    String id = kind.text("kind").orElse("");
    boolean isShared = kind.get("results").isEmpty();
    shape.keys(kind, path, isShared ? SHARED_KIND : OWN_KIND);
    if (isShared) {
      if (!id.isEmpty() && shared.get(id).isEmpty()) {
        shape.add(
            "kind-unknown",
            path + ".kind",
            id,
            PackShape.known(shared.members().keySet()),
            "Choose one of these, or give the kind results of its own.");
      }
    } else {
      shape.texts(kind, path, List.of("titleZh", "titleEn", "scope", "category"));
      shape.one(kind, path, "scope", Set.of("1", "2", "3"));
      shape.one(kind, path, "category", Set.of("1", "2", "3", "4", "5", "6"));
      shape.one(kind, path, "treatment", names(Treatment.values()));
      if (kind.items("results").isEmpty()) {
        shape.add(
            "missing-key",
            path + ".results",
            "",
            "at least one result",
            "Add gas, unit, formulas.");
      }
      shape.objects(kind, "results").forEach((at, result) -> result(path + "." + at, result));
    }
    kind.text("family")
        .filter(family -> FactorFamily.of(family).isEmpty())
        .ifPresent(
            family ->
                shape.add(
                    "factor-family",
                    path + ".family",
                    family,
                    Arrays.stream(FactorFamily.values())
                        .map(FactorFamily::code)
                        .collect(Collectors.joining(", ")),
                    "Choose a family of the library."));
  }

  private void result(String path, JsonObject result) {
    shape.texts(result, path, List.of("gas", "unit"));
    shape.keys(result, path, Set.of("gas", "unit", "optional", "formulas"));
    Outcome<Unit> unit = Unit.parse(result.text("unit").orElse("t"));
    if (unit instanceof Outcome.Refused<Unit> refused) {
      refused.findings().forEach(f -> shape.findings().add(f.at(path + ".unit")));
      return;
    }
    if (result.items("formulas").isEmpty()) {
      shape.add(
          "missing-key", path + ".formulas", "", "at least one formula", "Write activity*factor.");
    }
    for (Json formula : result.items("formulas")) {
      String text = formula instanceof JsonString string ? string.value() : "";
      if (Formula.compile(text, Map.of(), unit.orElseThrow())
          instanceof Outcome.Refused<Formula> no) {
        no.findings().stream()
            .filter(f -> !UNITS_NOT_KNOWN.contains(f.code()))
            .forEach(f -> shape.findings().add(f.at(path + ".formulas: " + text)));
      }
    }
  }

  private void material(String path, JsonObject material) {
    shape.texts(material, path, List.of("zh", "en", "source"));
    shape.keys(material, path, Set.of("zh", "en", "source", "verified", "parameters"));
    if (material.get("parameters").orElse(null) instanceof JsonObject parameters) {
      parameters
          .members()
          .keySet()
          .forEach(
              name -> {
                if (Quantity.parse(parameters.text(name).orElse(""))
                    instanceof Outcome.Refused<Quantity> refused) {
                  refused
                      .findings()
                      .forEach(f -> shape.findings().add(f.at(path + ".parameters." + name)));
                }
              });
    } else {
      shape.add(
          "missing-key", path + ".parameters", "", "an object of values", "Write { name: value }.");
    }
  }

  private void boundary(String path, JsonObject boundary) {
    shape.texts(boundary, path, List.of("id", "titleZh", "titleEn"));
    shape.keys(boundary, path, Set.of("id", "titleZh", "titleEn", "kinds"));
    if (boundary.items("kinds").stream().anyMatch(kind -> !(kind instanceof JsonString))) {
      shape.add(
          "pack-malformed", path + ".kinds", "no text", "ids of kinds", "Write them in quotes.");
    }
  }

  private void example(String path, JsonObject example) {
    shape.texts(example, path, List.of("source", "yaml", "total", "tolerance"));
    shape.keys(example, path, Set.of("source", "yaml", "total", "tolerance"));
    for (String key : List.of("total", "tolerance")) {
      example
          .text(key)
          .filter(text -> !text.isBlank() && !text.matches(NUMBER))
          .ifPresent(
              text ->
                  shape.add(
                      "number-malformed",
                      path + "." + key,
                      text,
                      "a number of tonnes",
                      "As 12.5."));
    }
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }
}
