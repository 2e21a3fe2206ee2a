// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

/**
 * A remark of the author, set at the foot of the page. Sources of figures are traces, not notes.
 */
public record Note(String text) implements Inline {}
