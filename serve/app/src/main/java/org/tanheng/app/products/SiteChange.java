// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

/**
 * An amount of a model that is no longer what the site's books say.
 *
 * @param path its place in the document
 * @param before as the document states it
 * @param after as the books state it now
 */
record SiteChange(String path, String before, String after, SiteAmount books) {}
