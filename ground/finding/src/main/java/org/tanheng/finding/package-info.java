// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.finding;

import org.jspecify.annotations.NullMarked;
