// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.units;

import org.jspecify.annotations.NullMarked;
