// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

/** Where a version of an inventory stands; a locked one never changes. */
public enum InventoryState {
  DRAFT,
  SUBMITTED,
  REVIEWED,
  APPROVED,
  LOCKED
}
