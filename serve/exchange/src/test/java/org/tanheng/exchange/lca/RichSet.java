// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Allocation.Share;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.Parameter;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/** A set with everything that a format can hold: shares, formulas, waste, avoided, spreads. */
final class RichSet {
  private RichSet() {}

  private static Flow flow(String name, Kind kind, String category, String unit) {
    return new Flow("flow of " + name, name, kind, category, unit);
  }

  static ProcessSet set() {
    Flow steel = flow("steel & \"plate\"", Kind.PRODUCT, "Metals/Iron", "kg");
    Flow slag = flow("slag", Kind.PRODUCT, "Minerals", "kg");
    Flow power = flow("power", Kind.PRODUCT, "Energy", "kWh");
    Flow heat = flow("heat", Kind.PRODUCT, "Energy", "MJ");
    Flow dust = flow("dust", Kind.WASTE, "Waste", "kg");
    Flow co2 = flow("CO2, fossil", Kind.ELEMENTARY, "Emissions to air/low. pop.", "kg");
    Flow ore = flow("ore", Kind.ELEMENTARY, "Resources/in ground", "kg");
    var works =
        List.of(
            new Exchange(steel, 2, false, true, false, ""),
            new Exchange(slag, 0.5, false, false, false, ""),
            new Exchange(
                power,
                1.5,
                true,
                false,
                false,
                "plant",
                "load * max(hours, 1) / 2",
                new Distribution(Distribution.Kind.LOGNORMAL, 0.25, 0)),
            new Exchange(heat, 0.25, true, false, true, ""),
            new Exchange(dust, 0.125, false, false, false, "filter"),
            new Exchange(
                co2,
                3.5,
                false,
                false,
                false,
                "",
                "",
                new Distribution(Distribution.Kind.TRIANGULAR, 3, 4)),
            new Exchange(ore, 4, true, false, false, "", "", spread(Distribution.Kind.UNIFORM)));
    var shares = new ArrayList<Share>();
    for (int e = 2; e < 7; e++) {
      shares.add(new Share("causal", steel.id(), e, 0.75));
      shares.add(new Share("causal", slag.id(), e, 0.25));
    }
    return new ProcessSet(
        "test",
        List.of(
            new UnitProcess(
                "works",
                "steel works",
                "CN",
                "Metals/Works",
                works,
                List.of(
                    Parameter.of("hours", 2), new Parameter("load", 1.5, "Base ^ 2 - 2.5", "MW")),
                new Allocation("causal", shares)),
            new UnitProcess(
                "plant",
                "power plant",
                "CN",
                List.of(
                    new Exchange(power, 1, false, true, false, ""),
                    new Exchange(slag, 0.01, true, false, false, ""),
                    new Exchange(
                        co2, 0.6, false, false, false, "", "", spread(Distribution.Kind.NORMAL)))),
            new UnitProcess(
                "other plant",
                "power plant",
                "DE",
                List.of(
                    new Exchange(power, 1, false, true, false, ""),
                    new Exchange(co2, 0.4, false, false, false, ""))),
            new UnitProcess(
                "boiler",
                "boiler",
                "CN",
                List.of(
                    new Exchange(heat, 1, false, true, false, ""),
                    new Exchange(co2, 0.1, false, false, false, ""))),
            new UnitProcess(
                "filter",
                "dust landfill",
                "CN",
                List.of(
                    new Exchange(dust, 1, true, true, false, ""),
                    new Exchange(co2, 0.02, false, false, false, "")))),
        List.of(
            new ProcessSet.Category(
                "GWP 100", "fossil", "kg CO2 eq", List.of(new ProcessSet.Factor(co2, 1)))),
        List.of(Parameter.of("base", 2)));
  }

  private static Distribution spread(Distribution.Kind kind) {
    return kind == Distribution.Kind.NORMAL
        ? new Distribution(kind, 0.0625, 0)
        : new Distribution(kind, 3.5, 4.5);
  }
}
