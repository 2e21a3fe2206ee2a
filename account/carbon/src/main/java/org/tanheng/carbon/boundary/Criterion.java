// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the significance of indirect emissions is judged by, as annex H of ISO 14064-1:2018 lists
 * it. The standard names no numeric threshold; the organisation states its own.
 */
public enum Criterion {
  /** Size of the emissions. */
  MAGNITUDE,
  /** How far the organisation can influence them. */
  INFLUENCE,
  /** Risk or opportunity that comes with them. */
  RISK,
  /** Guidance of the sector counts them as significant. */
  GUIDANCE,
  /** They arise from work that was given to others. */
  OUTSOURCING,
  /** Quantifying them engages employees. */
  ENGAGEMENT;

  /** The word used in files and JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The criterion of a word. */
  public static Optional<Criterion> of(String code) {
    return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
  }
}
