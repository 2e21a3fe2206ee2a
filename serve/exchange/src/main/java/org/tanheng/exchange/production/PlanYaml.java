// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanheng.exchange.internal.YamlMap;
import org.tanheng.exchange.internal.YamlTree;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.GateLine;
import org.tanheng.footprint.genealogy.GreenPower;
import org.tanheng.footprint.genealogy.Key;
import org.tanheng.footprint.genealogy.Meter;
import org.tanheng.footprint.genealogy.Pool;
import org.tanheng.footprint.genealogy.ScrapRule;
import org.tanheng.footprint.genealogy.Tolerance;

/** Reads a plan; all that is wrong in it is told at once. */
final class PlanYaml {
  private static final Set<String> ROOT =
      Set.of("meters", "inventory", "follows", "factors", "green", "scrap", "balance", "notes");
  private static final Set<String> METER =
      Set.of("input", "unit", "total", "decimals", "line", "pools");
  private static final Set<String> LINE = Set.of("source", "scope", "gas", "tCO2e", "follows");
  private static final Set<String> FACTOR =
      Set.of("input", "category", "direct", "upstream", "source");
  private static final int MOST_DECIMALS = 6;

  private final List<Finding> findings = new ArrayList<>();

  Outcome<ProductionPlan> read(String text) {
    Outcome<YamlMap> root = Outcome.of(() -> new YamlMap("", YamlTree.root(text), ROOT, findings));
    return root.flatMap(this::plan);
  }

  private Outcome<ProductionPlan> plan(YamlMap root) {
    List<Meter> meters =
        list(root, "meters", METER).stream().flatMap(map -> meter(map).stream()).toList();
    overlap(meters);
    List<GateLine> lines =
        list(root, "inventory", LINE).stream().flatMap(map -> line(map, meters).stream()).toList();
    Map<String, String> follows = new HashMap<>();
    for (YamlMap map : list(root, "follows", Set.of("source", "follows"))) {
      follows.put(
          map.required("source", "a source of the inventory").orElse(""), follows(map, meters));
    }
    List<ProductionPlan.Factor> factors =
        list(root, "factors", FACTOR).stream().map(this::factor).toList();
    ScrapRule scrap =
        root.has("scrap")
            ? pick(root, "scrap", ScrapRule.values(), ScrapRule.CUT_OFF)
            : ScrapRule.CUT_OFF;
    Tolerance tolerance =
        root.map("balance", Set.of("share", "kg"))
            .map(
                map ->
                    new Tolerance(
                        number(map, "share", "0.005").doubleValue(),
                        number(map, "kg", "5").movePointRight(3).longValue()))
            .orElse(Tolerance.USUAL);
    List<GreenPower> green = new GreenYaml(meters, factors).read(root);
    List<String> notes = root.has("notes") ? root.texts("notes") : List.of();
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.refused(findings)
        : Outcome.done(
            new ProductionPlan(meters, lines, follows, factors, scrap, tolerance, green, notes),
            findings);
  }

  static List<YamlMap> list(YamlMap map, String key, Set<String> known) {
    return map.has(key) ? map.maps(key, known) : List.of();
  }

