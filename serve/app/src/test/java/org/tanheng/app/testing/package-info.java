// SPDX-License-Identifier: Apache-2.0
/** A real server on a real PostgreSQL for integration tests, and a client that speaks to it. */
@NullMarked
package org.tanheng.app.testing;

import org.jspecify.annotations.NullMarked;
