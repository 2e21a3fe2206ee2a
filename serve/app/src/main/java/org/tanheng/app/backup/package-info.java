// SPDX-License-Identifier: Apache-2.0
/** One copy of everything, of one instant, and an installation made from it. */
@NullMarked
package org.tanheng.app.backup;

import org.jspecify.annotations.NullMarked;
