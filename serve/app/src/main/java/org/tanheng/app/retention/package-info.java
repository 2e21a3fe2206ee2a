// SPDX-License-Identifier: Apache-2.0
/** Raw readings removed for their age, while all that was made of them stays. */
@NullMarked
package org.tanheng.app.retention;

import org.jspecify.annotations.NullMarked;
