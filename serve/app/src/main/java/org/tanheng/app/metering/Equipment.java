// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.StoredMeter;

/** Rates of equipment and serviceability of the meters of a unit. */
@Service
class Equipment {
  private static final int DECIMALS = 4;

  private final Meters meters;

  Equipment(Meters meters) {
    this.meters = meters;
  }

  private record Group(int level, String carrier) {}

  List<EquipmentRate> rates(CurrentUser user, UUID org) {
    Map<Group, List<MeterView>> groups =
        meters.of(user, org).stream()
            .filter(view -> view.meter().required() && view.meter().retiredAt() == null)
            .collect(
                Collectors.groupingBy(
                    view -> new Group(view.meter().level(), view.meter().carrier()),
                    () ->
                        new TreeMap<>(
                            Comparator.comparingInt(Group::level)
                                .thenComparingInt(
                                    group -> MeterFacts.CARRIERS.indexOf(group.carrier()))),
                    Collectors.toList()));
    var rates = new ArrayList<EquipmentRate>();
    groups.forEach((group, views) -> rates.add(rate(group, views)));
    return rates;
  }

  private static EquipmentRate rate(Group group, List<MeterView> views) {
    var missing = new ArrayList<EquipmentRate.Place>();
    var unserviceable = new ArrayList<EquipmentRate.Place>();
    for (MeterView view : views) {
      MeterDevice device = view.device();
      if (device == null) {
        missing.add(place(view.meter(), "no-device"));
      } else if (!device.condition().equals("GOOD")) {
        unserviceable.add(place(view.meter(), "condition-" + device.condition()));
      } else if (view.certificateState() != CertificateState.VALID
          && view.certificateState() != CertificateState.EXPIRING) {
        unserviceable.add(place(view.meter(), "certificate-" + view.certificateState()));
      }
    }
    int installed = views.size() - missing.size();
    return new EquipmentRate(
        group.level(),
        group.carrier(),
        views.size(),
        installed,
        share(installed, views.size()),
        installed == 0 ? null : share(installed - unserviceable.size(), installed),
        missing,
        unserviceable);
  }

  private static EquipmentRate.Place place(StoredMeter meter, String why) {
    return new EquipmentRate.Place(meter.id(), meter.code(), meter.nameZh(), meter.nameEn(), why);
  }

  private static BigDecimal share(int part, int whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN);
  }
}
