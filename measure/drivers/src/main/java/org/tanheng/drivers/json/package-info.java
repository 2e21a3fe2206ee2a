// SPDX-License-Identifier: Apache-2.0
/** Readings out of JSON messages, by a mapping that is drawn from a sample. */
@NullMarked
package org.tanheng.drivers.json;

import org.jspecify.annotations.NullMarked;
