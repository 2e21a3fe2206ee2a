// SPDX-License-Identifier: Apache-2.0
/** Imported databases solved once: the intensity of every product, kept by database and method. */
@NullMarked
package org.tanheng.footprint.background;

import org.jspecify.annotations.NullMarked;
