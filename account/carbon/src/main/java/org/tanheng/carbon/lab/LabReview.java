// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether another person held a laboratory result against its report. One that nobody did is used
 * and said, and keeps a report from being final; one that was rejected is in no inventory.
 */
public enum LabReview {
  RECORDED,
  REVIEWED;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a word. */
  public static Optional<LabReview> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
