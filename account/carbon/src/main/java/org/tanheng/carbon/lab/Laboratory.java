// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.util.List;

/**
 * Who tested a sample.
 *
 * @param name laboratory, the works' own included
 * @param accreditations marks with their numbers, such as {@code CMA 150000000000} or {@code CNAS
 *     L0001}; empty if none
 */
public record Laboratory(String name, List<String> accreditations) {
  public Laboratory {
    accreditations = List.copyOf(accreditations);
  }

  /** Whether it holds any accreditation. */
  public boolean isAccredited() {
    return !accreditations.isEmpty();
  }
}
