// SPDX-License-Identifier: Apache-2.0
/** Long tasks as they are remembered. */
@NullMarked
package org.tanheng.data.job;

import org.jspecify.annotations.NullMarked;
