// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.carbon.internal;

import org.jspecify.annotations.NullMarked;
