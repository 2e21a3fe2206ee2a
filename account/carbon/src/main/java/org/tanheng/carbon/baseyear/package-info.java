// SPDX-License-Identifier: Apache-2.0
/** Base year: policy of recalculation and when a restatement is due. */
@NullMarked
package org.tanheng.carbon.baseyear;

import org.jspecify.annotations.NullMarked;
