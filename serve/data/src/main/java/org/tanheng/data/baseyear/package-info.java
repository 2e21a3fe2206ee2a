// SPDX-License-Identifier: Apache-2.0
/** Base years, their policies of recalculation and the changes since. */
@NullMarked
package org.tanheng.data.baseyear;

import org.jspecify.annotations.NullMarked;
