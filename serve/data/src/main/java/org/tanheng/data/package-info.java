// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.data;

import org.jspecify.annotations.NullMarked;
