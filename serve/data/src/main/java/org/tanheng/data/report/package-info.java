// SPDX-License-Identifier: Apache-2.0
/** Reports: what they say beyond the figures, and the files that were issued. */
@NullMarked
package org.tanheng.data.report;

import org.jspecify.annotations.NullMarked;
