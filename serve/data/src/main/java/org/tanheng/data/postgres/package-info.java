// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the PostgreSQL that ships with the product as a child process, on the loopback address only.
 */
@NullMarked
package org.tanheng.data.postgres;

import org.jspecify.annotations.NullMarked;
