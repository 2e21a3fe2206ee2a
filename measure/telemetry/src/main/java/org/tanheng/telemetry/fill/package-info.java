// SPDX-License-Identifier: Apache-2.0
/**
 * Fills gaps by rule: evenly, by the same weekday's profile or by a sibling meter's shape. What is
 * filled is kept as estimated readings beside a record of the rule, so that it can be taken back.
 */
@NullMarked
package org.tanheng.telemetry.fill;

import org.jspecify.annotations.NullMarked;
