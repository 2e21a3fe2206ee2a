// SPDX-License-Identifier: Apache-2.0
/** The append-only log: RFC 6962 tree, C2SP tiles, signed checkpoints, proofs and witnesses. */
@NullMarked
package org.tanheng.evidence.log;

import org.jspecify.annotations.NullMarked;
