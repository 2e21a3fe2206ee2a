// SPDX-License-Identifier: Apache-2.0
/** The audit trail: written in the transaction of each change, searched by REST. */
@NullMarked
package org.tanheng.app.audit;

import org.jspecify.annotations.NullMarked;
