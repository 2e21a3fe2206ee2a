// SPDX-License-Identifier: Apache-2.0
/** Published claims put to arithmetic over the factor library. */
@NullMarked
package org.tanheng.app.claims;

import org.jspecify.annotations.NullMarked;
