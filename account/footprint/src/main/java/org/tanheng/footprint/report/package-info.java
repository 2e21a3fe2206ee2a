// SPDX-License-Identifier: Apache-2.0
/** The report of a product's footprint, final only when nothing that it must say is missing. */
@NullMarked
package org.tanheng.footprint.report;

import org.jspecify.annotations.NullMarked;
