// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

/** How a result with many rows is printed; the names are those of the option's values. */
enum TableForm {
  json,
  csv;

  /** How findings are printed in place of such a result. */
  Format ofFindings() {
    return this == json ? Format.json : Format.table;
  }
}
