// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

/** How a result is printed; the names are those of the option's values. */
enum Format {
  json,
  table
}
