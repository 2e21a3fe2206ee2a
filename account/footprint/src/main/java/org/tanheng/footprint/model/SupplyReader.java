// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.model.Supply.PowerPart;
import org.tanheng.units.Quantity;

/** Reads who supplies something: the key {@code from} of inputs, {@code to} of outputs. */
final class SupplyReader {
  private static final String KINDS = "process, factor, values, supplier, electricity or database";
  private static final Set<String> KNOWN =
      with(
          "process",
          "product",
          "factor",
          "channel",
          "values",
          "name",
          "supplier",
          "pcf",
          "valid-from",
          "valid-to",
          "electricity",
          "database",
          "version");
  private static final Set<String> POWER = Set.of("year", "parts");
  private static final Set<String> PART = Set.of("share", "certificate", "own", "attribute");
  private static final Set<String> VALUES =
      new TreeSet<>(Channel.ALL.stream().map(Channel::code).toList());

  private SupplyReader() {}

  private static Set<String> with(String... keys) {
    var all = new TreeSet<>(AmountReader.SOURCED);
    all.addAll(List.of(keys));
    return all;
  }

  /** The supply under a key; none where it is absent. */
  static Optional<Supply> read(Fields outer, String key) {
    return outer.object(key, KNOWN).flatMap(SupplyReader::read);
  }

  private static Optional<Supply> read(Fields from) {
    boolean database = from.has("database");
    long kinds =
        List.of("factor", "electricity", "database").stream().filter(from::has).count()
            + (from.has("process") && !database ? 1 : 0)
            + (from.has("values") ? 1 : from.has("supplier") ? 1 : 0);
    if (kinds != 1) {
      from.error("supply-unclear", "", kinds + " kinds of supply", KINDS, "Say one of them.");
      return Optional.empty();
    }
    if (from.has("electricity")) {
      return from.object("electricity", POWER).flatMap(SupplyReader::power);
    }
    if (from.has("factor")) {
      Provenance of = AmountReader.provenance(from, "factor", Origin.LIBRARY, false);
      return from.optional("factor").map(id -> new Supply.OfFactor(id, channel(from), of));
    }
    if (database) {
      Provenance of = AmountReader.provenance(from, "database", Origin.DATABASE, false);
      Optional<String> version = from.required("version", "the version of the database");
      Optional<String> process = from.required("process", "the identity of the process");
      return from.optional("database")
          .flatMap(d -> version.flatMap(v -> process.map(p -> new Supply.OfDatabase(d, v, p, of))));
    }
    if (from.has("process")) {
      return from.optional("process")
          .map(p -> new Supply.OfProcess(p, from.optional("product").orElse(null)));
    }
    return from.has("supplier") ? supplied(from) : stated(from);
  }

  private static Channel channel(Fields from) {
    return from.has("channel")
        ? from.word("channel", String.join(", ", VALUES), Channel::of).orElse(Channel.FOSSIL)
        : Channel.FOSSIL;
  }

  private static Optional<Supply> stated(Fields from) {
    Map<Channel, Quantity> values = values(from);
    Provenance of = AmountReader.provenance(from, "values", null, true);
    Optional<String> name = from.required("name", "what the values are of");
    return values.isEmpty() ? Optional.empty() : name.map(n -> new Supply.Stated(n, values, of));
  }

  private static Optional<Supply> supplied(Fields from) {
    Map<Channel, Quantity> values = values(from);
    Provenance read = AmountReader.provenance(from, "values", Origin.SUPPLIER, false);
    Provenance of = from.has("primary") ? read : read.inherited(0, false);
    Optional<String> company = from.optional("supplier");
    Optional<String> pcf = from.required("pcf", "the id of the footprint");
    @Nullable LocalDate first = date(from, "valid-from");
    @Nullable LocalDate last = date(from, "valid-to");
    return values.isEmpty()
        ? Optional.empty()
        : company.flatMap(c -> pcf.map(p -> new Supply.Supplied(c, p, values, first, last, of)));
  }

  private static @Nullable LocalDate date(Fields from, String key) {
    String text = from.text(key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      from.error("date-invalid", key, text, "a date, as 2026-12-31", "Write year, month and day.");
      return null;
    }
  }

  private static Map<Channel, Quantity> values(Fields from) {
    var all = new EnumMap<Channel, Quantity>(Channel.class);
    if (from.isObject("values")) {
      Fields values = from.object("values", VALUES).orElseThrow();
      for (Channel channel : Channel.ALL) {
        values.quantity(channel.code()).ifPresent(v -> put(values, all, channel, v));
      }
      if (values.members().isEmpty()) {
        values.error("missing-key", "fossil", "", "1.587 kgCO2e/kg", "Add 'fossil'.");
      }
    } else if (from.has("values")) {
      from.quantity("values").ifPresent(v -> put(from, all, channel(from), v));
    } else {
      from.error("missing-key", "values", "", "1.587 kgCO2e/kg", "Add 'values'.");
    }
    return all;
  }

  private static void put(
      Fields fields, Map<Channel, Quantity> all, Channel channel, Quantity value) {
    if (channel.relief()
        ? value.value().signum() > 0
        : value.isNegative() && channel != Channel.LAND_USE) {
      fields.error(
          "channel-sign",
          fields.isObject("values") || !fields.has("values") ? channel.code() : "values",
          value.toString(),
          channel.relief() ? "zero or less" : "zero or more",
          "Removals and offsets are negative, emissions positive; a relief is an avoided product.");
    }
    all.put(channel, value);
  }

  private static Optional<Supply> power(Fields from) {
    Optional<String> year =
        from.required("year", "data year of the footprint factors")
            .filter(
                text -> {
                  boolean fits = text.matches("20[0-9]{2}");
                  if (!fits) {
                    from.error("year-invalid", "year", text, "a year", "Write 2024.");
                  }
                  return fits;
                });
    var parts = new ArrayList<PowerPart>();
    double sum = 0;
    for (Fields part : from.objects("parts", PART)) {
      double share = part.share("share", Double.NaN);
      if (Double.isNaN(share)) {
        part.error("missing-key", "share", "", "30 %", "Add 'share'.");
        continue;
      }
      sum += share;
      part(part, share).ifPresent(parts::add);
    }
    if (sum > 1 + 1e-12) {
      from.error(
          "power-shares",
          "parts",
          "%.6g %%".formatted(100 * sum),
          "100 % at most",
          "Lower the shares; the remainder is the grid's by itself.");
    }
    return year.map(y -> new Supply.Power(Integer.parseInt(y), parts));
  }

  private static Optional<PowerPart> part(Fields part, double share) {
    if (part.has("certificate") == part.has("own")) {
      part.error(
          "power-part",
          "",
          part.has("own") ? "certificate and own" : "neither certificate nor own",
          "one of the two",
          "Name the certificate, or the technology of the own plant.");
      return Optional.empty();
    }
    if (part.has("certificate")) {
      return part.optional("certificate")
          .map(id -> new PowerPart(part.path(), share, id, "", false));
    }
    Optional<String> attribute =
        part.word(
            "attribute",
            "kept, sold",
            word -> Optional.of(word).filter(w -> w.equals("kept") || w.equals("sold")));
    return attribute.flatMap(
        a ->
            part.optional("own")
                .map(t -> new PowerPart(part.path(), share, null, t, a.equals("sold"))));
  }
}
