// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.stores;

import org.jspecify.annotations.NullMarked;
