// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

/**
 * A document that publishes factors.
 *
 * @param id stable id
 * @param title title with its number
 * @param publisher publishing body, empty if not stated
 * @param published date of publication as printed (a day, a month or a year), empty if not seen
 * @param licence on what terms its values may be passed on
 */
public record FactorDocument(
    String id, String title, String publisher, String published, String licence) {}
