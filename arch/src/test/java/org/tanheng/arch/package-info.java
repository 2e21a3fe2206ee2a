// SPDX-License-Identifier: Apache-2.0
/** The rules of the house as tests: arrows, internals, file lengths. */
@NullMarked
package org.tanheng.arch;

import org.jspecify.annotations.NullMarked;
