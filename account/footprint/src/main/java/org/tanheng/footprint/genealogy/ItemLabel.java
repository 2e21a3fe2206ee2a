// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

/** What items are grouped by. */
public enum ItemLabel {
  STAGE,
  GRADE,
  LINE,
  SHIFT,
  ROUTE,
  /** Measured, illustrative or synthetic. */
  ORIGIN
}
