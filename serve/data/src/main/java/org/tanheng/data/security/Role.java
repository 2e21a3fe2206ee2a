// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.security;

/**
 * What a person may do below an organisation unit. Every role may read there; what else it may do
 * is asked for by name, and none implies another.
 */
public enum Role {
  /** Keeps the tree, the users and their roles. */
  ADMINISTRATOR,
  /** Enters readings, bills and activity. */
  RECORDER,
  /** Checks what another person entered. */
  REVIEWER,
  /** Approves, locks and restates inventories. */
  MANAGER,
  /** Verifies; writes only in a verification case. */
  VERIFIER,
  /** Looks at results. */
  EXECUTIVE
}
