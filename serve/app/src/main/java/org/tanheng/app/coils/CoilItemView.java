// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item: what it was made of and made into, its views, its peers and its trace. */
record CoilItemView(
    int index,
    String item,
    String day,
    String outputKg,
    String heldBack,
    String stage,
    String grade,
    String line,
    String shift,
    String route,
    String origin,
    @Nullable Double perTonne,
    String scrapKg,
    String lossKg,
    String chargeKg,
    String returnedKg,
    String leftKg,
    List<CoilLink> mothers,
    List<CoilLink> daughters,
    CoilGateShare gate,
    CoilSummary.CoilBridge bridge,
    List<CoilImpact> categories,
    CoilAgainst against,
    List<CoilAncestor> trace) {

  /** A mother or a daughter; the index is -1 if it is not in the month. */
  record CoilLink(int index, String item, String kg) {}

  /** Lines of the inventory on the item itself, and with what came down, tCO2e. */
  record CoilGateShare(String own1, String own2, String carried1, String carried2) {}

  /** A category per tonne and for the whole item. */
  record CoilImpact(String category, @Nullable Double perTonne, @Nullable Double whole) {}

  /** Beside the items of the same stage and grade. */
  record CoilAgainst(int peers, @Nullable Double mean, List<CoilAgainstInput> inputs) {}

  /** One input beside its mean, per tonne. */
  record CoilAgainstInput(String input, double direct, double upstream, @Nullable Double mean) {}

  /** An item that this one was made of, and which share of it came down. */
  record CoilAncestor(int index, String item, String stage, double share, List<CoilInput> inputs) {}

  /** An input of an ancestor: its amount, its meter, its factors and what it brings. */
  record CoilInput(
      String input,
      String unit,
      double amount,
      double measured,
      String meter,
      double direct,
      double upstream,
      double brings) {}
}
