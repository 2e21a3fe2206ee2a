// SPDX-License-Identifier: Apache-2.0
/** Evidence outside one's own reach that a checkpoint existed: signatures, time-stamps, chains. */
@NullMarked
package org.tanheng.anchors;

import org.jspecify.annotations.NullMarked;
