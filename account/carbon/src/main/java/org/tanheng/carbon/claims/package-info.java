// SPDX-License-Identifier: Apache-2.0
/** Published claims put to arithmetic: what matches, what is refuted, what has no stated method. */
@NullMarked
package org.tanheng.carbon.claims;

import org.jspecify.annotations.NullMarked;
