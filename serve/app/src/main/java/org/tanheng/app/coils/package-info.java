// SPDX-License-Identifier: Apache-2.0
/** Months of coils, batches or orders: handed in, computed in three views, explored. */
@NullMarked
package org.tanheng.app.coils;

import org.jspecify.annotations.NullMarked;
