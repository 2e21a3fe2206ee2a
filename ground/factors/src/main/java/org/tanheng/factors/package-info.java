// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.factors;

import org.jspecify.annotations.NullMarked;
