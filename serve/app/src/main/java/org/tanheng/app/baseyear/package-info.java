// SPDX-License-Identifier: Apache-2.0
/** Base year: policy, original and restated side by side, changes since. */
@NullMarked
package org.tanheng.app.baseyear;

import org.jspecify.annotations.NullMarked;
