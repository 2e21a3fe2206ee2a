// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import picocli.CommandLine.Command;

/** {@code evidence}: append-only logs and their proofs, without a server. */
@Command(
    name = "evidence",
    description = "Append-only logs and their proofs.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      EvidenceLog.class,
      EvidenceProve.class,
      EvidenceConsistency.class,
      EvidenceCheck.class,
      EvidenceCheckProof.class,
      EvidenceWitness.class,
      EvidenceAnchor.class,
      EvidenceAnchors.class,
      EvidenceBundle.class,
      EvidenceAudit.class,
      EvidenceReceipt.class
    })
final class EvidenceCommand {
  EvidenceCommand() {}
}
