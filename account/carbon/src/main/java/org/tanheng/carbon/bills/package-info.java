// SPDX-License-Identifier: Apache-2.0
/** Energy bills as documents: what is printed, whether it adds up, which month it belongs to. */
@NullMarked
package org.tanheng.carbon.bills;

import org.jspecify.annotations.NullMarked;
