// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.evidence;

import org.jspecify.annotations.NullMarked;
