// SPDX-License-Identifier: Apache-2.0
/** Activity data from CSV and Excel sheets, a source a row, and the template of such a sheet. */
@NullMarked
package org.tanheng.exchange.activity;

import org.jspecify.annotations.NullMarked;
