// SPDX-License-Identifier: Apache-2.0
/** Demand in fixed and sliding periods, the meter's own demand register, and the power factor. */
@NullMarked
package org.tanheng.telemetry.demand;

import org.jspecify.annotations.NullMarked;
