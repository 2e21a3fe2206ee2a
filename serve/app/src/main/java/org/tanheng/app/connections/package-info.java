// SPDX-License-Identifier: Apache-2.0
/**
 * Connections to devices that the server opens itself with the drivers: entered over REST, watched,
 * and tried with a first reading before anything is stored.
 */
@NullMarked
package org.tanheng.app.connections;

import org.jspecify.annotations.NullMarked;
