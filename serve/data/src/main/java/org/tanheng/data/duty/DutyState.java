// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.duty;

/** Where a duty stands. */
public enum DutyState {
  OPEN,
  DONE,
  /** The unit does not have this duty; the reason is in the note. */
  NOT_APPLICABLE
}
