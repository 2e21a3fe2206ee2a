// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * A month of items in sum: the three views, what is held back, how items spread.
 *
 * @param period the month, as 2026-09
 * @param levels of the genealogy
 * @param heldBack why, and how many
 * @param distribution by GRADE, LINE, SHIFT, ROUTE or ORIGIN; empty without factors
 */
record CoilSummary(
    String period,
    int items,
    int levels,
    Map<String, Integer> heldBack,
    List<CoilActivity> activity,
    List<CoilGreen> green,
    CoilGate gate,
    CoilFootprint footprint,
    Map<String, List<CoilSpread>> distribution,
    String title,
    List<String> notes,
    List<CoilFactor> factors,
    List<Finding> findings) {

  /** A meter's month: measured at items, spread from pools, left over; exact texts. */
  record CoilActivity(
      String input,
      String line,
      String unit,
      String total,
      String measured,
      List<CoilPool> pools,
      String items,
      String unallocated) {}

  /** A certificate: what it stands for, as exact text, and how many items it covers. */
  record CoilGreen(String certificate, String input, String amount, String unit, int items) {}

  /** A part of a meter's total that is spread by a key. */
  record CoilPool(String kind, String amount, String by) {}

  /** Lines of the inventory over items, tCO2e. */
  record CoilGate(String unit, CoilScope scope1, CoilScope scope2, boolean closes) {}

  /** One scope: posted = items + unallocated. */
  record CoilScope(String posted, String items, String unallocated) {}

  /** Footprints in sum; the bridge is that of the first category, absent without factors. */
  record CoilFootprint(List<CoilCategory> categories, @Nullable CoilBridge bridge) {}

  /** An impact category over all items. */
  record CoilCategory(String category, double items) {}

  /** From the gate view to the footprint, tCO2e; the gate view is an exact text. */
  record CoilBridge(
      String gate, double factorFamily, double upstream, double rules, double footprint) {}

  /** How items of a word spread within a stage, per tonne; the mean is weighted by mass. */
  record CoilSpread(
      String stage,
      String word,
      int count,
      double tonnes,
      double mean,
      double least,
      double low,
      double median,
      double high,
      double most) {}

  /** A factor of the plan with its source. */
  record CoilFactor(String input, String category, String direct, String upstream, String source) {}
}
