// SPDX-License-Identifier: Apache-2.0
/** Tables of emission factors that an organisation brings, such as an extract of CPCD. */
@NullMarked
package org.tanheng.exchange.factors;

import org.jspecify.annotations.NullMarked;
