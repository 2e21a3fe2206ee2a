// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.List;

/**
 * What a verifier found: every link in its order. A bundle holds only if no link is broken and the
 * reader's own policy says whose keys are believed.
 *
 * @param links from the form of the file to the figure
 * @param isBelieved whether the keys are those of the reader's policy, not of the bundle alone
 */
public record Verdict(List<Link> links, boolean isBelieved) {
  public Verdict {
    links = List.copyOf(links);
  }

  /** Whether no link is broken. */
  public boolean isWhole() {
    return links.stream().noneMatch(link -> link.state() == Link.State.BROKEN);
  }

  /** Whether the figure is proven to this reader. */
  public boolean isProven() {
    return isWhole() && isBelieved;
  }
}
