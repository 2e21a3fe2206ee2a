// SPDX-License-Identifier: Apache-2.0
/** Data sets of unit processes that units brought. */
@NullMarked
package org.tanheng.data.processdata;

import org.jspecify.annotations.NullMarked;
