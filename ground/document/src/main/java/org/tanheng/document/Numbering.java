// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

/** How chapters are counted: 1, 1.1, 1.1.1, or 一、（一）1. as Chinese official reports do. */
public enum Numbering {
  DECIMAL,
  CHINESE
}
