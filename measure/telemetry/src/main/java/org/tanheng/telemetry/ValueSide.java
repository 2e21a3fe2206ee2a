// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

/**
 * On which side of its transformers a meter's values stand. Secondary values are multiplied by the
 * transformers' ratios once; primary values already contain them and never are.
 */
public enum ValueSide {
  PRIMARY,
  SECONDARY
}
