// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

/** An attachment: the SHA-256 recorded when it came in, and the one of the file as it lies now. */
public record FileCheck(String name, String recordedHash, String presentHash) {}
