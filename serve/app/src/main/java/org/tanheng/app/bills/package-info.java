// SPDX-License-Identifier: Apache-2.0
/** Bills of energy as documents: entered, checked, imported, and posted as activity data. */
@NullMarked
package org.tanheng.app.bills;

import org.jspecify.annotations.NullMarked;
