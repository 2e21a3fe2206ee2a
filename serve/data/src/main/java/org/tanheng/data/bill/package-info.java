// SPDX-License-Identifier: Apache-2.0
/** Bills as documents: every version, their files, and the activity data posted from them. */
@NullMarked
package org.tanheng.data.bill;

import org.jspecify.annotations.NullMarked;
