// SPDX-License-Identifier: Apache-2.0
/** What activity data are there by source and month, and what the review rules say of them. */
@NullMarked
package org.tanheng.app.completeness;

import org.jspecify.annotations.NullMarked;