  private List<Meter> meter(YamlMap map) {
    String input = map.required("input", "the heading of a column").orElse("");
    String unit = map.required("unit", "the unit of the column").orElse("");
    int decimals = number(map, "decimals", String.valueOf(ProductionPlan.DECIMALS)).intValue();
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      wrong(map, "decimals", String.valueOf(decimals), "0 to " + MOST_DECIMALS);
      return List.of();
    }
    if (map.required("total", "what the meter counted in the period").isEmpty()) {
      return List.of();
    }
    long total = quanta(map, "total", decimals);
    List<Pool> pools =
        list(map, "pools", Set.of("kind", "amount", "by")).stream()
            .map(
                pool ->
                    new Pool(
                        pick(pool, "kind", Pool.Kind.values(), Pool.Kind.BASE),
                        quanta(pool, "amount", decimals),
                        pick(pool, "by", Key.values(), Key.MASS)))
            .toList();
    return List.of(new Meter(input, unit, decimals, total, map.text("line").orElse(""), pools));
  }

  /** Two meters of one input may serve two lines; else the same use would be counted twice. */
  private void overlap(List<Meter> meters) {
    for (int i = 0; i < meters.size(); i++) {
      for (int j = 0; j < i; j++) {
        Meter a = meters.get(i);
        Meter b = meters.get(j);
        boolean apart = !a.line().isEmpty() && !b.line().isEmpty() && !a.line().equals(b.line());
        if (a.input().equals(b.input())
            && (!apart || a.decimals() != b.decimals() || !a.unit().equals(b.unit()))) {
          findings.add(
              Finding.error(
                  "meter-overlap",
                  "meters[" + i + "]",
                  a.input() + (a.line().isEmpty() ? "" : " of " + a.line()),
                  "one meter for all lines, or one for each line in the same unit and decimals",
                  "Give each meter of the input another line, or keep one."));
        }
      }
    }
  }

  private List<GateLine> line(YamlMap map, List<Meter> meters) {
    String source = map.required("source", "a source of the inventory").orElse("");
    BigDecimal scope = number(map, "scope", "0");
    BigDecimal tonnes = number(map, "tCO2e", "");
    String follows = follows(map, meters);
    if (scope.compareTo(BigDecimal.ONE) != 0 && scope.compareTo(BigDecimal.valueOf(2)) != 0) {
      wrong(map, "scope", scope.toPlainString(), "1 or 2");
    }
    if (tonnes.stripTrailingZeros().scale() > GateLine.DECIMALS) {
      wrong(map, "tCO2e", tonnes.toPlainString(), "12 decimals at most, as the ledger posts");
      return List.of();
    }
    BigInteger quanta = tonnes.movePointRight(GateLine.DECIMALS).toBigIntegerExact();
    String gas = map.text("gas").orElse("CO2e");
    return List.of(new GateLine(source, scope.intValue(), gas, quanta, follows));
  }

  private static String follows(YamlMap map, List<Meter> meters) {
    String follows = map.text("follows").orElse("");
    boolean known =
        follows.isEmpty()
            || meters.stream().anyMatch(meter -> meter.input().equals(follows))
            || Arrays.stream(Key.values()).anyMatch(key -> key.name().equalsIgnoreCase(follows));
    if (!known) {
      wrong(map, "follows", follows, "an input with a meter, or a key such as mass");
    }
    return follows;
  }

  private ProductionPlan.Factor factor(YamlMap map) {
    return new ProductionPlan.Factor(
        map.required("input", "the heading of a column").orElse(""),
        map.required("category", "a category with its unit, as GWP100 (kgCO2e)").orElse(""),
        number(map, "direct", "0").doubleValue(),
        number(map, "upstream", "0").doubleValue(),
        map.required("source", "document, edition and place of the factor").orElse(""));
  }

  static long quanta(YamlMap map, String key, int decimals) {
    BigDecimal value = number(map, key, "");
    try {
      if (value.signum() < 0) {
        wrong(map, key, value.toPlainString(), "none below zero");
      }
      return value.movePointRight(decimals).longValueExact();
    } catch (ArithmeticException e) {
      wrong(map, key, value.toPlainString(), "at most " + decimals + " decimals and 18 digits");
      return 0;
    }
  }

  /** A plain decimal; empty as what stands if absent means that it must be there. */
  private static BigDecimal number(YamlMap map, String key, String absent) {
    if (absent.isEmpty() && !map.has(key)) {
      map.missing(key, "a number");
    }
    String text = map.text(key).orElse(absent.isEmpty() ? "0" : absent);
    if (text.matches("-?\\d{1,18}(\\.\\d{1,18})?(e-?\\d{1,2})?")) {
      return new BigDecimal(text);
    }
    wrong(map, key, text, "a number");
    return BigDecimal.ZERO;
  }

  private <E extends Enum<E>> E pick(YamlMap map, String key, E[] values, E otherwise) {
    String wanted = Arrays.stream(values).map(PlanYaml::word).collect(Collectors.joining(", "));
    String text = map.required(key, wanted).orElse("");
    for (E value : values) {
      if (word(value).equals(text.toLowerCase(Locale.ROOT))) {
        return value;
      }
    }
    if (map.has(key)) {
      wrong(map, key, text, wanted);
    }
    return otherwise;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void wrong(YamlMap map, String key, String got, String wanted) {
    map.add("plan-value", map.path(key), got, wanted, "Write another value there.");
  }
}
