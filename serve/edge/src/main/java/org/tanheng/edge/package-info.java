// SPDX-License-Identifier: Apache-2.0
/**
 * The gateway: the drivers at the edge of a plant, a buffer on disk, and batches to the server that
 * are sent until they are acknowledged.
 */
@NullMarked
package org.tanheng.edge;

import org.jspecify.annotations.NullMarked;
