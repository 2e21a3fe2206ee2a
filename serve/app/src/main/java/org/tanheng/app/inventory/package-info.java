// SPDX-License-Identifier: Apache-2.0
/** Inventories: calculation, posted ledger, views, traces, workflow and restatement. */
@NullMarked
package org.tanheng.app.inventory;

import org.jspecify.annotations.NullMarked;
