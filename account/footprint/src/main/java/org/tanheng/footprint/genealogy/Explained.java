// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One category of the footprint view taken apart: how much each input brings to an item, its
 * mothers' share included, at the plant and upstream of it; and the bridge from the gate view.
 */
public final class Explained {
  private static final int PARTS = 2;

  private final CoilResult result;
  private final int category;
  private final FootprintView parts;
  private final List<String> inputs;
  private final double unit;

  private Explained(CoilResult result, int category, FootprintView parts) {
    this.result = result;
    this.category = category;
    this.parts = parts;
    inputs = result.month().intensities().inputs();
    unit = result.month().intensities().categories().get(category).contains("kg") ? 1000 : 1;
  }

  /** Takes a category apart. */
  public static Explained of(CoilResult result, int category) {
    Intensities whole = result.month().intensities();
    List<String> columns = new ArrayList<>();
    for (String input : whole.inputs()) {
      columns.add(input + " direct");
      columns.add(input + " upstream");
    }
    Intensities apart = new Intensities(whole.inputs(), columns);
    for (int k = 0; k < whole.inputs().size(); k++) {
      apart.direct(k, PARTS * k, whole.direct(k, category));
      apart.direct(k, PARTS * k + 1, whole.upstream(k, category));
    }
    FootprintView parts =
        FootprintView.of(
                result.genealogy(),
                result.covered(),
                apart,
                result.month().scrap(),
                result.month().month())
            .orElseThrow();
    return new Explained(result, category, parts);
  }

  /** The inputs that it is taken apart by. */
  public List<String> inputs() {
    return inputs;
  }

  /** What an input brings to a tonne of the item at the plant. */
  public double direct(int item, int input) {
    return parts.perTonne(item, PARTS * input);
  }

  /** What an input brings to a tonne of the item upstream of the plant. */
  public double upstream(int item, int input) {
    return parts.perTonne(item, PARTS * input + 1);
  }

  /** Both. */
  public double whole(int item, int input) {
    return direct(item, input) + upstream(item, input);
  }

  /** The bridge of one item, in tCO2e. */
  public GateBridge bridge(int item) {
    GateView gate = result.gate();
    BigDecimal posted = gate.carried(item, 1).add(gate.carried(item, 2));
    double direct = 0;
    double upstream = 0;
    for (int k = 0; k < inputs.size(); k++) {
      direct += parts.burden(item, PARTS * k) / unit;
      upstream += parts.burden(item, PARTS * k + 1) / unit;
    }
    double whole = result.footprint().burden(item, category) / unit;
    return new GateBridge(
        posted, direct - posted.doubleValue(), upstream, whole - direct - upstream, whole);
  }

  /**
   * The bridge of the month, in tCO2e: what the inventory put on items, then factor family and
   * upstream on the same amounts, then what allocation rules move (opening stock, scrap).
   */
  public GateBridge bridge() {
    GateView gate = result.gate();
    BigDecimal posted = gate.held(1).add(gate.held(2));
    Intensities factors = result.month().intensities();
    double direct = 0;
    double upstream = 0;
    for (AllocatedActivity activity : result.covered()) {
      int k = inputs.indexOf(activity.meter().input());
      if (k >= 0) {
        double amount =
            activity
                .meter()
                .amount(activity.meter().total() - activity.unallocated())
                .doubleValue();
        direct += amount * factors.direct(k, category) / unit;
        upstream += amount * factors.upstream(k, category) / unit;
      }
    }
    double whole = result.held(category) / unit;
    return new GateBridge(
        posted, direct - posted.doubleValue(), upstream, whole - direct - upstream, whole);
  }
}
