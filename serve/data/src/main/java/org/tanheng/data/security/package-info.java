// SPDX-License-Identifier: Apache-2.0
/** People, their roles below organisation units, API tokens and sign-in attempts. */
@NullMarked
package org.tanheng.data.security;

import org.jspecify.annotations.NullMarked;
