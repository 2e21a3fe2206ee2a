// SPDX-License-Identifier: Apache-2.0
/** Bills from CSV and Excel tables, one bill a row, and the template of such a table. */
@NullMarked
package org.tanheng.exchange.bills;

import org.jspecify.annotations.NullMarked;
