// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.baseyear;

/**
 * What may make a base-year inventory be restated (ISO 14064-1:2018, 6.4.2; GHG Protocol Corporate
 * Standard, chapter 5). Growth or decline of what was there in the base year, and plants that did
 * not exist then, are none of these.
 */
public enum Trigger {
  /** Acquisition, divestment, merger, outsourcing or insourcing. */
  STRUCTURE,
  /** Another method, factor or set of global warming potentials. */
  METHOD,
  /** A discovered error. */
  ERROR
}
