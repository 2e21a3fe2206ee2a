// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.units.internal;

import org.jspecify.annotations.NullMarked;
