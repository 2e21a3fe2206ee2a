// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * What the number of certificates of a tonne is reckoned with; every value is the user's, from a
 * dated document.
 *
 * @param cbamFactor share of the free allocation that is left in the year
 * @param crossSectoral cross-sectoral correction factor
 * @param pricePaid carbon price borne abroad per tonne CO2e, net of every rebate, null for none
 * @param certificatePrice price of a certificate, null if no amount of money is asked for
 * @param source the document
 */
public record CertificateTerms(
    Quantity cbamFactor,
    Quantity crossSectoral,
    @Nullable Quantity pricePaid,
    @Nullable Quantity certificatePrice,
    String source) {}
