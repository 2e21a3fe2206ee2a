// SPDX-License-Identifier: Apache-2.0
/**
 * Reads time series of meter readings from CSV and Excel files: first what the file seems to say,
 * each decision with its evidence and open to correction; then the good rows as readings and the
 * bad ones as findings with row and column.
 */
@NullMarked
package org.tanheng.exchange.readings;

import org.jspecify.annotations.NullMarked;
