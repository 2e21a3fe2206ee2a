// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.time.LocalDate;

/**
 * What is to be published.
 *
 * @param number version of the model
 * @param periodStart first day of what the footprint speaks of
 * @param periodEnd first day after it
 */
record ProductPublication(int number, LocalDate periodStart, LocalDate periodEnd) {}
