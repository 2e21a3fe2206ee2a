// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product with the document of one version.
 *
 * @param shown number of the version
 * @param body YAML or JSON as it was written
 * @param document the same as JSON
 * @param identifier stable name for outside, null if none was given
 * @param versions oldest first
 */
record ProductView(
    ProductRow product,
    int shown,
    String body,
    String document,
    @Nullable String identifier,
    List<ProductVersionRow> versions) {}
