// SPDX-License-Identifier: Apache-2.0
/** Evidence files: their rows, and their bytes by content hash. */
@NullMarked
package org.tanheng.data.attachment;

import org.jspecify.annotations.NullMarked;
