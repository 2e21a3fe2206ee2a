// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.factors.internal;

import org.jspecify.annotations.NullMarked;
