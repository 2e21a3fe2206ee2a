// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

/**
 * A JSON truth value.
 *
 * @param value true or false
 */
public record JsonBoolean(boolean value) implements Json {}
