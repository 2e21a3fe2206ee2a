// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.attachment;

import org.tanheng.evidence.Hash;

/** Bytes that lie in the file store: their SHA-256 and their number. */
public record StoredFile(Hash hash, long size) {}
