// SPDX-License-Identifier: Apache-2.0
/** The machinery of the readings import: bytes, cells, stamps, spreadsheets. */
@NullMarked
package org.tanheng.exchange.readings.internal;

import org.jspecify.annotations.NullMarked;
