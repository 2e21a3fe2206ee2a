// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tanheng.telemetry.PointKind;
import org.tanheng.units.Unit;

/**
 * A column of numbers and what it seems to hold. The sum is over all readable cells as they stand
 * and lets a user compare with what is known of the year.
 *
 * @param column from 1
 * @param scale decimals that hold every value
 * @param numbers cells that are numbers
 * @param blanks empty cells
 * @param unreadable cells that are neither
 * @param signed whether negative values are usual
 * @param suggested whether it looks like consumption that an account would use
 */
public record ColumnGuess(
    int column,
    String name,
    PointKind kind,
    Optional<Unit> unit,
    int scale,
    long numbers,
    long blanks,
    long unreadable,
    Optional<BigDecimal> sum,
    boolean signed,
    boolean suggested,
    List<Reason> reasons) {}
