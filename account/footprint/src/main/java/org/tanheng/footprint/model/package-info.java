// SPDX-License-Identifier: Apache-2.0
/** Models of products: unit processes with parameters, from a file to a footprint by ISO 14067. */
@NullMarked
package org.tanheng.footprint.model;

import org.jspecify.annotations.NullMarked;
