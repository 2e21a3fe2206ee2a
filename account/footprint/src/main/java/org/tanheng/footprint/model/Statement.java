// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.List;

/**
 * What a report says of a study beside its numbers (ISO 14067:2018 clause 7.3); empty where the
 * file does not say it.
 *
 * @param exclusions what is left out of the boundary on purpose
 * @param validUntil as written, a date
 */
public record Statement(
    String goal,
    String application,
    String audience,
    List<String> exclusions,
    String limitations,
    String pcr,
    String review,
    String validUntil) {

  /** Copies the list. */
  public Statement {
    exclusions = List.copyOf(exclusions);
  }
}
