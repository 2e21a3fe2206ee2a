// SPDX-License-Identifier: Apache-2.0
/** A month of production as a table of coils, batches or orders, and the plan that goes with it. */
@NullMarked
package org.tanheng.exchange.production;

import org.jspecify.annotations.NullMarked;
