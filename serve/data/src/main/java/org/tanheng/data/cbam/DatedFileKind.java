// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.cbam;

/** What a dated file of the regulation holds: default values, or a table of goods. */
public enum DatedFileKind {
  DEFAULTS,
  GOODS
}
