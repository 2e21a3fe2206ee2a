// SPDX-License-Identifier: Apache-2.0
package org.tanheng.finding;

import java.util.List;

/**
 * Carries findings out of a deep calculation to the edge of its module, where they become values
 * again. It never crosses a public API that returns an {@link Outcome}.
 */
public final class FindingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** One finding that ends the calculation. */
  public FindingException(Finding finding) {
    this(List.of(finding));
  }

  /** Several findings that end the calculation; at least one. */
  public FindingException(List<Finding> findings) {
    super(findings.toString());
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a finding");
    }
    this.findings = List.copyOf(findings);
  }

  /** What was found, in the order found. */
  public List<Finding> findings() {
    return findings;
  }
}
