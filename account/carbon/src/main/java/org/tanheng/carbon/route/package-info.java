// SPDX-License-Identifier: Apache-2.0
/** How an activity datum was determined, its mass balance, and cross-checks against others. */
@NullMarked
package org.tanheng.carbon.route;

import org.jspecify.annotations.NullMarked;
