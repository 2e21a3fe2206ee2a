// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceProof;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;

/** Reads one item of {@code sources}. */
public final class SourceYaml {

  /** Keys of a source. */
  public static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "kind",
              "activity",
              "fuel",
              "material",
              "table",
              "gas",
              "origin",
              "parameters",
              "factor",
              "certificates",
              "residual",
              "provincial",
              "uncertainty",
              "data-quality",
              "unit",
              "device",
              "month",
              "line",
              "active",
              "share",
              "second-route-of",
              "lab",
              "lab-missing"));

  private static final Set<String> FACTOR =
      new TreeSet<>(Set.of("family", "id", "region", "year", "value", "source", "evidence"));
  private static final List<String> CHOICES = List.of("value", "family", "id");

  private static final Set<String> ACTIVE = new TreeSet<>(Set.of("from", "to"));

  private SourceYaml() {}

  /** The source, if it has all that it needs; what is wrong goes to the findings. */
  public static Optional<SourceInput> read(YamlMap map, List<Finding> findings) {
    long before = errors(findings);
    String id = map.required("id", "a name").orElse("");
    String kind = map.required("kind", "a source kind").orElse("");
    ActivityYaml.Read activity = ActivityYaml.read(map);
    @Nullable FactorChoice factor = choice(map, "factor");
    @Nullable FactorChoice residual = choice(map, "residual");
    var source =
        new SourceInput(
            id,
            kind,
            activity.data(),
            fuel(map),
            map.text("table").orElse(null),
            GasYaml.read(map),
            parameters(map),
            factor,
            map.map("certificates", CertificateYaml.KEYS)
                .flatMap(CertificateYaml::read)
                .orElse(null),
            residual,
            UncertaintyYaml.read(map),
            place(map),
            map.texts("second-route-of"),
            new SourceProof(
                LabYaml.results(map),
                LabYaml.substitutes(map),
                activity.crossChecks(),
                activity.tolerance()),
            choice(map, "provincial"));
    return errors(findings) == before ? Optional.of(source) : Optional.empty();
  }

  private static @Nullable String fuel(YamlMap map) {
    if (map.has("fuel") && map.has("material")) {
      map.add(
          "fuel-and-material",
          map.path("material"),
          "fuel and material",
          "one of them",
          "A source burns a fuel or uses a material; make two sources of it.");
    }
    return map.text(map.has("material") ? "material" : "fuel").orElse(null);
  }

  static Optional<Quantity> amount(YamlMap map) {
    Optional<String> value = map.required("value", "a number");
    Optional<String> unit = map.required("unit", "a unit");
    return value.flatMap(v -> unit.flatMap(u -> map.quantity("value", v, u)));
  }

  private static SourceInput.Place place(YamlMap map) {
    Optional<YamlMap> active = map.map("active", ACTIVE);
    @Nullable LocalDate from = active.map(span -> SpanYaml.optional(span, "from")).orElse(null);
    @Nullable LocalDate to = active.map(span -> SpanYaml.optional(span, "to")).orElse(null);
    if (from != null && to != null && !to.isAfter(from)) {
      map.add(
          "period-invalid",
          map.path("active"),
          from + "/" + to,
          "an end after the start",
          "Spans are half-open.");
    }
    return new SourceInput.Place(
        map.text("unit").orElse(null),
        map.text("device").orElse(null),
        map.text("month").orElse(null),
        map.text("line").orElse(null),
        from,
        to);
  }

  private static Map<String, Quantity> parameters(YamlMap map) {
    var parameters = new LinkedHashMap<String, Quantity>();
    map.map("parameters", Set.of())
        .ifPresent(
            p -> p.keys().forEach(key -> p.quantity(key).ifPresent(q -> parameters.put(key, q))));
    return parameters;
  }

  static @Nullable FactorChoice choice(YamlMap map, String key) {
    if (!map.has(key)) {
      return null;
    }
    if (key.equals("residual") && map.isText(key)) {
      return map.text(key)
          .<FactorChoice>map(family -> new FactorChoice.Library(family, null, null))
          .orElse(null);
    }
    return map.map(key, FACTOR).flatMap(SourceYaml::choice).orElse(null);
  }

  private static Optional<FactorChoice> choice(YamlMap map) {
    List<String> ways = CHOICES.stream().filter(map::has).toList();
    if (ways.size() != 1) {
      map.add(
          "factor-choice",
          map.path("value"),
          ways.isEmpty() ? "none of value, family, id" : String.join(" and ", ways),
          "a value with its source, or a family, or the id of a row",
          "Write { value: ..., source: ... }, { family: ..., region: ..., year: ... } or { id: ... }.");
      return Optional.empty();
    }
    if (map.has("id")) {
      return map.text("id").map(FactorChoice.Row::new);
    }
    if (map.has("value")) {
      Optional<String> source = map.required("source", "the document that states it");
      return map.quantity("value")
          .flatMap(
              value ->
                  source.map(
                      text ->
                          new FactorChoice.Own(value, text, map.text("evidence").orElse(null))));
    }
    Optional<Integer> year = map.text("year").flatMap(text -> year(map, text));
    return map.text("family")
        .map(
            family ->
                new FactorChoice.Library(
                    family, map.text("region").orElse(null), year.orElse(null)));
  }

  private static Optional<Integer> year(YamlMap map, String text) {
    if (text.matches("[12][0-9]{3}")) {
      return Optional.of(Integer.valueOf(text));
    }
    map.add("year-invalid", map.path("year"), text, "a year such as 2023", "Write four digits.");
    return Optional.empty();
  }

  private static long errors(List<Finding> findings) {
    return findings.stream().filter(Finding::isError).count();
  }
}
