// SPDX-License-Identifier: Apache-2.0
/** Who did what, when and to what; append-only. */
@NullMarked
package org.tanheng.data.audit;

import org.jspecify.annotations.NullMarked;
