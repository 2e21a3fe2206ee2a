// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

/** How far the library could verify a published value. */
public enum Standing {
  /** Read in a stored public copy of the document. */
  VERIFIED,
  /** Recalled or transcribed by others; the document itself was not seen. */
  UNVERIFIED,
  /** Read, but it contradicts its neighbours or another edition; the note says how. */
  SUSPECT,
  /** In use, though no official document publishes it. */
  UNOFFICIAL
}
