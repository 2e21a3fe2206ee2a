// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.lab;

/** Where a laboratory result stands: held against its report by another person, or not yet. */
public enum LabStatus {
  RECORDED,
  REVIEWED,
  /** Not used: it does not say what the report says. */
  REJECTED
}
