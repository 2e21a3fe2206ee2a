// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.carbon;

import org.jspecify.annotations.NullMarked;
