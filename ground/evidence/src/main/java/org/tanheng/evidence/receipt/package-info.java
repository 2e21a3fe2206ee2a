// SPDX-License-Identifier: Apache-2.0
/** Receipts that show some claims and hide others: SD-JWT (RFC 9901) with a key on P-256. */
@NullMarked
package org.tanheng.evidence.receipt;

import org.jspecify.annotations.NullMarked;
