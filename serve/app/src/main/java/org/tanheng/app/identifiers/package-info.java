// SPDX-License-Identifier: Apache-2.0
/**
 * Stable names of devices, meters, batches, files and reports, and the page behind each: what a
 * stranger who holds the name may know, and what the log says of it.
 */
@NullMarked
package org.tanheng.app.identifiers;

import org.jspecify.annotations.NullMarked;
