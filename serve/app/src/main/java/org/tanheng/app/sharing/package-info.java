// SPDX-License-Identifier: Apache-2.0
/**
 * The catalogue of what owners open to partners: one file by its hash, for a purpose and a time.
 * Each grant, view and revocation is a leaf of the log.
 */
@NullMarked
package org.tanheng.app.sharing;

import org.jspecify.annotations.NullMarked;
