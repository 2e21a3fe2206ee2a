// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

/** The ninth bit of a character on a serial line. */
public enum Parity {
  EVEN,
  NONE,
  ODD
}
