// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import org.tanheng.units.Quantity;

/**
 * A published factor or coefficient that a claim may have used.
 *
 * @param id row of the factor library
 * @param name name with region and year
 * @param value the value
 * @param use what it may be used for, since a match does not make the use right
 * @param official whether an official document publishes it
 */
public record PublishedValue(
    String id, String name, Quantity value, String use, boolean official) {}
