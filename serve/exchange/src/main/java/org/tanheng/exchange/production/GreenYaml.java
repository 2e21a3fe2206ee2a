// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanheng.exchange.internal.YamlMap;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.GreenPower;
import org.tanheng.footprint.genealogy.ItemLabel;
import org.tanheng.footprint.genealogy.Meter;
import org.tanheng.units.Unit;

/**
 * The certificates of a plan: each stands once, for an input that is metered as energy, and has a
 * factor of its own, or nothing would count for what it covers.
 */
record GreenYaml(List<Meter> meters, List<ProductionPlan.Factor> factors) {
  private static final Set<String> KEYS = Set.of("input", "certificate", "amount", "only");
  private static final Set<String> ONLY = Set.of("stage", "grade", "line", "shift", "route");
  private static final Unit ENERGY = Unit.of("kWh");

  List<GreenPower> read(YamlMap root) {
    List<GreenPower> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlMap map : PlanYaml.list(root, "green", KEYS)) {
      String certificate = map.required("certificate", "the number of the certificate").orElse("");
      certificate(map, certificate);
      if (!seen.add(certificate) && !certificate.isEmpty()) {
        map.add(
            "green-twice",
            map.path("certificate"),
            certificate,
            "each certificate once",
            "Put its amounts together; a second input takes a certificate of its own.");
      }
      power(map, certificate).ifPresent(all::add);
    }
    return all;
  }

  private void certificate(YamlMap map, String certificate) {
    if (factors.stream().noneMatch(factor -> factor.input().equals(certificate))) {
      PlanYaml.wrong(
          map, "certificate", certificate, "a footprint factor whose input is this number");
    }
    if (meters.stream().anyMatch(meter -> meter.input().equals(certificate))) {
      PlanYaml.wrong(map, "certificate", certificate, "a name that is no input");
    }
  }

  private Optional<GreenPower> power(YamlMap map, String certificate) {
    String input = map.required("input", "the electricity that it covers").orElse("");
    Map<ItemLabel, String> only = only(map);
    Optional<Meter> meter = meters.stream().filter(one -> one.input().equals(input)).findFirst();
    if (meter.isEmpty()) {
      PlanYaml.wrong(map, "input", input, "an input with a meter");
      return Optional.empty();
    }
    if (!energy(meter.get().unit())) {
      map.add(
          "green-unit",
          map.path("input"),
          input + " in " + meter.get().unit(),
          "an input metered in kWh, MWh or another unit of energy",
          "Name the electricity that the certificate covers, or mend the unit of its meter.");
    }
    long quanta = PlanYaml.quanta(map, "amount", meter.get().decimals());
    return Optional.of(new GreenPower(input, certificate, quanta, only));
  }

  private static boolean energy(String unit) {
    return Outcome.of(() -> Unit.of(unit)) instanceof Outcome.Done<Unit> known
        && known.value().isCommensurable(ENERGY);
  }

  private static Map<ItemLabel, String> only(YamlMap map) {
    Map<ItemLabel, String> only = new EnumMap<>(ItemLabel.class);
    map.map("only", ONLY)
        .ifPresent(
            words ->
                ONLY.forEach(
                    word ->
                        words
                            .text(word)
                            .ifPresent(
                                text ->
                                    only.put(
                                        ItemLabel.valueOf(word.toUpperCase(Locale.ROOT)), text))));
    return only;
  }
}
