// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.anchors.AnchorTrust;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.finding.Outcome;

/**
 * Checks a bundle with nothing but itself and the reader's policy: its form, log, witnesses,
 * leaves, and the figure computed again. What no log can prove it says.
 */
public final class Verifier {

  private Verifier() {}

  /**
   * Checks a bundle.
   *
   * @param policy whom the reader believes; null to look whether a bundle is whole by the keys that
   *     it names itself, which proves nothing about who signed
   */
  public static Verdict verify(byte[] bytes, @Nullable LogPolicy policy) {
    return verify(bytes, policy, AnchorTrust.NONE);
  }

  /**
   * The same with anchors.
   *
   * @param trust whom the reader believes of those who give receipts, and which he requires
   */
  public static Verdict verify(byte[] bytes, @Nullable LogPolicy policy, AnchorTrust trust) {
    return switch (Bundle.parse(bytes)) {
      case Outcome.Refused<Bundle> refused ->
          new Verdict(
              refused.findings().stream().map(f -> Link.broken("form", f.toString())).toList(),
              policy != null);
      case Outcome.Done<Bundle> done -> verify(done.value(), policy, trust);
    };
  }

  private static Verdict verify(Bundle bundle, @Nullable LogPolicy policy, AnchorTrust trust) {
    List<Link> links = new ArrayList<>();
    links.add(Link.holds("form", "one canonical file, sealed"));
    LogPolicy believed = policy;
    if (believed == null) {
      switch (LogPolicy.parse(bundle.policy())) {
        case Outcome.Refused<LogPolicy> refused ->
            refused.findings().forEach(f -> links.add(Link.broken("policy", f.toString())));
        case Outcome.Done<LogPolicy> done -> believed = done.value();
      }
      links.add(
          Link.notProven(
              "policy", "the keys are those that the bundle names; give the policy that you hold"));
    } else {
      links.add(Link.holds("policy", "the reader's own"));
    }
    if (believed != null) {
      new LogLinks(bundle, links).check(believed);
      new AnchorLinks(bundle, links).check(trust);
      new FigureLinks(bundle, links).check();
    }
    limits(links);
    return new Verdict(links, policy != null);
  }

  private static void limits(List<Link> links) {
    links.add(
        Link.notProven(
            "limit",
            "that meters and people told the truth; that nothing was left out of the input"));
    links.add(
        Link.notProven(
            "limit", "what came after this checkpoint, such as a restatement of the figure"));
  }
}
