// SPDX-License-Identifier: Apache-2.0
/**
 * The footprint of a product as it travels between companies: one canonical record with exact
 * decimals, read and written in the form of the PACT technical specification 3.0 and in that of
 * Catena-X, checked against itself.
 */
@NullMarked
package org.tanheng.footprint.exchange;

import org.jspecify.annotations.NullMarked;
