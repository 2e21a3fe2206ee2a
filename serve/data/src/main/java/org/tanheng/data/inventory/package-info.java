// SPDX-License-Identifier: Apache-2.0
/** Inventories, their versions, calculations and posted ledger lines. */
@NullMarked
package org.tanheng.data.inventory;

import org.jspecify.annotations.NullMarked;
