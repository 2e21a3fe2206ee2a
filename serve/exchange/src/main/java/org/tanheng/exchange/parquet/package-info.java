// SPDX-License-Identifier: Apache-2.0
/** Readings as Parquet files, for whoever analyses them elsewhere. */
@NullMarked
package org.tanheng.exchange.parquet;

import org.jspecify.annotations.NullMarked;
