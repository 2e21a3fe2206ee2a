// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import org.jspecify.annotations.Nullable;

/**
 * What the data of a result are worth, weighted by impact.
 *
 * @param rating mean of the five scores, 1 to 5, NaN where nothing is scored
 * @param ratedShare share of the impact whose data are scored
 * @param ratings mean ratings of technology, place and time, null where nothing is rated
 * @param ratingsShare share of the impact whose data are rated so
 */
public record DataQuality(
    double rating, double ratedShare, @Nullable Ratings ratings, double ratingsShare) {}
