// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

/**
 * A JSON string; decimals of the product travel in this form ("0.5306"), never as JSON numbers.
 *
 * @param value the text without quotes and escapes
 */
public record JsonString(String value) implements Json {}
