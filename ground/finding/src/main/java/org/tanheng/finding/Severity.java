// SPDX-License-Identifier: Apache-2.0
package org.tanheng.finding;

/** How a {@link Finding} bears on the result: an error refuses it, the others let it stand. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
