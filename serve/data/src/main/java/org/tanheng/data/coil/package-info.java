// SPDX-License-Identifier: Apache-2.0
/** Months of coils, batches or orders as they were handed in. */
@NullMarked
package org.tanheng.data.coil;

import org.jspecify.annotations.NullMarked;
