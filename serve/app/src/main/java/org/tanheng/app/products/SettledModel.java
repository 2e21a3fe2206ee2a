// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;

/**
 * A document with every amount of a meter or a sheet as the books have it now.
 *
 * @param document JSON
 * @param changes what differs from what was handed in
 */
record SettledModel(String document, List<SiteChange> changes) {}
