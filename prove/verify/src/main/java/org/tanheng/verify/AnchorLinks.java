// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.anchors.AnchorCheck;
import org.tanheng.anchors.AnchorTrust;
import org.tanheng.anchors.Anchored;
import org.tanheng.anchors.Receipt;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.evidence.log.Proofs;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The links between the checkpoint and the places outside that remember it or one before it. */
final class AnchorLinks {
  private static final Duration TOLERANCE = Duration.ofMinutes(1);
  private static final String ANCHOR = "anchor";

  private final Bundle bundle;
  private final List<Link> links;

  AnchorLinks(Bundle bundle, List<Link> links) {
    this.bundle = bundle;
    this.links = links;
  }

  void check(AnchorTrust trust) {
    Set<Receipt.Kind> held = EnumSet.noneOf(Receipt.Kind.class);
    for (CarriedAnchor anchor : bundle.anchors()) {
      if (check(anchor, trust)) {
        held.add(anchor.receipt().kind());
      }
    }
    for (Receipt.Kind kind : trust.required()) {
      if (!held.contains(kind)) {
        links.add(Link.broken(ANCHOR, "none by " + kind + ", which your trust file requires"));
      }
    }
  }

  private boolean check(CarriedAnchor anchor, AnchorTrust trust) {
    Receipt receipt = anchor.receipt();
    String what = receipt.kind() + " of " + receipt.checkpoint().size() + " leaves";
    Finding apart = apart(anchor);
    if (apart != null) {
      links.add(Link.broken(ANCHOR, what + ": " + apart));
      return false;
    }
    switch (AnchorCheck.check(receipt, trust)) {
      case Outcome.Refused<Anchored> refused -> {
        Finding finding = refused.findings().getFirst();
        links.add(
            finding.code().equals("anchor-unknown")
                ? Link.notProven(ANCHOR, what + ": " + finding)
                : Link.broken(ANCHOR, what + ": " + finding));
        return false;
      }
      case Outcome.Done<Anchored> done -> {
        Instant at = done.value().at();
        String when = at == null ? "" : " at " + at;
        String text = what + " by " + done.value().by() + when + "; " + done.value().limit();
        boolean isProof = receipt.kind().isProof();
        links.add(isProof ? Link.holds(ANCHOR, text) : Link.notProven(ANCHOR, text));
        clock(receipt.checkpoint(), at);
        return isProof;
      }
    }
  }

  /** What is wrong between the anchored checkpoint and that of the bundle; null if nothing. */
  private @Nullable Finding apart(CarriedAnchor anchor) {
    Checkpoint then = anchor.receipt().checkpoint();
    Outcome<Checkpoint> read = Checkpoint.parse(bundle.checkpoint().text());
    if (!(read instanceof Outcome.Done<Checkpoint> done)) {
      return read.findings().getFirst();
    }
    Checkpoint now = done.value();
    if (!then.origin().equals(now.origin())) {
      return Finding.error(
          "anchor-conflict", "origin", then.origin(), now.origin(), "It is of another log.");
    }
    return Proofs.consistency(
        then.size(),
        now.size(),
        then.root().digest(),
        now.root().digest(),
        anchor.path().stream().map(Hash::digest).toList());
  }

  /** What was anchored cannot state a later time than the anchor. */
  private void clock(Checkpoint then, @Nullable Instant at) {
    if (at == null) {
      return;
    }
    for (ProvenLeaf proven : bundle.leaves()) {
      if (proven.index() < then.size() && proven.leaf().at().isAfter(at.plus(TOLERANCE))) {
        links.add(
            Link.broken(
                "clock",
                "leaf "
                    + proven.index()
                    + " says "
                    + proven.leaf().at()
                    + ", it was anchored at "
                    + at));
      }
    }
  }
}
