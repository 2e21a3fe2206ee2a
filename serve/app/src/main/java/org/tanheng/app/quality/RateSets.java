// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.metering.MainRegisters;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RegisterSet;
import org.tanheng.telemetry.Resolution;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.vee.Vee;
import org.tanheng.telemetry.vee.VeeFlag;

/** The rate registers of a meter beside the register that they must add up to. */
@Component
class RateSets {
  private final MainRegisters registers;
  private final ReadingStore store;

  RateSets(MainRegisters registers, ReadingStore store) {
    this.registers = registers;
    this.store = store;
  }

  /** A total with the rates below it. */
  record Rates(StoredPoint total, RegisterSet set) {}

  /** The set of a meter that one of its points takes part in, as total or as a rate. */
  Optional<Rates> around(UUID meter, StoredPoint point) {
    StoredPoint total = registers.of(meter).orElse(null);
    if (total == null) {
      return Optional.empty();
    }
    Map<RegisterSet.Role, String> rates = new EnumMap<>(RegisterSet.Role.class);
    boolean isMember = total.id().equals(point.id());
    for (Map.Entry<RegisterSet.Role, StoredPoint> entry : registers.roles(meter).entrySet()) {
      StoredPoint rate = entry.getValue();
      if (entry.getKey().isRate() && rate.unit().equals(total.unit())) {
        rates.put(entry.getKey(), rate.id().toString());
        isMember |= rate.id().equals(point.id());
      }
    }
    String name = total.id().toString();
    return isMember && !rates.isEmpty()
        ? Optional.of(new Rates(total, new RegisterSet(name, name, rates)))
        : Optional.empty();
  }

  /** Where they do not add up, one flag for instants that follow each other. */
  List<VeeFlag> check(Vee vee, Rates rates, TimeRange range) {
    Map<String, Series> readings = new HashMap<>();
    String total = rates.total().id().toString();
    readings.put(total, store.scan(total, range, ReadingStore.NOW));
    for (String rate : rates.set().members().values()) {
      readings.put(rate, store.scan(rate, range, ReadingStore.NOW));
    }
    Resolution resolution = Resolution.decimals(rates.total().scale());
    return joined(
        vee.rates(rates.set(), readings, resolution),
        readings.getOrDefault(total, Series.of(total).build()));
  }

  private static List<VeeFlag> joined(List<VeeFlag> flags, Series total) {
    List<VeeFlag> joined = new ArrayList<>();
    int row = 0;
    for (VeeFlag flag : flags) {
      int at = total.rowAtOrAfter(flag.range().start().toEpochMilli());
      VeeFlag last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && at == row + 1) {
        joined.set(
            joined.size() - 1,
            new VeeFlag(
                last.ruleId(),
                last.check(),
                last.severity(),
                last.pointId(),
                new TimeRange(last.range().start(), flag.range().end()),
                last.got(),
                last.wanted()));
      } else {
        joined.add(flag);
      }
      row = at;
    }
    return joined;
  }
}
