// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.util.List;
import java.util.Map;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.GateLine;
import org.tanheng.footprint.genealogy.GreenPower;
import org.tanheng.footprint.genealogy.Meter;
import org.tanheng.footprint.genealogy.ScrapRule;
import org.tanheng.footprint.genealogy.Tolerance;

/**
 * What a table of production does not say: totals of the meters and how they are split, the lines
 * of the inventory, footprint factors with their sources, rules.
 *
 * @param meters meters with their totals
 * @param lines lines of the inventory, scopes 1 and 2
 * @param follows what the lines of a source follow, for lines that come from an inventory itself
 * @param factors footprint factors
 * @param scrap what returned scrap carries
 * @param tolerance of the mass balance
 * @param green certificates of electricity with the amount that each stands for
 * @param notes what a reader must know of the figures
 */
public record ProductionPlan(
    List<Meter> meters,
    List<GateLine> lines,
    Map<String, String> follows,
    List<Factor> factors,
    ScrapRule scrap,
    Tolerance tolerance,
    List<GreenPower> green,
    List<String> notes) {
  /** Decimals at which an input is split if the plan does not say. */
  public static final int DECIMALS = 3;

  /** No totals, no lines, no factors: amounts stay what the items were measured to use. */
  public static final ProductionPlan NONE =
      new ProductionPlan(
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          ScrapRule.CUT_OFF,
          Tolerance.USUAL,
          List.of(),
          List.of());

  public ProductionPlan {
    meters = List.copyOf(meters);
    lines = List.copyOf(lines);
    follows = Map.copyOf(follows);
    factors = List.copyOf(factors);
    green = List.copyOf(green);
    notes = List.copyOf(notes);
  }

  /**
   * What a unit of an input brings in one category.
   *
   * @param input the input
   * @param category name of the category with its unit
   * @param direct at the plant, per unit of the input
   * @param upstream before the plant, per unit of the input
   * @param source document, edition, place
   */
  public record Factor(
      String input, String category, double direct, double upstream, String source) {}

  /** Reads a plan written as YAML. */
  public static Outcome<ProductionPlan> read(String yaml) {
    return new PlanYaml().read(yaml);
  }

  /** The same with other lines. */
  public ProductionPlan with(List<GateLine> others) {
    return new ProductionPlan(meters, others, follows, factors, scrap, tolerance, green, notes);
  }

  /** Decimals at which an input is split. */
  int decimals(String input) {
    return meters.stream()
        .filter(meter -> meter.input().equals(input))
        .mapToInt(Meter::decimals)
        .findFirst()
        .orElse(DECIMALS);
  }
}
