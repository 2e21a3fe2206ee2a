// SPDX-License-Identifier: Apache-2.0
/** Who is asking and what may they do where: sign-in, sessions, tokens, roles, scope. */
@NullMarked
package org.tanheng.app.security;

import org.jspecify.annotations.NullMarked;
