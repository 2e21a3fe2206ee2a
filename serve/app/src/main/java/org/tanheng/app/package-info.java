// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.app;

import org.jspecify.annotations.NullMarked;
