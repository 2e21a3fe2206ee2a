// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import org.tanheng.units.Quantity;

/**
 * Certificates of electricity that the model may count.
 *
 * @param amount what they stand for, for all of the production of the period
 * @param ledger the inventory or holding that counts them, so that they count once
 */
public record PowerCertificate(
    String path, String id, String technology, Quantity amount, String ledger) {}
