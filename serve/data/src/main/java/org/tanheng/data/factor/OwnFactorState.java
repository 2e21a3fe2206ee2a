// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.factor;

/** Where a version of an own factor stands; only an approved one may be used. */
public enum OwnFactorState {
  /** Recorded, not decided yet. */
  DRAFT,
  /** Approved by another person than the one who recorded it. */
  APPROVED,
  /** Sent back with a comment. */
  RETURNED,
  /** Approved once, no longer to be used. */
  WITHDRAWN
}
