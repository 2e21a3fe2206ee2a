// SPDX-License-Identifier: Apache-2.0
/** The organisation tree by REST: list, create, revise, history. */
@NullMarked
package org.tanheng.app.organisation;

import org.jspecify.annotations.NullMarked;
