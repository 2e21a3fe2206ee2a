// SPDX-License-Identifier: Apache-2.0
/**
 * A report as values: sections, tables and figures that carry the trace of the number they print.
 *
 * <p>Pillars build documents, writers print them; neither knows the other.
 */
@NullMarked
package org.tanheng.document;

import org.jspecify.annotations.NullMarked;
