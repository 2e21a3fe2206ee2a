// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.verification;

import java.math.BigDecimal;

/**
 * One source as reported and as verified, both in tCO2e. The misstatement is reported minus
 * verified: positive where the report says too much.
 *
 * @param sourceId the source
 * @param reported value of the version under verification
 * @param verified value that the verifier found
 * @param adjusted whether a corrected version has taken the verified value over
 */
public record SourceCheck(
    String sourceId, BigDecimal reported, BigDecimal verified, boolean adjusted) {

  /** Reported minus verified, in tCO2e. */
  public BigDecimal misstatement() {
    return reported.subtract(verified);
  }
}
