// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

/** What a line of text or a cell of a table is made of. */
public sealed interface Inline permits Words, Figure, Note {}
