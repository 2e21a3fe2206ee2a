// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

/** What scrap of the plant carries when it is charged again. */
public enum ScrapRule {
  /** Nothing: the item that made it bears all, the one that takes it gets it free. */
  CUT_OFF,
  /** Its share by mass of the item that made it, by one intensity of the plant's month. */
  CLOSED_LOOP
}
