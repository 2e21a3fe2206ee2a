// SPDX-License-Identifier: Apache-2.0
/**
 * Frames as values: pure functions from bytes to what a standard reads in them, and from a wish to
 * the bytes of a read request. No socket, no clock, no state; a frame that breaks its own length,
 * checksum or coding is refused with the byte and the reason.
 */
@NullMarked
package org.tanheng.drivers.codec;

import org.jspecify.annotations.NullMarked;
