// SPDX-License-Identifier: Apache-2.0
/** Coils, batches and orders of a month: genealogy, allocation of meters, gate and footprint. */
@NullMarked
package org.tanheng.footprint.genealogy;

import org.jspecify.annotations.NullMarked;
