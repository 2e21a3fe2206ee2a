// SPDX-License-Identifier: Apache-2.0
/** The evidence log of this server: leaves of what happens, written after each transaction. */
@NullMarked
package org.tanheng.app.evidence;

import org.jspecify.annotations.NullMarked;
