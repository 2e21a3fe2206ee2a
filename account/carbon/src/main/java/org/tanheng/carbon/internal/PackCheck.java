// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.SourceKind.Treatment;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
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

  private final List<Finding> findings = new ArrayList<>();
  private final JsonObject shared = PackReader.resource("kinds");

  private PackCheck() {}

  /** The pack as a draft, or all findings. */
  public static Outcome<MethodPack> read(String text, Set<String> taken) {
    return Json.parse(text).flatMap(json -> new PackCheck().read(json, taken));
  }

  private Outcome<MethodPack> read(Json json, Set<String> taken) {
    if (!(json instanceof JsonObject pack)) {
      add("pack-malformed", "pack", "no object", "a JSON object", "Begin with a copy of a pack.");
      return Outcome.refused(findings);
    }
    keys(pack, "", KEYS);
    texts(pack, "", TEXTS);
    String id = pack.text("id").orElse("");
    if (!id.matches(ID) || taken.contains(id)) {
      add(
          "pack-id",
          "id",
          id,
          ID + ", not one of the product's",
          "Give the pack an id of its own.");
    }
    chosen(pack, "gwp", FactorLibrary.bundled().gwp().sets());
    chosen(pack, "fuelTable", FactorLibrary.bundled().fuels().names());
    year(pack, "validFrom", true);
    year(pack, "validTo", false);
    day(pack, "inForce");
    objects(pack, "kinds").forEach(this::kind);
    if (pack.items("kinds").isEmpty()) {
      add("missing-key", "kinds", "", "at least one source kind", "Add a kind.");
    }
    objects(pack, "materials").forEach(this::material);
    objects(pack, "boundaries").forEach(this::boundary);
    objects(pack, "examples").forEach(this::example);
    return findings.isEmpty()
        ? Outcome.done(PackReader.read(draft(pack), shared))
        : Outcome.refused(findings);
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
    texts(kind, path, List.of("kind"));
    String id = kind.text("kind").orElse("");
    boolean isShared = kind.get("results").isEmpty();
    keys(kind, path, isShared ? SHARED_KIND : OWN_KIND);
    if (isShared) {
      if (!id.isEmpty() && shared.get(id).isEmpty()) {
        add(
            "kind-unknown",
            path + ".kind",
            id,
            known(shared.members().keySet()),
            "Choose one of these, or give the kind results of its own.");
      }
    } else {
      texts(kind, path, List.of("titleZh", "titleEn", "scope", "category"));
      one(kind, path, "scope", Set.of("1", "2", "3"));
      one(kind, path, "category", Set.of("1", "2", "3", "4", "5", "6"));
      one(kind, path, "treatment", names(Treatment.values()));
      if (kind.items("results").isEmpty()) {
        add(
            "missing-key",
            path + ".results",
            "",
            "at least one result",
            "Add gas, unit, formulas.");
      }
      objects(kind, "results").forEach((at, result) -> result(path + "." + at, result));
    }
    kind.text("family")
        .filter(family -> FactorFamily.of(family).isEmpty())
        .ifPresent(
            family ->
                add(
                    "factor-family",
                    path + ".family",
                    family,
                    Arrays.stream(FactorFamily.values())
                        .map(FactorFamily::code)
                        .collect(Collectors.joining(", ")),
                    "Choose a family of the library."));
  }

  private void result(String path, JsonObject result) {
    texts(result, path, List.of("gas", "unit"));
    keys(result, path, Set.of("gas", "unit", "optional", "formulas"));
    Outcome<Unit> unit = Unit.parse(result.text("unit").orElse("t"));
    if (unit instanceof Outcome.Refused<Unit> refused) {
      refused.findings().forEach(f -> findings.add(f.at(path + ".unit")));
      return;
    }
    if (result.items("formulas").isEmpty()) {
      add("missing-key", path + ".formulas", "", "at least one formula", "Write activity*factor.");
    }
    for (Json formula : result.items("formulas")) {
      String text = formula instanceof JsonString string ? string.value() : "";
      if (Formula.compile(text, Map.of(), unit.orElseThrow())
          instanceof Outcome.Refused<Formula> no) {
        no.findings().stream()
            .filter(f -> !UNITS_NOT_KNOWN.contains(f.code()))
            .forEach(f -> findings.add(f.at(path + ".formulas: " + text)));
      }
    }
  }

  private void material(String path, JsonObject material) {
    texts(material, path, List.of("zh", "en", "source"));
    keys(material, path, Set.of("zh", "en", "source", "verified", "parameters"));
    if (material.get("parameters").orElse(null) instanceof JsonObject parameters) {
      parameters
          .members()
          .keySet()
          .forEach(
              name -> {
                if (Quantity.parse(parameters.text(name).orElse(""))
                    instanceof Outcome.Refused<Quantity> refused) {
                  refused.findings().forEach(f -> findings.add(f.at(path + ".parameters." + name)));
                }
              });
    } else {
      add("missing-key", path + ".parameters", "", "an object of values", "Write { name: value }.");
    }
  }

  private void boundary(String path, JsonObject boundary) {
    texts(boundary, path, List.of("id", "titleZh", "titleEn"));
    keys(boundary, path, Set.of("id", "titleZh", "titleEn", "kinds"));
    if (boundary.items("kinds").stream().anyMatch(kind -> !(kind instanceof JsonString))) {
      add("pack-malformed", path + ".kinds", "no text", "ids of kinds", "Write them in quotes.");
    }
  }

  private void example(String path, JsonObject example) {
    texts(example, path, List.of("source", "yaml", "total", "tolerance"));
    keys(example, path, Set.of("source", "yaml", "total", "tolerance"));
    for (String key : List.of("total", "tolerance")) {
      example
          .text(key)
          .filter(text -> !text.isBlank() && !text.matches(NUMBER))
          .ifPresent(
              text ->
                  add(
                      "number-malformed",
                      path + "." + key,
                      text,
                      "a number of tonnes",
                      "As 12.5."));
    }
  }

  /** A key that is not read would be believed to count. */
  private void keys(JsonObject in, String path, Set<String> allowed) {
    in.members().keySet().stream()
        .filter(key -> !allowed.contains(key))
        .forEach(
            key ->
                add(
                    "unknown-key",
                    path.isEmpty() ? key : path + "." + key,
                    key,
                    known(allowed),
                    "Remove it, or write it as packs of the product do."));
  }

  private Map<String, JsonObject> objects(JsonObject in, String key) {
    var objects = new java.util.LinkedHashMap<String, JsonObject>();
    List<Json> items = in.items(key);
    for (int i = 0; i < items.size(); i++) {
      String path = key + "[" + i + "]";
      if (items.get(i) instanceof JsonObject object) {
        objects.put(path, object);
      } else {
        add(
            "pack-malformed",
            path,
            "no object",
            "an object",
            "Compare with a pack of the product.");
      }
    }
    return objects;
  }

  private void texts(JsonObject in, String path, List<String> keys) {
    for (String key : keys) {
      if (in.text(key).filter(text -> !text.isBlank()).isEmpty()) {
        add(
            "missing-key",
            path.isEmpty() ? key : path + "." + key,
            "",
            "a text",
            "Write it in quotes, as packs of the product do.");
      }
    }
  }

  private void one(JsonObject in, String path, String key, Set<String> allowed) {
    in.text(key)
        .filter(value -> !allowed.contains(value))
        .ifPresent(
            value -> add("choice-invalid", path + "." + key, value, known(allowed), "Choose one."));
  }

  private void chosen(JsonObject pack, String key, List<String> allowed) {
    pack.text(key)
        .filter(value -> !value.isBlank() && !allowed.contains(value))
        .ifPresent(
            value -> add("choice-invalid", key, value, String.join(", ", allowed), "Choose one."));
  }

  private void day(JsonObject pack, String key) {
    String day = pack.text(key).orElse("2000-01-01");
    if (!day.matches("(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])")) {
      add("date-malformed", key, day, "a day as 2025-04-01", "Write year, month and day.");
    }
  }

  private void year(JsonObject pack, String key, boolean isNeeded) {
    if (pack.get(key).isEmpty() && !isNeeded) {
      return;
    }
    if (!(pack.get(key).orElse(null) instanceof JsonNumber year)
        || !year.text().matches("[12][0-9]{3}")) {
      add("year-invalid", key, "no year", "a year such as 2024", "Write four digits, no quotes.");
    }
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  private static String known(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private void add(String code, String place, String got, String wanted, String advice) {
    findings.add(Finding.error(code, place, got, wanted, advice));
  }
}
