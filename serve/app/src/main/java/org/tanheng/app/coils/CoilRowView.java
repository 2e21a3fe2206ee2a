// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param index place in the table, from 0
 * @param heldBack why it is held back, empty if it is not
 * @param perTonne first category; absent without factors
 */
record CoilRowView(
    int index,
    String item,
    String day,
    String outputKg,
    String heldBack,
    String stage,
    String grade,
    String line,
    String shift,
    String route,
    String origin,
    @Nullable Double perTonne) {}
