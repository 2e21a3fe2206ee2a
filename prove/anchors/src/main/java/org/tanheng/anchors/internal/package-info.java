// SPDX-License-Identifier: Apache-2.0
/** Encodings of chains and time-stamps. */
@NullMarked
package org.tanheng.anchors.internal;

import org.jspecify.annotations.NullMarked;
