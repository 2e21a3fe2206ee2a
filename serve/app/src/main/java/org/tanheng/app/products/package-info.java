// SPDX-License-Identifier: Apache-2.0
/** Products: models of their footprints by version, what they give, and what was published. */
@NullMarked
package org.tanheng.app.products;

import org.jspecify.annotations.NullMarked;
