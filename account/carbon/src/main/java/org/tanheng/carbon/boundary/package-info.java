// SPDX-License-Identifier: Apache-2.0
/** Organisational boundary, units left out and significance of indirect categories. */
@NullMarked
package org.tanheng.carbon.boundary;

import org.jspecify.annotations.NullMarked;
