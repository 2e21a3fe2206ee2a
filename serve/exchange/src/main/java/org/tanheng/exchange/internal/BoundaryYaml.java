// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Boundary;
import org.tanheng.carbon.boundary.Criterion;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.carbon.boundary.Judgement;
import org.tanheng.carbon.boundary.LeftOut;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Reads consolidation, exclusions of units and the significance of indirect categories. */
public final class BoundaryYaml {

  private static final Set<String> CONSOLIDATION = new TreeSet<>(Set.of("approach", "units"));
  private static final Set<String> LEFT_OUT =
      new TreeSet<>(Set.of("unit", "reason", "estimate", "basis"));
  private static final Set<String> JUDGEMENT =
      new TreeSet<>(Set.of("verdict", "criteria", "reason"));
  private static final Set<String> CATEGORIES = new TreeSet<>(Set.of("2", "3", "4", "5", "6"));
  private static final Unit TONNE = Unit.of("tCO2e");

  private BoundaryYaml() {}

  /** The boundary of the file, with the shares that stand at its sources. */
  public static Boundary read(YamlMap root, Map<String, List<Holding>> sources) {
    Optional<YamlMap> consolidation = root.map("consolidation", CONSOLIDATION);
    @Nullable Approach approach =
        consolidation
            .flatMap(
                map ->
                    Words.of(
                        map,
                        "approach",
                        "operational-control, financial-control, equity-share",
                        Approach::of))
            .orElse(null);
    return new Boundary(
        approach,
        consolidation
            .flatMap(map -> map.map("units", Set.of()))
            .map(BoundaryYaml::units)
            .orElse(Map.of()),
        sources,
        root.has("exclusions") ? leftOut(root) : List.of(),
        root.map("significance", Set.of()).map(BoundaryYaml::judgements).orElse(List.of()));
  }

  /** The share that stands at a source. */
  public static List<Holding> share(YamlMap source) {
    return HoldingYaml.read(source, "share");
  }

  private static Map<String, List<Holding>> units(YamlMap map) {
    var units = new LinkedHashMap<String, List<Holding>>();
    map.keys().forEach(unit -> units.put(unit, HoldingYaml.read(map, unit)));
    return units;
  }

  private static List<LeftOut> leftOut(YamlMap root) {
    var leftOut = new ArrayList<LeftOut>();
    for (YamlMap item : root.maps("exclusions", LEFT_OUT)) {
      Optional<String> unit = item.required("unit", "the unit that is left out");
      Optional<String> reason = item.required("reason", "why it is left out");
      @Nullable Quantity estimate =
          item.quantity("estimate").filter(quantity -> isEmission(item, quantity)).orElse(null);
      if (unit.isPresent() && reason.isPresent()) {
        leftOut.add(
            new LeftOut(unit.get(), reason.get(), estimate, item.text("basis").orElse(null)));
      }
    }
    return leftOut;
  }

  private static boolean isEmission(YamlMap item, Quantity quantity) {
    boolean fits = quantity.unit().isCommensurable(TONNE) && !quantity.isNegative();
    if (!fits) {
      item.add(
          "unit-dimension",
          item.path("estimate"),
          quantity.toString(),
          "zero or more tCO2e",
          "Write the estimate as 12 tCO2e.");
    }
    return fits;
  }

  private static List<Judgement> judgements(YamlMap map) {
    var judgements = new ArrayList<Judgement>();
    for (String category : map.keys()) {
      if (!CATEGORIES.contains(category)) {
        map.add(
            "category-unknown",
            map.path(category),
            category,
            String.join(", ", CATEGORIES),
            "Name an indirect category of ISO 14064-1.");
        continue;
      }
      map.map(category, JUDGEMENT)
          .flatMap(item -> judgement(category, item))
          .ifPresent(judgements::add);
    }
    return judgements;
  }

  private static Optional<Judgement> judgement(String category, YamlMap item) {
    var criteria = new ArrayList<Criterion>();
    for (String text : item.texts("criteria")) {
      Words.of(
              item,
              "criteria",
              text,
              "magnitude, influence, risk, guidance, outsourcing, engagement",
              Criterion::of)
          .ifPresent(criteria::add);
    }
    Optional<String> reason = item.required("reason", "why, in words");
    return Words.of(
            item, "verdict", "significant, not-significant, excluded", Judgement.Verdict::of)
        .flatMap(verdict -> reason.map(text -> new Judgement(category, verdict, criteria, text)));
  }
}
