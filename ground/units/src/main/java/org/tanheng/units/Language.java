// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

/**
 * The two languages that units, dimensions and numbers are printed in. Parsing accepts both at all
 * times.
 */
public enum Language {
  EN,
  ZH
}
