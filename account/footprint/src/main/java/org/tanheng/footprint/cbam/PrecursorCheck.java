// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What is wrong or strange in the precursors of a process, own and bought. */
final class PrecursorCheck {
  private static final Unit TONNE = Unit.of("t");

  private final Installation installation;
  private final Set<String> processes = new LinkedHashSet<>();
  private final QuantityCheck quantities;

  PrecursorCheck(Installation installation, QuantityCheck quantities) {
    this.installation = installation;
    this.quantities = quantities;
    installation.processes().forEach(process -> processes.add(process.id()));
  }

  /** One precursor of the process of that id. */
  void check(String id, Precursor part) {
    String place = id + ".precursors";
    quantities.fits(place, part.mass().value(), TONNE);
    switch (part) {
      case Precursor.Own own -> {
        if (!processes.contains(own.process())) {
          quantities.error(
              "cbam-process-unknown",
              place,
              own.process(),
              String.join(", ", processes),
              "Name a process of this installation, or state the precursor as bought.");
        }
      }
      case Precursor.Bought bought -> bought(place, bought);
    }
  }

  private void bought(String place, Precursor.Bought part) {
    quantities.emission(place + "." + part.name(), part.direct(), true);
    quantities.emission(place + "." + part.name(), part.indirect(), true);
    quantities.fits(place + "." + part.name(), part.markUp(), Unit.ONE);
    if (part.freeAllocation() != null) {
      quantities.emission(place + "." + part.name(), part.freeAllocation(), true);
    }
    if (part.countedIndirect() != null) {
      counted(place + "." + part.name(), part, part.countedIndirect());
    }
    if (installation.scope(part.cn()).isEmpty()) {
      quantities.error(
          "cbam-scope",
          place,
          part.name() + " " + part.cn(),
          "a code that annex I names",
          "What annex I does not name, such as scrap, is no precursor and embeds nothing.");
    }
    if (part.from() != null && !part.from().isBefore(installation.to())) {
      quantities.warning(
          "cbam-precursor-period",
          place,
          part.name() + ": " + part.from(),
          "a period that begins before " + installation.to(),
          "A precursor is made before the good: state the period of what was consumed.");
    }
    if (part.basis() == Precursor.Basis.DEFAULT && part.markUp().isZero()) {
      quantities.warning(
          "cbam-mark-up",
          place,
          part.name() + ": a default value without mark-up",
          "the mark-up that is published with the default value",
          "State mark-up; without it the value stands as if it were actual.");
    }
    if (part.basis() == Precursor.Basis.ACTUAL) {
      if (part.installation() == null || part.from() == null || part.to() == null) {
        quantities.warning(
            "cbam-precursor-period",
            place,
            part.name(),
            "installation and period of actual emissions",
            "Ask the supplier for both; a verifier will.");
      }
      if (!part.markUp().isZero()) {
        quantities.error(
            "cbam-mark-up",
            place,
            part.markUp() + " on actual emissions",
            "a mark-up on default values alone",
            "Leave the mark-up out, or say basis: default.");
      }
    }
  }

  /** Of a good outside annex II all indirect emissions count; of one inside at most all. */
  private void counted(String place, Precursor.Bought part, Quantity stated) {
    quantities.emission(place, stated, true);
    boolean all = installation.scope(part.cn()).map(CbamScope::indirect).orElse(false);
    boolean comparable = Carbon.fits(stated, true) && Carbon.fits(part.indirect(), true);
    if (all
        || comparable && Carbon.specific(stated).compareTo(Carbon.specific(part.indirect())) > 0) {
      quantities.error(
          "cbam-counted-indirect",
          place,
          stated.toString(),
          all
              ? "no such part: all of " + part.indirect() + " counts"
              : "at most " + part.indirect(),
          "State it for goods of annex II alone: what precursors outside annex II bring in.");
    }
  }
}
