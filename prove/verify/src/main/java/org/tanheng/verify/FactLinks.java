// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;

/**
 * The links from leaves that a calculation names as its inputs to what it used: facts of meters,
 * formulas of virtual meters, factors of the organisation's own. What is shown must be what the
 * leaf commits to; where no leaf is shown, that is said.
 */
final class FactLinks {
  private final Bundle bundle;
  private final List<Link> links;
  private final Set<Hash> inputs;

  FactLinks(Bundle bundle, List<Link> links, Leaf calculation) {
    this.bundle = bundle;
    this.links = links;
    this.inputs = calculation.hashes("inputs");
  }

  void check() {
    var facts = new TreeMap<String, JsonObject>();
    for (Amount amount : bundle.amounts()) {
      amount.metered().forEach(one -> facts.put(one.point().id(), Facts.of(one)));
      amount.formulas().forEach(one -> facts.put(one.id(), Facts.of(one)));
    }
    facts.forEach((point, stated) -> check("facts", LeafKind.METER_FACTS, "point", point, stated));
    Facts.ownFactors(bundle.computation().input())
        .forEach((id, stated) -> check("own-factor", LeafKind.OWN_FACTOR, "id", id, stated));
    certificates();
  }

  /** Certificates of the devices, and whether they are for all of the period. */
  private void certificates() {
    for (Opening opening : bundle.openings()) {
      boolean isThere = opening.leaf() >= 0 && opening.leaf() < bundle.leaves().size();
      Leaf leaf = isThere ? bundle.leaves().get(opening.leaf()).leaf() : null;
      if (leaf != null
          && leaf.kind() == LeafKind.METER_CERTIFICATE
          && opening.field().equals("content")
          && inputs.contains(leaf.hash())
          && opening.commitment().content() instanceof JsonObject said) {
        links.add(Link.holds("certificate", words(leaf.text("device"), said)));
      }
    }
  }

  private String words(String device, JsonObject said) {
    String from = said.text("issuedOn").orElse("?");
    String to = said.text("validTo").orElse("");
    JsonObject input = bundle.computation().input();
    boolean isForAll =
        from.compareTo(input.text("start").orElse("")) <= 0
            && (to.isEmpty() || dayAfter(to).compareTo(input.text("end").orElse("")) >= 0);
    return "device %s: %s %s, %s, from %s to %s%s"
        .formatted(
            device,
            said.text("kind").orElse("?"),
            said.text("number").orElse("?"),
            said.text("result").orElse("?"),
            from,
            to.isEmpty() ? "no end" : to,
            isForAll ? "" : ", not for all of the period");
  }

  /** A certificate is valid on its last day, and a period ends before its end. */
  private static String dayAfter(String day) {
    try {
      return LocalDate.parse(day).plusDays(1).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }

  private void check(String name, LeafKind kind, String field, String id, JsonObject stated) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < bundle.leaves().size(); i++) {
      Leaf leaf = bundle.leaves().get(i).leaf();
      if (leaf.kind() == kind && leaf.text(field).equals(id) && inputs.contains(leaf.hash())) {
        places.add(i);
      }
    }
    List<Opening> open =
        bundle.openings().stream()
            .filter(one -> places.contains(one.leaf()) && one.field().equals("content"))
            .toList();
    if (open.isEmpty()) {
      links.add(Link.notProven(name, id + ": as shown, no leaf of the inputs is opened for it"));
    } else {
      boolean same = open.stream().allMatch(one -> one.commitment().content().equals(stated));
      String text = id + " in leaf " + bundle.leaves().get(open.getFirst().leaf()).index();
      links.add(
          same
              ? Link.holds(name, text + ", as used")
              : Link.broken(name, text + " is another than the one used"));
    }
  }
}
