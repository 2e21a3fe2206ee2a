// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.lab.LabBasis;
import org.tanheng.carbon.lab.LabDates;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.carbon.lab.LabReview;
import org.tanheng.carbon.lab.LabSubstitute;
import org.tanheng.carbon.lab.Laboratory;
import org.tanheng.carbon.lab.Moistures;
import org.tanheng.units.Quantity;

/** Reads laboratory results and what is used where one is missing. */
final class LabYaml {

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "sample",
              "material",
              "parameter",
              "value",
              "basis",
              "total-moisture",
              "analysis-moisture",
              "ash",
              "laboratory",
              "accreditation",
              "sampled",
              "received",
              "tested",
              "reported",
              "month",
              "from",
              "to",
              "mass",
              "file",
              "note",
              "review"));
  private static final Set<String> SUBSTITUTE = new TreeSet<>(Set.of("value", "source"));

  private LabYaml() {}

  /** The results of a source. */
  static List<LabResult> results(YamlMap source) {
    if (!source.has("lab")) {
      return List.of();
    }
    var results = new ArrayList<LabResult>();
    for (YamlMap item : source.maps("lab", KEYS)) {
      result(item).ifPresent(results::add);
    }
    return results;
  }

  /** What the method prescribes where a result is missing, by parameter. */
  static List<LabSubstitute> substitutes(YamlMap source) {
    var substitutes = new ArrayList<LabSubstitute>();
    source
        .map("lab-missing", Set.of())
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        parameter ->
                            all.map(parameter, SUBSTITUTE)
                                .flatMap(map -> substitute(parameter, map))
                                .ifPresent(substitutes::add)));
    return substitutes;
  }

  private static Optional<LabSubstitute> substitute(String parameter, YamlMap map) {
    Optional<Quantity> value =
        map.required("value", "a value with its unit").flatMap(text -> map.quantity("value"));
    Optional<String> source = map.required("source", "the document that prescribes it");
    return value.flatMap(v -> source.map(s -> new LabSubstitute(parameter, v, s)));
  }

  private static Optional<LabResult> result(YamlMap item) {
    Optional<String> sample = item.required("sample", "the number of the sample");
    Optional<String> parameter = item.required("parameter", "a parameter such as carbon");
    Optional<Quantity> value =
        item.required("value", "a value with its unit").flatMap(text -> item.quantity("value"));
    Optional<LabBasis> basis = basis(item);
    Optional<String> laboratory = item.required("laboratory", "who tested it");
    if (!item.has("month") && !item.has("from")) {
      item.missing("month", "2023-01, or from and to: the consumption that it stands for");
    }
    SpanYaml.Span span = SpanYaml.read(item);
    LocalDate from = span.from();
    LocalDate to = span.to();
    if (sample.isEmpty()
        || parameter.isEmpty()
        || value.isEmpty()
        || basis.isEmpty()
        || laboratory.isEmpty()
        || from == null
        || to == null) {
      return Optional.empty();
    }
    return Optional.of(
        new LabResult(
            sample.get(),
            text(item, "material"),
            parameter.get(),
            value.get(),
            basis.get(),
            new Moistures(
                share(item, "total-moisture"),
                share(item, "analysis-moisture"),
                share(item, "ash")),
            new Laboratory(laboratory.get(), item.texts("accreditation")),
            new LabDates(
                SpanYaml.optional(item, "sampled"),
                SpanYaml.optional(item, "received"),
                SpanYaml.optional(item, "tested"),
                SpanYaml.optional(item, "reported")),
            from,
            to,
            share(item, "mass"),
            text(item, "file"),
            text(item, "note"),
            item.has("review")
                ? Words.of(item, "review", "recorded, reviewed", LabReview::of).orElse(null)
                : null));
  }

  private static Optional<LabBasis> basis(YamlMap item) {
    Optional<String> word = item.required("basis", "as-received, air-dried, dry or dry-ash-free");
    Optional<LabBasis> basis = word.flatMap(LabBasis::of);
    if (word.isPresent() && basis.isEmpty()) {
      item.add(
          "lab-basis-unknown",
          item.path("basis"),
          word.get(),
          String.join(", ", Arrays.stream(LabBasis.values()).map(LabBasis::code).toList()),
          "Copy the basis from the report: 收到基, 空气干燥基, 干燥基 or 干燥无灰基.");
    }
    return basis;
  }

  private static @Nullable Quantity share(YamlMap item, String key) {
    return item.quantity(key).orElse(null);
  }

  private static @Nullable String text(YamlMap item, String key) {
    return item.text(key).orElse(null);
  }
}
