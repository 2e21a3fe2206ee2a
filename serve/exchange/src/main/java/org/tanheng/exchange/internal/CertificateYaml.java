// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.CertificateLot;
import org.tanheng.carbon.Certificates;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.Instrument;
import org.tanheng.units.Quantity;

/** Reads the certificates of a source: a sum, or lots with what the quality criteria ask. */
final class CertificateYaml {

  static final Set<String> KEYS =
      new TreeSet<>(Set.of("value", "unit", "factor", "evidence", "lots"));
  private static final Set<String> LOT =
      new TreeSet<>(
          Set.of(
              "id",
              "instrument",
              "value",
              "unit",
              "market",
              "from",
              "to",
              "month",
              "retired",
              "technology",
              "contract",
              "settlement",
              "records",
              "used-from",
              "used-to"));

  private CertificateYaml() {}

  static Optional<Certificates> read(YamlMap map) {
    @Nullable FactorChoice factor = SourceYaml.choice(map, "factor");
    @Nullable String evidence = map.text("evidence").orElse(null);
    if (!map.has("lots")) {
      return amount(map).map(value -> new Certificates(value, factor, evidence));
    }
    List<CertificateLot> lots = lots(map);
    Optional<Quantity> sum = lots.stream().map(CertificateLot::value).reduce(Quantity::plus);
    if (map.has("value")) {
      Optional<Quantity> stated = amount(map);
      if (stated.isPresent()
          && sum.isPresent()
          && stated.get().unit().isCommensurable(sum.get().unit())
          && stated.get().compareTo(sum.get()) != 0) {
        map.add(
            "certificates-sum",
            map.path("value"),
            stated.get().toString(),
            sum.get() + ", the sum of the lots",
            "Leave the sum out, or correct a lot.");
        return Optional.empty();
      }
    }
    return sum.map(value -> new Certificates(value, factor, evidence, lots));
  }

  private static List<CertificateLot> lots(YamlMap map) {
    var lots = new ArrayList<CertificateLot>();
    for (YamlMap item : map.maps("lots", LOT)) {
      lot(item).filter(lot -> commensurable(item, lots, lot)).ifPresent(lots::add);
    }
    return lots;
  }

  private static boolean commensurable(
      YamlMap item, List<CertificateLot> before, CertificateLot lot) {
    if (before.isEmpty() || before.getFirst().value().unit().isCommensurable(lot.value().unit())) {
      return true;
    }
    item.add(
        "unit-dimension",
        item.path("unit"),
        lot.value().unit().toString(),
        before.getFirst().value().unit().toString(),
        "Certificates are counted in electricity.");
    return false;
  }

  private static Optional<CertificateLot> lot(YamlMap item) {
    Optional<String> id = item.required("id", "the number in the tracking system");
    Optional<Quantity> value = amount(item);
    Optional<String> market = item.required("market", "a country or grid, such as 中国");
    SpanYaml.Span span = SpanYaml.read(item);
    LocalDate from = span.from();
    LocalDate to = span.to();
    if (from == null || to == null || !from.isBefore(to)) {
      item.add(
          "period-order",
          item.path("from"),
          from + "/" + to,
          "the days of generation, from before to",
          "Write month: 2023-01, or from and to with to the day after the last.");
      return Optional.empty();
    }
    @Nullable LocalDate retired = SpanYaml.optional(item, "retired");
    Instrument instrument = instrument(item);
    return id.flatMap(
        number ->
            value.flatMap(
                amount ->
                    market.map(
                        where ->
                            new CertificateLot(
                                number,
                                amount,
                                where,
                                from,
                                to,
                                retired,
                                item.text("technology").orElse(null),
                                instrument,
                                evidence(item),
                                SpanYaml.optional(item, "used-from"),
                                SpanYaml.optional(item, "used-to")))));
  }

  private static Instrument instrument(YamlMap item) {
    if (!item.has("instrument")) {
      return Instrument.CERTIFICATE;
    }
    String code = item.text("instrument").orElse("");
    Optional<Instrument> known = Instrument.of(code);
    if (known.isEmpty()) {
      item.add(
          "word-unknown",
          item.path("instrument"),
          code,
          String.join(", ", Instrument.codes()),
          "Write one of these words.");
    }
    return known.orElse(Instrument.CERTIFICATE);
  }

  private static Map<String, String> evidence(YamlMap item) {
    var evidence = new LinkedHashMap<String, String>();
    for (String name : Instrument.EVIDENCE) {
      if (item.has(name)) {
        item.text(name).filter(text -> !text.isBlank()).ifPresent(text -> evidence.put(name, text));
      }
    }
    return evidence;
  }

  private static Optional<Quantity> amount(YamlMap map) {
    return map.unsigned("value", SourceYaml.amount(map), "Enter the quantity retired.");
  }
}
