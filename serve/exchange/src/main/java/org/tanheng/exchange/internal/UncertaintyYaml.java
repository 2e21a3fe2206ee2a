// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.HalfRangeChoice;
import org.tanheng.carbon.QualityIndicator;
import org.tanheng.carbon.SourceUncertainty;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Reads {@code uncertainty} and {@code data-quality} of a source. */
final class UncertaintyYaml {

  private static final Set<String> PARTS = new TreeSet<>(Set.of("activity", "factor"));
  private static final Set<String> CHOICE =
      new TreeSet<>(
          Set.of(
              "value",
              "lower",
              "upper",
              "distribution",
              "source",
              "meter",
              "meter-class",
              "transformer-class",
              "tier"));
  private static final Set<String> INDICATORS =
      new TreeSet<>(Set.of("technology", "time", "geography", "completeness", "reliability"));
  private static final List<String> SCORES = List.of("very-good", "good", "fair", "poor");
  private static final String DEFAULT = "default";

  private UncertaintyYaml() {}

  static @Nullable SourceUncertainty read(YamlMap source) {
    Map<QualityIndicator, Integer> scores = scores(source);
    SourceUncertainty said =
        source.isText("uncertainty") ? word(source) : parts(source).orElse(null);
    if (said == null) {
      return scores.isEmpty()
          ? null
          : new SourceUncertainty(
              new HalfRangeChoice.ByDefault(), new HalfRangeChoice.ByDefault(), scores);
    }
    return new SourceUncertainty(said.activity(), said.factor(), scores);
  }

  private static SourceUncertainty word(YamlMap source) {
    source
        .text("uncertainty")
        .filter(text -> !text.equals(DEFAULT))
        .ifPresent(
            text ->
                invalid(source, "uncertainty", text, "default, or { activity: ..., factor: ... }"));
    return SourceUncertainty.DEFAULTS;
  }

  private static Optional<SourceUncertainty> parts(YamlMap source) {
    return source
        .map("uncertainty", PARTS)
        .flatMap(
            map -> {
              Optional<HalfRangeChoice> activity = choice(map, "activity");
              Optional<HalfRangeChoice> factor = choice(map, "factor");
              return activity.flatMap(a -> factor.map(f -> new SourceUncertainty(a, f, Map.of())));
            });
  }

  private static Optional<HalfRangeChoice> choice(YamlMap map, String key) {
    if (!map.has(key)) {
      return Optional.of(new HalfRangeChoice.Omitted());
    }
    if (!map.isText(key)) {
      return map.map(key, CHOICE).flatMap(inner -> choice(inner, key.equals("activity")));
    }
    return map.text(key).filter(DEFAULT::equals).isPresent()
        ? Optional.of(new HalfRangeChoice.ByDefault())
        : share(map, key).map(share -> new HalfRangeChoice.Stated(share, share, null, null));
  }

  private static Optional<HalfRangeChoice> choice(YamlMap map, boolean activity) {
    if (map.has("meter-class") && activity) {
      return map.text("meter-class")
          .map(
              name ->
                  new HalfRangeChoice.MeterClass(
                      map.text("meter").orElse(null),
                      name,
                      map.text("transformer-class").orElse(null)));
    }
    if (map.has("tier")) {
      return map.text("tier").map(HalfRangeChoice.Tier::new);
    }
    String lower = map.has("lower") ? "lower" : "value";
    String upper = map.has("upper") ? "upper" : "value";
    if (!map.has(lower) || !map.has(upper)) {
      map.missing(
          lower,
          activity ? "value, lower and upper, meter-class or tier" : "value or lower, upper");
      return Optional.empty();
    }
    Optional<BigDecimal> below = share(map, lower);
    Optional<BigDecimal> above = share(map, upper);
    return below.flatMap(
        low ->
            above.map(
                high ->
                    new HalfRangeChoice.Stated(
                        low,
                        high,
                        map.text("distribution").orElse(null),
                        map.text("source").orElse(null))));
  }

  /** A number without a per cent sign; above 1 the sign was forgotten. */
  private static boolean isBare(Quantity quantity) {
    return quantity.unit().equals(Unit.ONE);
  }

  private static Optional<BigDecimal> share(YamlMap map, String key) {
    return map.quantity(key)
        .flatMap(
            quantity -> {
              if (!quantity.unit().isCommensurable(Unit.ONE)
                  || quantity.isNegative()
                  || key.equals("lower") && quantity.in(Unit.ONE).compareTo(BigDecimal.ONE) > 0
                  || isBare(quantity) && quantity.value().compareTo(BigDecimal.ONE) > 0) {
                invalid(map, key, quantity.toString(), "a share such as 5 %");
                return Optional.empty();
              }
              return Optional.of(quantity.in(Unit.ONE));
            });
  }

  private static Map<QualityIndicator, Integer> scores(YamlMap source) {
    var scores = new EnumMap<QualityIndicator, Integer>(QualityIndicator.class);
    source
        .map("data-quality", INDICATORS)
        .ifPresent(
            map ->
                map.keys()
                    .forEach(
                        key ->
                            map.text(key)
                                .ifPresent(
                                    word -> {
                                      int score = SCORES.indexOf(word) + 1;
                                      if (score == 0) {
                                        map.add(
                                            "data-quality-invalid",
                                            map.path(key),
                                            word,
                                            String.join(", ", SCORES),
                                            "Score by table 7.6 of the Scope 3 Standard.");
                                      } else {
                                        QualityIndicator.of(key)
                                            .ifPresent(i -> scores.put(i, score));
                                      }
                                    })));
    return scores;
  }

  private static void invalid(YamlMap map, String key, String got, String wanted) {
    map.add(
        "uncertainty-invalid",
        map.path(key),
        got,
        wanted,
        "Write the half-range of the 95 % interval in per cent.");
  }
}
