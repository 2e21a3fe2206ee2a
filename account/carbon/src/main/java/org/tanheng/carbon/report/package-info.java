// SPDX-License-Identifier: Apache-2.0
/** Inventories as reports: the contents that a standard or a guideline asks for, as documents. */
@NullMarked
package org.tanheng.carbon.report;

import org.jspecify.annotations.NullMarked;
