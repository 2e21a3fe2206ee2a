// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

/**
 * Another document of a product.
 *
 * @param basedOn the version that it was made from
 */
record ProductRevision(int basedOn, String body) {}
