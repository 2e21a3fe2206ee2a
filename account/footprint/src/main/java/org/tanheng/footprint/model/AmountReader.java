// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.Provenance.Scatter;
import org.tanheng.footprint.uncertainty.Distribution;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Reads an amount with where it comes from. */
final class AmountReader {
  /** The keys that any object with a sourced number may have. */
  static final Set<String> SOURCED =
      Set.of("unit", "source", "illustrative", "primary", "pedigree", "ratings", "spread", "note");

  private static final Set<String> SOURCE =
      Set.of("origin", "document", "id", "period", "place", "technology", "supplier");
  private static final Set<String> RATINGS = Set.of("technology", "geography", "time");
  private static final Set<String> SPREAD = Set.of("kind", "deviation", "low", "high");

  private AmountReader() {}

  /** The amount under a key, from the keys beside it. */
  static Optional<ModelAmount> read(Fields fields, String key, boolean sourced) {
    Optional<String> text = fields.required(key, "12.5 kg, or a formula with 'unit'");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Outcome<Quantity> parsed = Quantity.parse(text.get());
    @Nullable Quantity value = parsed instanceof Outcome.Done<Quantity> done ? done.value() : null;
    Optional<Unit> unit;
    if (fields.has("unit")) {
      unit = fields.optional("unit").flatMap(u -> fields.value("unit", Unit.parse(u)));
      if (unit.isPresent() && value != null) {
        if (value.unit().equals(Unit.ONE)) {
          value = new Quantity(value.value(), unit.get());
        } else if (!value.unit().isCommensurable(unit.get())) {
          fields.error(
              "unit-dimension",
              key,
              value.toString(),
              unit.get().symbol(),
              "Write amount and unit of one dimension.");
          return Optional.empty();
        }
      }
    } else if (value != null) {
      unit = Optional.of(value.unit());
    } else {
      boolean number = text.get().matches("[-+.0-9].*");
      if (number) {
        fields.value(key, parsed);
      } else {
        fields.error("missing-key", "unit", "", "the unit of the formula", "Add 'unit'.");
      }
      return Optional.empty();
    }
    boolean formula = value == null;
    Provenance from =
        provenance(fields, key, formula ? Origin.CALCULATED : null, sourced && !formula);
    @Nullable Quantity read = value;
    return unit.map(u -> new ModelAmount(fields.at(key), text.get(), read, u, from));
  }

  /** Where a number comes from, by the keys beside it. */
  static Provenance provenance(
      Fields fields, String key, @Nullable Origin otherwise, boolean needed) {
    boolean illustrative = fields.truth("illustrative");
    Optional<Fields> source =
        fields.isObject("source") ? fields.object("source", SOURCE) : Optional.empty();
    String document = source.map(s -> s.text("document")).orElseGet(() -> fields.text("source"));
    String id = source.map(s -> s.text("id")).orElse("");
    Origin none = illustrative ? Origin.ESTIMATE : Origin.PUBLISHED;
    Origin origin =
        source
            .filter(s -> s.has("origin"))
            .flatMap(s -> s.word("origin", words(), Origin::of))
            .orElse(otherwise == null ? none : otherwise);
    if (needed && document.isEmpty() && id.isEmpty() && !illustrative) {
      fields.error(
          "amount-unsourced",
          key,
          "no source",
          "a source, or illustrative: true",
          "Say where the number stands, or mark it as one that nobody published.");
    }
    return new Provenance(
        origin,
        document,
        id,
        source.map(s -> s.text("period")).orElse(""),
        source.map(s -> s.text("place")).orElse(""),
        source.map(s -> s.text("technology")).orElse(""),
        source.map(s -> s.text("supplier")).orElse(""),
        illustrative,
        primary(fields, origin, illustrative),
        pedigree(fields).orElse(null),
        ratings(fields).orElse(null),
        fields.object("spread", SPREAD).flatMap(AmountReader::spread).orElse(null));
  }

  private static double primary(Fields fields, Origin origin, boolean illustrative) {
    String text = fields.text("primary");
    double otherwise = origin.primary() && !illustrative ? 1 : 0;
    return switch (text) {
      case "" -> otherwise;
      case "true" -> 1;
      case "false" -> 0;
      default -> fields.share("primary", otherwise);
    };
  }

  private static String words() {
    return String.join(", ", List.of(Origin.values()).stream().map(Origin::code).toList());
  }

  private static Optional<Pedigree> pedigree(Fields fields) {
    if (!fields.has("pedigree")) {
      return Optional.empty();
    }
    List<String> scores = fields.texts("pedigree");
    if (scores.size() != 5 || !scores.stream().allMatch(s -> s.matches("[1-5]"))) {
      fields.error(
          "pedigree-invalid",
          "pedigree",
          String.join(", ", scores),
          "five scores from 1 to 5",
          "Write reliability, completeness, time, place, technology, as [2, 1, 1, 3, 2].");
      return Optional.empty();
    }
    int[] s = scores.stream().mapToInt(Integer::parseInt).toArray();
    return Optional.of(new Pedigree(s[0], s[1], s[2], s[3], s[4]));
  }

  private static Optional<Ratings> ratings(Fields fields) {
    Optional<Fields> read = fields.object("ratings", RATINGS);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Optional<Double> technology = rating(read.get(), "technology");
    Optional<Double> geography = rating(read.get(), "geography");
    Optional<Double> time = rating(read.get(), "time");
    return technology.flatMap(
        te -> geography.flatMap(ge -> time.map(ti -> new Ratings(te, ge, ti))));
  }

  private static Optional<Double> rating(Fields ratings, String key) {
    Optional<Double> value =
        ratings
            .required(key, "a number from 1 to 5")
            .filter(text -> text.matches("[1-5](\\.[0-9]{1,6})?"))
            .map(Double::valueOf)
            .filter(v -> v >= Ratings.BEST && v <= Ratings.WORST);
    if (value.isEmpty() && ratings.has(key)) {
      ratings.error(
          "rating-invalid",
          key,
          ratings.text(key),
          "a number from 1 to 5",
          "Rate technology, geography and time from 1 (best) to 5.");
    }
    return value;
  }

  private static Optional<Scatter> spread(Fields fields) {
    Optional<Distribution.Kind> kind =
        fields.word(
            "kind",
            "normal, lognormal, triangular, uniform",
            word ->
                List.of(Distribution.Kind.values()).stream()
                    .filter(k -> k.name().equalsIgnoreCase(word))
                    .findFirst());
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    boolean limits =
        kind.get() == Distribution.Kind.TRIANGULAR || kind.get() == Distribution.Kind.UNIFORM;
    double low = fields.share(limits ? "low" : "deviation", Double.NaN);
    double high = limits ? fields.share("high", Double.NaN) : 0;
    if (Double.isNaN(low) || Double.isNaN(high)) {
      fields.error(
          "spread-invalid",
          "",
          kind.get().name().toLowerCase(java.util.Locale.ROOT),
          limits ? "low and high as shares of the amount" : "deviation as a share",
          "Write { kind: normal, deviation: 5 % } or { kind: uniform, low: 10 %, high: 20 % }.");
      return Optional.empty();
    }
    return Optional.of(new Scatter(kind.get(), low, high));
  }
}
