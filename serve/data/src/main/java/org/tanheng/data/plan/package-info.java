// SPDX-License-Identifier: Apache-2.0
/** The data-quality control plan, with every version of it. */
@NullMarked
package org.tanheng.data.plan;

import org.jspecify.annotations.NullMarked;
