// SPDX-License-Identifier: Apache-2.0
/** Receipts that were signed, and which of them no longer hold. */
@NullMarked
package org.tanheng.data.receipt;

import org.jspecify.annotations.NullMarked;
