// SPDX-License-Identifier: Apache-2.0
/**
 * Points, readings and exact intervals: what a meter said becomes what was used in each slot of a
 * local calendar, with its quality, and nothing is lost or invented on the way.
 */
@NullMarked
package org.tanheng.telemetry;

import org.jspecify.annotations.NullMarked;
