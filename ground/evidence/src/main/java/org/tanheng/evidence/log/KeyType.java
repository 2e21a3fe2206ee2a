// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

/** What a key of a signed note signs (C2SP signed-note, section Signature types). */
public enum KeyType {
  /** Ed25519 over the text of the note: a log's own signature. */
  ED25519(0x01),
  /** Ed25519 over the text behind a time: a witness' cosignature (C2SP tlog-cosignature). */
  COSIGNATURE(0x04);

  private final int code;

  KeyType(int code) {
    this.code = code;
  }

  byte code() {
    return (byte) code;
  }
}
