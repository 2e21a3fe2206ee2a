// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.bill;

/** What has become of a bill. */
public enum BillState {
  /** Recorded; it counts for nothing but a cross-check. */
  DRAFT,
  /** Its energy is activity data of its source. */
  POSTED,
  /** No longer counted, with a reason. */
  WITHDRAWN
}
