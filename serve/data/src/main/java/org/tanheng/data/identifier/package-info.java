// SPDX-License-Identifier: Apache-2.0
/** Stable names of things for outside. */
@NullMarked
package org.tanheng.data.identifier;

import org.jspecify.annotations.NullMarked;
