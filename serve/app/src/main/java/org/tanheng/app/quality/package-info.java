// SPDX-License-Identifier: Apache-2.0
/**
 * Data quality of readings: what validation rules object to, changes by people with their effect
 * shown before they are saved, completeness by day, and what follows from late readings.
 */
@NullMarked
package org.tanheng.app.quality;

import org.jspecify.annotations.NullMarked;
