// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import org.jspecify.annotations.Nullable;

/**
 * An amount of a model that is no longer what the site's books or a supplier say.
 *
 * @param path its place in the document
 * @param before as the document states it
 * @param after as the books or the supplier state it now
 * @param code of the meter or sheet, or the name of the supplier
 * @param books null where a supplier says it
 */
record SiteChange(
    String path, String before, String after, String code, @Nullable SiteAmount books) {}
