// SPDX-License-Identifier: Apache-2.0
/** Footprints of products in a workbook that suppliers fill in. */
@NullMarked
package org.tanheng.exchange.pcf;

import org.jspecify.annotations.NullMarked;
