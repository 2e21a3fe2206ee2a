// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.exchange;

import org.jspecify.annotations.NullMarked;
