// SPDX-License-Identifier: Apache-2.0
/** Data sets of unit processes: brought, listed with every link that is not closed, handed on. */
@NullMarked
package org.tanheng.app.databases;

import org.jspecify.annotations.NullMarked;
