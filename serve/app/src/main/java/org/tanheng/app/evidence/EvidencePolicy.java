// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

/** The policy in which this server names its own keys (C2SP tlog-policy). */
public final class EvidencePolicy {

  private EvidencePolicy() {}

  /** The policy as text; it asks for no witness. */
  public static String text(EvidenceLog log) {
    return log.key().map(key -> "log " + key.encoded() + "\n").orElse("") + "quorum none\n";
  }
}
